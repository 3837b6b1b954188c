import { HouseError } from "@plenary/contract/errors";
import type { PostView, SessionView } from "@plenary/contract/identity/schema";
import type { Db } from "../../../platform/db/database.ts";
import { accountOf } from "../credentials/store.ts";
import { findPeople } from "../people/store.ts";
import { rights } from "../rights.ts";
import { type HeldPost, heldPosts, sessionOf } from "./store.ts";

/** A session as its own page sees it. Until it is whole it shows who signs in, and no posts. */
export async function presentSession(db: Db, sessionId: string, now: Date): Promise<SessionView> {
  const session = await sessionOf(db, sessionId);
  const account = session ? await accountOf(db, session.personId) : null;
  const [person] = account ? await findPeople(db, { numbers: [account.number] }) : [];
  if (!session || !person) {
    throw new HouseError("identity/not-signed-in");
  }

  const isWhole = session.stage === "open";
  const held = isWhole ? await heldPosts(db, session.personId, now) : [];
  const posts = held.filter((post) => post.isValid).map(postView);
  const post = posts.find((each) => each.id === session.postId) ?? null;
  return {
    sessionId: session.id,
    stage: session.stage,
    person: {
      id: person.id,
      name: person.name,
      title: post?.title ?? person.title,
      sector: person.sector,
      number: person.number,
      kind: person.kind,
    },
    post,
    posts,
    rights: post ? [...rights[post.kind]] : [],
    endsAt: session.endsAt.toISOString(),
  };
}

const postView = (held: HeldPost): PostView => {
  const { id, kind, committeeId, committeeName, title, scopeId } = held;
  return { id, kind, committeeId, committeeName, title, scopeId };
};
