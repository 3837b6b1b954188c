import type { SittingFact } from "@plenary/contract/conference/events";
import { reduceSitting } from "@plenary/contract/conference/reduce";
import type { Act, SittingLive } from "@plenary/contract/conference/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Part } from "../../../test/hall.ts";
import { holdSitting, type MinutesHouse, openMinutesHouse } from "../../../test/minutes.ts";

let hall: MinutesHouse;
beforeAll(async () => {
  hall = await openMinutesHouse();
  await holdSitting(hall);
  await hall.move("close");
});
afterAll(() => hall.close());

interface Replay {
  start: SittingLive | null;
  facts: SittingFact[];
  next: number | null;
}
const at = (noun: string) => `/meetings/${hall.meetingId}/${noun}`;
const replay = async () => (await hall.in("director").get<Replay>(at("replay"))).body;

describe("the timeline of a sitting", () => {
  it("is for those who saw the act list at the desk; for all others it is not there", async () => {
    for (const noun of ["timeline", "replay"]) {
      expect(await hall.guest().get(at(noun))).toMatchObject({ status: 401 });
      for (const part of ["member", "department", "qinghe", "stranger"] as Part[]) {
        expect(await hall.in(part).get(at(noun))).toMatchObject({ code: "minutes/not-found" });
      }
      for (const part of ["director", "clerk", "chair", "technician"] as Part[]) {
        expect(await hall.in(part).get(at(noun))).toMatchObject({ status: 200 });
      }
    }
  });

  it("lists every act with its time and who did it, the first first", async () => {
    const { body } = await hall
      .in("clerk")
      .get<{ acts: Act[]; next: number | null }>(at("timeline"));
    const kinds = body.acts.map(({ what }) => what);
    expect(kinds[0]).toBe("opened");
    expect(kinds.at(-1)).toBe("closed");
    expect(kinds).toEqual(expect.arrayContaining(["begun", "answered", "refused", "shown"]));
    expect(body.acts.find(({ what }) => what === "refused")).toMatchObject({ by: "苏怀远" });
    expect(body.next).toBeNull();
  });

  it("goes on after the act it is asked to", async () => {
    const all = (await hall.in("clerk").get<{ acts: Act[] }>(at("timeline"))).body.acts;
    const rest = await hall.in("clerk").get<{ acts: Act[] }>(`${at("timeline")}?after=2`);
    expect(rest.body.acts).toEqual(all.slice(2));
    expect((await hall.in("clerk").get<Replay>(`${at("replay")}?after=1`)).body.start).toBeNull();
  });

  it("folds, from before the doors were opened, into the sitting as it stands now", async () => {
    const { start, facts } = await replay();
    expect(start).toMatchObject({ state: "planned", floor: [], clock: null });
    const now = facts.reduce((state, fact) => reduceSitting(state, fact), start as SittingLive);
    const { linkSince: _since, ...venue } = now.venues[1] ?? {};
    const fresh = await hall.sitting();
    expect(venue).toMatchObject({ link: fresh.venues[1]?.link, isOpen: fresh.venues[1]?.isOpen });
    for (const key of ["state", "stage", "floor", "clock", "post", "counts"] as const) {
      expect(now[key]).toEqual(fresh[key]);
    }
  });

  it("shows who had the floor in the middle of it", async () => {
    const { start, facts } = await replay();
    const answered = facts.findIndex(
      ({ type, data }) => type === "conference/clock-set" && "clock" in data && data.clock !== null,
    );
    const then = facts
      .slice(0, answered + 1)
      .reduce((state, fact) => reduceSitting(state, fact), start as SittingLive);
    expect(then.floor.find(({ state }) => state === "speaking")?.speaker).toBe("周明远");
    expect(then.stage.strip?.name).toBe("周明远");
  });
});
