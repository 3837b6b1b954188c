import { HouseError } from "@plenary/contract/errors";
import type { PostKind } from "@plenary/contract/identity/schema";
import type { Tx } from "../../../platform/db/database.ts";
import { act } from "../../../platform/log/act.ts";
import { givePosts } from "../people/store.ts";
import { authorize, fits, requireRight } from "../policy.ts";
import { endAllSessions } from "./endAllSessions.ts";
import { readAccount } from "./readAccount.ts";
import { isUnit, lockTarget } from "./store.ts";

interface Grant {
  personId: string;
  kind: PostKind;
  title: string;
  scopeId: string | null;
  /** Days; the first is today. */
  from: string;
  until: string | null;
  /** Whether the post wants a second factor, or a shorter session than those that run. */
  isStrict: boolean;
}

/** Gives a person a post of the administrator's committee. */
export const grantPost = act("identity/grant-post", async (context, input: Grant) => {
  const { tx, me, now, note } = context;
  const committeeId = requireRight(me, "identity.accounts");
  const target = await lockTarget(tx, input.personId);
  authorize(me, "grantPost", target);
  if (!fits(target, input.kind)) {
    throw new HouseError("identity/post-conflict", { kind: input.kind });
  }
  await requireScope(tx, input, committeeId);
  if (input.until !== null && input.until < input.from) {
    throw new HouseError("platform/bad-input", { until: input.until });
  }

  const [postId] = await givePosts(tx, [
    {
      personId: target.personId,
      kind: input.kind,
      committeeId,
      title: input.title,
      scopeId: input.scopeId,
      from: input.from,
      until: input.until,
      givenBy: me.personId,
    },
  ]);
  // A session that began without a second factor must not reach a post that needs one.
  if (input.isStrict) {
    await endAllSessions(context, target.personId, "post-granted");
  }

  note({ subject: `person:${target.personId}`, postId, kind: input.kind, until: input.until });
  return readAccount(tx, now, target.personId, committeeId);
});

/** An officer acts for a unit of the committee, and for no other. */
async function requireScope(tx: Tx, { kind, scopeId }: Grant, committeeId: string): Promise<void> {
  if (kind === "officer" && (scopeId === null || !(await isUnit(tx, scopeId, committeeId)))) {
    throw new HouseError("identity/not-allowed", { scope: "unit" });
  }
}
