import { describe, expect, it } from "vitest";
import { makeItem } from "../../../../../test/makeSitting.ts";
import { agendaRows } from "./agendaRows.ts";

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const ms = (time: string) => Date.parse(at(time));

describe("the run of show", () => {
  it("says what is done, what is on and what comes, with the time over the plan", () => {
    const agenda = [
      makeItem(0, { begunAt: at("02:00"), endedAt: at("02:25") }),
      makeItem(1, { begunAt: at("02:25") }),
      makeItem(2),
    ];
    const { rows } = agendaRows(agenda, ms("02:35"));
    expect(rows).toMatchObject([
      { is: "done", takenMs: 25 * 60_000, overMs: 5 * 60_000 },
      { is: "now", takenMs: 10 * 60_000, overMs: 0 },
      { is: "later", takenMs: null, overMs: 0 },
    ]);
  });

  it("reckons the end from what is left, and how late that is", () => {
    const agenda = [
      makeItem(0, { begunAt: at("02:00"), endedAt: at("02:25") }),
      makeItem(1, { begunAt: at("02:25") }),
      makeItem(2),
    ];
    const { endsAtMs, lateMs } = agendaRows(agenda, ms("02:35"));
    expect(endsAtMs).toBe(ms("03:05"));
    expect(lateMs).toBe(5 * 60_000);
  });

  it("does not take back time from an item that is over its plan", () => {
    const agenda = [makeItem(0, { begunAt: at("02:00") }), makeItem(1)];
    expect(agendaRows(agenda, ms("02:50")).endsAtMs).toBe(ms("03:10"));
  });

  it("foretells nothing before the first item", () => {
    expect(agendaRows([makeItem(0)], ms("02:35"))).toMatchObject({ endsAtMs: null, lateMs: null });
    expect(agendaRows([], 0).rows).toEqual([]);
  });
});
