import { expect, it } from "vitest";
import { nextSeat, type Seat, type SeatEvent } from "./seat.ts";

it.each<[Seat["is"], SeatEvent, Seat["is"]]>([
  ["none", { type: "granted" }, "held"],
  ["none", { type: "taken" }, "elsewhere"],
  ["none", { type: "leased", isMine: false }, "none"],
  ["none", { type: "leased", isMine: true }, "held"],
  ["held", { type: "leased", isMine: true }, "held"],
  ["held", { type: "leased", isMine: false }, "elsewhere"],
  ["held", { type: "left" }, "none"],
  ["held", { type: "taken" }, "elsewhere"],
  ["elsewhere", { type: "granted" }, "held"],
  ["elsewhere", { type: "leased", isMine: false }, "elsewhere"],
])("a seat that is %s, after %j, is %s", (is, event, next) => {
  expect(nextSeat({ is }, event).is).toBe(next);
});
