import { withCountyMembers } from "./members/countyMembers.ts";
import type { Draft } from "./draft.ts";
import { provincialDrafts } from "./members/memberDrafts.ts";
import { phone } from "./phones.ts";
import { leaders, postsOf } from "./postsOf.ts";
import { byStrokes } from "./members/strokeOrder.ts";
import type { DemoMember, DemoPlace } from "./types.ts";

// Leaders stand first in the order in which their rows are written; all others by strokes.
function inOrder(drafts: Draft[]): Draft[] {
  const first = drafts.filter((draft) => leaders.has(draft.standing));
  const others = drafts.filter((draft) => !leaders.has(draft.standing));
  return [...first, ...others.sort((a, b) => byStrokes(a.name, b.name))];
}

function provincialMember(draft: Draft, index: number): DemoMember {
  const number = `06${String(index + 1).padStart(4, "0")}`;
  return {
    number,
    name: draft.name,
    sex: draft.sex,
    ethnicity: draft.ethnicity,
    party: draft.party,
    phone: phone("members", index),
    employer: draft.employer,
    title: draft.title,
    posts: postsOf(draft.standing, "yunling", draft.sector),
    memberships: [
      {
        committee: "yunling",
        number,
        standing: draft.standing,
        sector: draft.sector,
        specialCommittees: draft.specialCommittees,
        order: (index + 1) * 10,
        venue: draft.venue,
      },
    ],
  };
}

/** 400 members of the province, then those of the county alone; six sit in both committees. */
export function members(places: DemoPlace[]): DemoMember[] {
  const provincial = inOrder(provincialDrafts(places)).map(provincialMember);
  return withCountyMembers(provincial);
}
