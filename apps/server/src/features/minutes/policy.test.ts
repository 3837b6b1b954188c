import { MeetingRole, MeetingState } from "@plenary/contract/meetings/schema";
import { MinutesState } from "@plenary/contract/minutes/schema";
import { describe, expect, it } from "vitest";
import { authorize, canOf, mayRead, mayReplay, type Reader } from "./policy.ts";

const as = (role: MeetingRole): Reader => ({ roles: [role], isSigner: false });
const stranger: Reader = { roles: [], isSigner: false };
const secretary: Reader = { roles: [], isSigner: true };
const writes = ["begin", "save", "submit", "withdraw", "publish", "correct"] as const;
const signs = ["sign", "sendBack"] as const;
const meetingId = "00000000-0000-4000-8000-500000000001";
const closed = { meetingId, state: "closed" as const };

const may = (me: Reader, act: Parameters<typeof authorize>[1]): string => {
  try {
    authorize(me, act);
    return "may";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

describe("writing the minutes", () => {
  for (const role of MeetingRole.options) {
    const isWriter = role === "clerk" || role === "director";
    it(`is ${isWriter ? "" : "not "}for a ${role}`, () => {
      const expected = isWriter ? "may" : "minutes/not-allowed";
      expect(writes.map((act) => may(as(role), act))).toEqual(writes.map(() => expected));
    });
  }
});

describe("signing the minutes", () => {
  for (const role of MeetingRole.options) {
    it(`is ${role === "chair" ? "" : "not "}for a ${role}`, () => {
      const expected = role === "chair" ? "may" : "minutes/not-allowed";
      expect(signs.map((act) => may(as(role), act))).toEqual([expected, expected]);
    });
  }
  it("is for the secretary-general, who does not write them", () => {
    expect(signs.map((act) => may(secretary, act))).toEqual(["may", "may"]);
    expect(may(secretary, "save")).toBe("minutes/not-allowed");
  });
});

describe("reading the minutes", () => {
  it("is for everyone on the roster once they are published, and for nobody else", () => {
    for (const role of MeetingRole.options) {
      expect(mayRead(as(role), "published")).toBe(true);
    }
    expect(mayRead(stranger, "published")).toBe(false);
    expect(may(stranger, "sign")).toBe("minutes/not-found");
  });

  it("is for writers and signers alone before that", () => {
    for (const state of MinutesState.options.filter((each) => each !== "published")) {
      const readers = MeetingRole.options.filter((role) => mayRead(as(role), state));
      expect(readers).toEqual(["chair", "director", "clerk"]);
    }
  });

  it("shows the timeline to those who saw the act list at the desk", () => {
    const readers = MeetingRole.options.filter((role) => mayReplay(as(role), meetingId));
    expect(readers).toEqual(["chair", "director", "clerk", "technician"]);
    expect(mayReplay(stranger, meetingId)).toBe(false);
  });
});

describe("what the clerk can do", () => {
  const can = (state: Parameters<typeof canOf>[2], meeting = closed) =>
    Object.entries(canOf(as("clerk"), meeting, state))
      .filter(([act, isOpen]) => isOpen && act !== "replay")
      .map(([act]) => act);

  it("begins as soon as the sitting rests, and sends only when it is closed", () => {
    const states = MeetingState.options.filter(
      (state) => canOf(as("clerk"), { meetingId, state }, null).begin,
    );
    expect(states.sort()).toEqual(["adjourned", "closed"]);
    expect(canOf(as("clerk"), { meetingId, state: "adjourned" }, "draft").submit).toBe(false);
  });

  it("follows the edition's state", () => {
    expect(can(null)).toEqual(["begin"]);
    expect(can("draft")).toEqual(["save", "submit"]);
    expect(can("submitted")).toEqual(["withdraw"]);
    expect(can("signed")).toEqual(["publish", "correct"]);
    expect(can("published")).toEqual(["correct"]);
  });
});
