import { describe, expect, it } from "vitest";
import { newTotpSecret, totpCodeOf, totpStepAt, totpStepOf, totpUri } from "./totp.ts";

// The SHA-1 secret of RFC 6238, appendix B.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("the authenticator's code", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("at %i seconds is %s, as the standard says", (seconds, code) => {
    expect(totpCodeOf(secret, totpStepAt(new Date(seconds * 1000)))).toBe(code);
  });

  const now = new Date("2026-03-02T09:00:00+08:00");
  const present = totpStepAt(now);
  const read = (step: number, lastStep = 0) =>
    totpStepOf({ secret, code: totpCodeOf(secret, step), now, lastStep, ahead: 1 });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])("of %i steps from now counts: %s", (offset, counts) => {
    expect(read(present + offset)).toBe(counts ? present + offset : null);
  });

  it("works once, and none before it works after it", () => {
    expect(read(present, present)).toBeNull();
    expect(read(present - 1, present)).toBeNull();
    expect(read(present + 1, present)).toBe(present + 1);
  });

  it("comes from a secret of 160 bits that the authenticator can scan", () => {
    const made = newTotpSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri(made, "G0001", "云协商"));
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("secret")).toBe(made);
    expect(uri.searchParams.get("issuer")).toBe("云协商");
  });
});
