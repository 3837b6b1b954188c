import { MeetingRole, MeetingState } from "@plenary/contract/meetings/schema";
import { describe, expect, it } from "vitest";
import { canMove, isHeld, maySeeManuscript } from "./policy.ts";

describe("a place on the roster", () => {
  const posts: Record<MeetingRole, string> = {
    ...{ chair: "meetings.preside", director: "conference.direct", clerk: "conference.record" },
    ...{ technician: "conference.watch", venue: "conference.show" },
    operator: "conference.operate",
    ...{ department: "meetings.attend", member: "meetings.attend", observer: "meetings.attend" },
  };
  for (const role of MeetingRole.options) {
    it(`of a ${role} is nothing without a post that carries ${posts[role]}`, () => {
      expect(isHeld(role, { holds: (right) => right === posts[role] })).toBe(true);
      expect(isHeld(role, { holds: (right) => right !== posts[role] })).toBe(false);
    });
  }
});

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
