import type { Readiness } from "@plenary/contract/conference/readiness/schema";
import { describe, expect, it } from "vitest";
import { idOf, makeDesk, makeSitting } from "../../../../../test/makeSitting.ts";
import { countRows, filterReady, readyRows } from "./readyRows.ts";

const tick = { at: "2026-11-23T01:00:00.000Z", by: "罗佳芳" };
const items = [
  { id: "network", name: "" },
  { id: "camera", name: "" },
];
const ready = (ticks: Readiness["ticks"], note = ""): Readiness => ({
  ...{ ticks, note, contacts: [], signs: null },
});
const desk = makeDesk({
  readiness: {
    items,
    venues: {
      [idOf("venue", 1)]: ready({ network: tick, camera: tick }),
      [idOf("venue", 2)]: ready({ network: tick }, "备用线路未通"),
      // Ticked when the committee asked for something else.
      [idOf("venue", 3)]: ready({ generator: tick }),
    },
  },
});

describe("how far the venues are", () => {
  const rows = readyRows(makeSitting(), desk);

  it("is counted by the checks that are declared now", () => {
    expect(rows.map(({ ticked, isReady }) => [ticked, isReady])).toEqual([
      [0, false],
      [2, true],
      [1, false],
      [0, false],
      [0, false],
    ]);
  });

  it("is summed, and narrowed to those that are not ready or have a fault", () => {
    expect(countRows(rows)).toEqual({ all: 5, unready: 4, fault: 1, ready: 1 });
    expect(filterReady(rows, "fault").map(({ venue }) => venue.id)).toEqual([idOf("venue", 2)]);
  });
});
