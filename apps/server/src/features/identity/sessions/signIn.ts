import { HouseError } from "@plenary/contract/errors";
import type { Actor, Origin } from "../../../platform/actor.ts";
import { writeAudit } from "../../../platform/audit/writeAudit.ts";
import { newToken } from "../cookie.ts";
import { admitAttempt, attemptKey, type Limit, sourceOf } from "../credentials/attempts.ts";
import { isNobodysPassword, isPassword } from "../credentials/passwords.ts";
import { type Account, findAccount } from "../credentials/store.ts";
import type { IdentityDeps } from "../identityDeps.ts";
import { stageAfterPassword } from "../machine.ts";
import { lifetimeOf, mustGiveFactor } from "../sessionRules.ts";
import { choosePost } from "./choosePost.ts";
import { openSession } from "./openSession.ts";
import { heldPosts, isKnownSource, lastPostOf } from "./store.ts";

export interface SignInRequest {
  account: string;
  password: string;
  device: string;
  origin: Origin;
  /** The session the browser still has. */
  instead: { sessionId: string; personId: string } | null;
}

export interface SignedIn {
  sessionId: string;
  personId: string;
  token: string;
  lifeMs: number;
}

/**
 * Signs someone in. Unknown accounts and wrong passwords get the same answer in the same time, and
 * are counted alike, so that nothing tells whether an account exists.
 */
export async function signIn(deps: IdentityDeps, request: SignInRequest): Promise<SignedIn> {
  const { server } = deps;
  const now = server.clock.now();
  const account = await findAccount(server.db, request.account);

  const attempt = await refusing(deps, account, request.origin, async () => {
    const limits = await limitsOf(deps, account, request, now);
    const admitted = await admitAttempt(server.db, now, limits, deps.rules.lockMs);
    const isRight = account
      ? await isPassword(account.passwordHash, request.password)
      : await isNobodysPassword(request.password);
    if (!isRight) {
      throw new HouseError("identity/wrong-credentials");
    }
    if (account?.isLocked === true) {
      throw new HouseError("identity/locked");
    }
    return admitted;
  });
  await attempt.succeed();

  return begin(deps, account as Account, request, now);
}

async function begin(
  deps: IdentityDeps,
  account: Account,
  request: SignInRequest,
  now: Date,
): Promise<SignedIn> {
  const { rules, server } = deps;
  const { personId } = account;
  const posts = await heldPosts(server.db, personId, now);
  const kinds = posts.map((post) => post.kind);
  const post = choosePost(posts, await lastPostOf(server.db, personId));
  const { absoluteMs, idleMs } = lifetimeOf(rules, kinds);
  const { hash, token } = newToken();

  const opened = await server.command(
    actorOf(account, post?.committeeId ?? null),
    null,
    openSession,
    {
      tokenHash: hash.toString("hex"),
      personId,
      postId: post?.id ?? null,
      stage: stageAfterPassword({
        hasFactor: account.totpSecret !== null,
        mustGiveFactor: mustGiveFactor(rules, kinds),
        mustChangePassword: account.mustChange,
      }),
      device: request.device,
      address: request.origin.address ?? "",
      idleMs,
      absoluteMs,
      instead: request.instead,
    },
    request.origin,
  );
  return { sessionId: opened.sessionId, personId, token, lifeMs: absoluteMs };
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Someone known by account, not by session: for the audit. */
const actorOf = (account: Account, committeeId: string | null): Actor => ({
  personId: account.personId,
  name: account.name,
  postId: null,
  committeeId,
  sessionId: null,
  scopeId: null,
  holds: () => false,
});

async function limitsOf(
  { rules, server }: IdentityDeps,
  account: Account | null,
  request: SignInRequest,
  now: Date,
): Promise<Limit[]> {
  const source = sourceOf(request.origin.address);
  const who = account?.personId ?? request.account.toUpperCase();
  // Asked of nobody too, so that an unknown account takes as long as a known one.
  const address = request.origin.address ?? "";
  const isKnown = await isKnownSource(server.db, account?.personId ?? nobody, address, now);
  return [
    { key: attemptKey("password", who, source), most: rules.failures },
    // Whoever guesses from everywhere at once shuts out strangers, never the owner's usual places.
    ...(isKnown ? [] : [{ key: attemptKey("strangers", who), most: rules.failuresFromStrangers }]),
    { key: attemptKey("source", source), most: rules.failuresOfSource },
  ];
}

/** Audits the refusal of what is tried; the account's committee sees it. */
async function refusing<T>(
  { server }: IdentityDeps,
  account: Account | null,
  origin: Origin,
  what: () => Promise<T>,
): Promise<T> {
  try {
    return await what();
  } catch (error) {
    if (error instanceof HouseError) {
      const now = server.clock.now();
      const posts = await heldPosts(server.db, account?.personId ?? nobody, now);
      await writeAudit(server.db, {
        at: now,
        actor: account ? actorOf(account, posts[0]?.committeeId ?? null) : null,
        origin,
        act: "identity/sign-in",
        outcome: "refused",
        code: error.code,
        subject: null,
        commandKey: null,
        inputDigest: null,
        replyDigest: null,
        details: {},
      });
    }
    throw error;
  }
}
