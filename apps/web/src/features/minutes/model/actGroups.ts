import type { Act } from "@plenary/contract/conference/schema";

export const actGroups = ["sitting", "floor", "stage", "venues", "posts", "others"] as const;
export type ActGroup = (typeof actGroups)[number];

const kinds: Partial<Record<string, ActGroup>> = {
  ...kindsOf("sitting", "opened begun adjourned resumed closed item-begun"),
  ...kindsOf("floor", "asked withdrawn called called-out-of-turn chair-called answered unanswered"),
  ...kindsOf("floor", "refused ending-asked ended set-back"),
  ...kindsOf("floor", "clock-paused clock-running clock-extended"),
  ...kindsOf("stage", "armed armed-speaker taken held released"),
  ...kindsOf("venues", "microphone-opened microphone-closed silenced removed invited"),
  ...kindsOf("venues", "venue-lost venues-lost seat-moved heads-reported"),
  ...kindsOf("posts", "picked dropped shown hidden answer-written"),
};

function kindsOf(group: ActGroup, names: string): Record<string, ActGroup> {
  return Object.fromEntries(names.split(" ").map((name) => [name, group]));
}

/** What an act is about; a kind that is not known here is one of the others. */
export const groupOf = ({ what }: Pick<Act, "what">): ActGroup => kinds[what] ?? "others";

/** The acts of a group, or of all, in whose words the search is found. */
export function findActs(
  acts: readonly Act[],
  wish: { group: ActGroup | null; search: string },
  textOf: (act: Act) => string,
): Act[] {
  const search = wish.search.trim().toLowerCase();
  return acts.filter(
    (act) =>
      (wish.group === null || groupOf(act) === wish.group) &&
      (search === "" || `${act.by} ${textOf(act)}`.toLowerCase().includes(search)),
  );
}

/** The last act that was done by this instant; null before the first. */
export const actAt = (acts: readonly Act[], ms: number): Act | null =>
  acts.findLast((act) => Date.parse(act.at) <= ms) ?? null;
