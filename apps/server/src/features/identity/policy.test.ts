import { HouseError } from "@plenary/contract/errors";
import { PostKind } from "@plenary/contract/identity/schema";
import { describe, expect, it } from "vitest";
import { makeActor } from "../../../test/makers.ts";
import { type AccountAct, authorize, fits, requireRight, type Target } from "./policy.ts";
import { administrators, carries, rights } from "./rights.ts";

const here = "00000000-0000-4000-8000-000000000001";
const elsewhere = "00000000-0000-4000-8000-000000000002";
const acts: AccountAct[] = ["read", "grantPost", "endPost", "resetPassword", "lock"];

const inPost = (kind: PostKind, committeeId: string | null = here) =>
  makeActor({ committeeId, rights: rights[kind] });

const someone = (wishes: Partial<Target> = {}): Target => ({
  personId: "00000000-0000-4000-8000-0000000000aa",
  kind: "person",
  committeeIds: [here],
  homeId: here,
  kinds: ["member"],
  ...wishes,
});

function answer(what: () => void): string {
  try {
    what();
    return "allowed";
  } catch (error) {
    return error instanceof HouseError ? error.code : String(error);
  }
}

describe("accounts", () => {
  it.each(PostKind.options.flatMap((kind) => acts.map((act) => [kind, act] as const)))(
    "a %s asking to %s is allowed only as security administrator",
    (kind, act) => {
      expect(answer(() => authorize(inPost(kind), act, someone()))).toBe(
        kind === "security-admin" ? "allowed" : "identity/not-allowed",
      );
    },
  );

  it.each(acts)("of another committee are as if absent to who asks to %s", (act) => {
    const me = inPost("security-admin", elsewhere);
    expect(answer(() => authorize(me, act, someone()))).toBe("identity/person-not-found");
    expect(answer(() => authorize(me, act, null))).toBe("identity/person-not-found");
  });

  it.each(acts.filter((act) => act !== "read"))("nobody may %s for themselves", (act) => {
    const me = inPost("security-admin");
    const myself = someone({ personId: me.personId });
    expect(answer(() => authorize(me, act, myself))).toBe("identity/not-allowed");
  });

  it.each([
    ["grantPost", "allowed"],
    ["endPost", "allowed"],
    ["resetPassword", "identity/not-allowed"],
    ["lock", "identity/not-allowed"],
  ] as const)("that another committee looks after: %s is %s", (act, expected) => {
    const guest = someone({ committeeIds: [here, elsewhere], homeId: elsewhere });
    expect(answer(() => authorize(inPost("security-admin"), act, guest))).toBe(expected);
  });
});

describe("the three administrators", () => {
  it("share no right, and none of theirs belongs to anybody who works in the assembly", () => {
    const theirs = administrators.flatMap((kind) => rights[kind]);
    expect(new Set(theirs).size).toBe(theirs.length);

    const guarded = ["identity.accounts", "audit.read"];
    const holders = PostKind.options.filter((kind) =>
      guarded.some((right) => carries(kind, right)),
    );
    expect(holders).toEqual(["security-admin", "audit-admin"]);
  });

  it.each(administrators.flatMap((one) => administrators.map((other) => [one, other] as const)))(
    "a %s cannot become %s as well",
    (one, other) => {
      expect(fits(someone({ kinds: [one] }), other)).toBe(false);
      expect(fits(someone({ kinds: ["member"] }), other)).toBe(true);
    },
  );

  it("are read by the audit administrator alone, and only inside a committee", () => {
    for (const kind of PostKind.options) {
      expect(answer(() => requireRight(inPost(kind), "audit.read"))).toBe(
        kind === "audit-admin" ? "allowed" : "identity/not-allowed",
      );
    }
    expect(answer(() => requireRight(inPost("audit-admin", null), "audit.read"))).toBe(
      "identity/not-allowed",
    );
  });
});

describe("posts", () => {
  it("of a venue's screen go to devices, and devices hold no other", () => {
    for (const kind of PostKind.options) {
      expect(fits(someone({ kind: "device", kinds: [] }), kind)).toBe(kind === "venue");
      expect(fits(someone({ kinds: [] }), kind)).toBe(kind !== "venue");
    }
  });

  it("carry nothing that is not listed", () => {
    expect(carries("director", "conference.direct")).toBe(true);
    expect(carries("director", "conference.everything")).toBe(false);
    expect(carries(null, "meetings.attend")).toBe(false);
  });
});
