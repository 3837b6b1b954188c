import { describe, expect, it } from "vitest";
import { ApiFailure } from "../../../platform/api/apiFailure.ts";
import { giveOfferedCode } from "./giveOfferedCode.ts";

const wrong = () => new ApiFailure(401, { code: "identity/second-factor-wrong" });

/** An authenticator whose codes are used up one after another, and how long was waited for them. */
function authenticator(offered: string[], used: string[]) {
  const waits: number[] = [];
  const given: string[] = [];
  return {
    ...{ waits, given },
    readCode: async () => (offered.length > 1 ? (offered.shift() ?? null) : (offered[0] ?? null)),
    give: async (code: string) => {
      given.push(code);
      if (used.includes(code)) {
        throw wrong();
      }
      return "signed in";
    },
    waitFor: async (ms: number) => {
      waits.push(ms);
    },
    now: () => 18_000,
  };
}

describe("the code that a demonstration offers", () => {
  it("is given as it is while nobody else uses it", async () => {
    const own = authenticator(["111111"], []);
    expect(await giveOfferedCode(own)).toBe("signed in");
    expect(own).toMatchObject({ given: ["111111"], waits: [] });
  });

  it("that another page used first is followed by the fresh one, at once", async () => {
    const own = authenticator(["111111", "222222"], ["111111"]);
    expect(await giveOfferedCode(own)).toBe("signed in");
    expect(own).toMatchObject({ given: ["111111", "222222"], waits: [] });
  });

  it("is waited for where the used one is still offered, until the next half minute", async () => {
    const own = authenticator(["111111", "111111", "222222"], ["111111"]);
    expect(await giveOfferedCode(own)).toBe("signed in");
    expect(own).toMatchObject({ given: ["111111", "222222"], waits: [12_000] });
  });

  it("is given up when it is refused again and again, and says why", async () => {
    const own = authenticator(["1", "2", "3", "4", "5"], ["1", "2", "3", "4", "5"]);
    await expect(giveOfferedCode(own)).rejects.toMatchObject({
      code: "identity/second-factor-wrong",
    });
    expect(own.given).toEqual(["1", "2", "3", "4"]);
  });

  it("does not try again what failed for another reason", async () => {
    const own = { ...authenticator(["1"], []), give: () => Promise.reject(new Error("away")) };
    await expect(giveOfferedCode(own)).rejects.toThrow("away");
  });
});
