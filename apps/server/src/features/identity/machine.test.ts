import { SessionStage } from "@plenary/contract/identity/schema";
import { describe, expect, it } from "vitest";
import {
  lackOf,
  mayStep,
  type SessionStep,
  stageAfterFactor,
  stageAfterPassword,
} from "./machine.ts";

describe("a sign-in", () => {
  it.each([
    // has a factor, must give one, must change the password → stands at
    [false, false, false, "open"],
    [false, false, true, "new-password"],
    [false, true, false, "enrol-second-factor"],
    [false, true, true, "enrol-second-factor"],
    [true, false, false, "second-factor"],
    [true, false, true, "second-factor"],
    [true, true, false, "second-factor"],
    [true, true, true, "second-factor"],
  ] as const)(
    "with factor %s, needed %s, password to change %s stands at %s",
    (has, must, change, stage) => {
      expect(
        stageAfterPassword({ hasFactor: has, mustGiveFactor: must, mustChangePassword: change }),
      ).toBe(stage);
    },
  );

  it("asks for a password of one's own after the second factor", () => {
    expect(stageAfterFactor({ mustChangePassword: true })).toBe("new-password");
    expect(stageAfterFactor({ mustChangePassword: false })).toBe("open");
  });
});

describe("a session", () => {
  const allowed: Record<SessionStage, readonly SessionStep[]> = {
    "second-factor": ["giveFactor"],
    "enrol-second-factor": ["giveFactor", "enrol"],
    "new-password": ["changePassword"],
    open: ["giveFactor", "enrol", "changePassword"],
  };
  const steps: SessionStep[] = ["giveFactor", "enrol", "changePassword"];

  it.each(SessionStage.options.flatMap((stage) => steps.map((step) => [stage, step] as const)))(
    "at %s may %s exactly when the table says so",
    (stage, step) => {
      expect(mayStep(stage, step)).toBe(allowed[stage].includes(step));
    },
  );

  it("lacks something at every stage but the last", () => {
    expect(SessionStage.options.filter((stage) => lackOf(stage) === null)).toEqual(["open"]);
  });
});
