import { MeetingRole, MeetingState } from "@plenary/contract/meetings/schema";
import { describe, expect, it } from "vitest";
import { canMove, maySeeManuscript } from "./policy.ts";

describe("a manuscript", () => {
  for (const role of MeetingRole.options) {
    const may = ["chair", "director", "clerk"].includes(role);
    it(`is ${may ? "shown to" : "kept from"} a ${role}`, () => {
      expect(maySeeManuscript([role], "me", "speaker")).toBe(may);
    });
  }
  it("is shown to its speaker", () => {
    expect(maySeeManuscript(["member"], "me", "me")).toBe(true);
  });
});

describe("the steps of a meeting", () => {
  it("are the director's alone", () => {
    for (const role of MeetingRole.options.filter((each) => each !== "director")) {
      for (const state of MeetingState.options) {
        expect(Object.values(canMove([role], state))).toEqual([false, false, false, false]);
      }
    }
  });
  it("are those the state is open to", () => {
    expect(canMove(["director"], "sitting")).toEqual({
      open: false,
      sit: false,
      adjourn: true,
      close: true,
    });
  });
});
