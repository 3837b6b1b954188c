import { expect, it } from "vitest";
import { holdUpdates, useUpdates } from "./updates.ts";

it("counts every sitting that holds the update back, and lets each go only once", () => {
  const endHall = holdUpdates();
  const endCall = holdUpdates();
  endCall();
  endCall();
  expect(useUpdates.getState().holds).toBe(1);

  endHall();
  expect(useUpdates.getState().holds).toBe(0);
});
