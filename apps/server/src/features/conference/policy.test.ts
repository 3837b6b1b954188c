import type { HallAct } from "@plenary/contract/conference/rules";
import type { Standing } from "@plenary/contract/conference/schema";
import { HouseError } from "@plenary/contract/errors";
import type { MeetingRole, SittingState } from "@plenary/contract/meetings/schema";
import { describe, expect, it } from "vitest";
import { authorize } from "./policy.ts";

const as = (...roles: MeetingRole[]): Standing => ({ meetingId: "m", roles, venueId: "v" });
const codeOf = (standing: Standing | null, act: HallAct, state: SittingState): string => {
  try {
    authorize(standing, act, state);
    return "allowed";
  } catch (error) {
    return error instanceof HouseError ? error.code : String(error);
  }
};

describe("the policy of the hall", () => {
  it.each([
    ["a stranger", null, "direct", "sitting", "conference/not-found"],
    ["someone without a role", as(), "follow", "sitting", "conference/not-found"],
    ["a member at the desk", as("member"), "direct", "sitting", "conference/not-allowed"],
    ["a member before the sitting", as("member"), "preside", "waiting", "conference/not-allowed"],
    ["the chair before the sitting", as("chair"), "preside", "waiting", "conference/not-sitting"],
    ["a venue in an adjournment", as("venue"), "ask", "adjourned", "conference/not-sitting"],
    ["the director after the close", as("director"), "direct", "closed", "conference/not-sitting"],
    ["the director", as("director"), "direct", "waiting", "allowed"],
    ["the clerk in the chair's name", as("clerk"), "preside", "sitting", "allowed"],
  ] as const)("answers %s", (_who, standing, act, state, expected) => {
    expect(codeOf(standing, act, state)).toBe(expected);
  });
});
