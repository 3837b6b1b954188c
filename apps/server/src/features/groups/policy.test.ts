import { HouseError } from "@plenary/contract/errors";
import { groupCan } from "@plenary/contract/groups/rules";
import type { GroupRole, GroupState } from "@plenary/contract/groups/schema";
import { describe, expect, it } from "vitest";
import { authorize } from "./policy.ts";

const states: GroupState[] = ["planned", "open", "ended"];
const actions = ["read", "post", "answer", "fold"] as const;

/** What each capacity may do before the group's time, while it is open, and after its end. */
const table: Record<GroupRole, Record<GroupState, string>> = {
  host: { planned: "read fold", open: "read post answer fold", ended: "read fold" },
  editor: { planned: "read fold", open: "read post fold", ended: "read fold" },
  member: { planned: "read", open: "read post", ended: "read" },
  department: { planned: "read", open: "read post answer", ended: "read" },
  observer: { planned: "read", open: "read", ended: "read" },
};
const cases = (Object.keys(table) as GroupRole[]).flatMap((role) =>
  states.flatMap((state) =>
    actions.map((action) => ({
      ...{ role, state, action },
      isAllowed: table[role][state].split(" ").includes(action),
    })),
  ),
);

function verdict(action: (typeof actions)[number], role: GroupRole | null, state: GroupState) {
  try {
    authorize(action, { role, state });
    return "allowed";
  } catch (error) {
    return error instanceof HouseError ? error.code : "fault";
  }
}

describe("who may do what in a group", () => {
  it.each(cases)("$role, $state: $action is $isAllowed", ({ role, state, action, isAllowed }) => {
    expect(verdict(action, role, state) === "allowed").toBe(isAllowed);
  });

  it.each(cases.filter(({ action }) => action !== "read"))(
    "tells $role, $state, the same verdict on $action that the act will give",
    ({ role, state, action, isAllowed }) => {
      const can = groupCan(role, state);
      expect(action !== "read" && can[action]).toBe(isAllowed);
    },
  );

  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))(
    "hides a group that is %s from a stranger who wants to %s",
    (state, action) => {
      expect(verdict(action, null, state)).toBe("groups/not-found");
    },
  );

  it("hides a group that does not exist in the same way", () => {
    expect(() => authorize("read", undefined)).toThrow("groups/not-found");
  });

  it("tells a member in an ended group that it is closed, and an observer that they may not", () => {
    expect(verdict("post", "member", "ended")).toBe("groups/closed");
    expect(verdict("post", "observer", "ended")).toBe("groups/not-allowed");
  });
});
