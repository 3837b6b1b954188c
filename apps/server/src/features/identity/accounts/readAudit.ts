import type { AuditRow } from "@plenary/contract/identity/schema";
import { type AuditWish, readAuditPage } from "../../../platform/audit/readAuditPage.ts";
import { act } from "../../../platform/log/act.ts";
import { systemActor } from "../../../platform/systemActor.ts";
import { findCommittees } from "../people/store.assembly.ts";
import { cards, findPeople } from "../people/store.ts";
import { requireRight } from "../policy.ts";
import { postTitles } from "./store.ts";

interface Wish {
  act?: string | undefined;
  outcome?: AuditRow["outcome"] | undefined;
  /** Part of a name or number. */
  person?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of the committee's audit. Whoever reads it is written into it. */
export const readAudit = act("identity/read-audit", async ({ tx, me, note }, wish: Wish) => {
  const committeeId = requireRight(me, "audit.read");
  const committees = await findCommittees(tx);
  const own = committees.find((each) => each.id === committeeId);
  const persons =
    wish.person === undefined || wish.person === ""
      ? undefined
      : await findPeople(tx, { search: wish.person, limit: 200 });

  const asked: AuditWish = {
    committeeId,
    // What nobody known did (a guess at a door) is for the committee above all others.
    isWithUnclaimed: own?.parentId === null,
    act: wish.act,
    outcome: wish.outcome,
    personIds: persons?.map((each) => each.id),
    after: wish.after,
    limit: wish.limit,
  };
  const page = await readAuditPage(tx, asked);

  const known = await cards(tx, defined(page.rows.map((row) => row.personId)), committeeId);
  const titles = await postTitles(tx, defined(page.rows.map((row) => row.postId)));
  const rows: AuditRow[] = page.rows.map(({ postId, personId, ...row }) => ({
    ...row,
    personId: personId === systemActor.personId ? null : personId,
    isBySystem: personId === systemActor.personId,
    personName: known.get(personId ?? "")?.name ?? null,
    postTitle: titles.get(postId ?? "") ?? null,
  }));
  note({ shown: rows.length });
  return { rows, next: page.next };
});

const defined = (ids: readonly (string | null)[]): string[] =>
  ids.filter((each): each is string => each !== null);
