import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Link, type LinkEvent, nextLink } from "./link.ts";

const states: Record<Link["is"], Link> = {
  idle: { is: "idle" },
  joining: { is: "joining", attempt: 1 },
  live: { is: "live" },
  faltering: { is: "faltering" },
  waiting: { is: "waiting", attempt: 1, retryAt: 5, why: "lost" },
  ended: { is: "ended", why: "left" },
};
const lost: LinkEvent = { type: "lost", now: 1_000, random: 0.5, why: "lost" };

describe("the link of a seat", () => {
  it.each<[LinkEvent["type"], Partial<Record<Link["is"], Link["is"]>>]>([
    ["join", { idle: "joining", ended: "joining" }],
    ["connected", { joining: "live", faltering: "live" }],
    ["faltered", { live: "faltering" }],
    ["retry", { waiting: "joining" }],
    ["invited", {}],
    ["reclaimed", {}],
    ["lost", { joining: "waiting", live: "waiting", faltering: "waiting" }],
    ["shut", { joining: "idle", live: "idle", faltering: "idle", waiting: "idle" }],
    [
      "end",
      { idle: "ended", joining: "ended", live: "ended", faltering: "ended", waiting: "ended" },
    ],
  ])("on %s goes where the table says and nowhere else", (type, table) => {
    const event = { ...lost, why: "left", type } as LinkEvent;
    for (const [is, link] of Object.entries(states) as [Link["is"], Link][]) {
      const next = nextLink(link, event);
      expect([is, next.is]).toEqual([is, table[is] ?? is]);
      if (table[is] === undefined) {
        expect(next).toBe(link);
      }
    }
  });

  it.each<[string, LinkEvent, string]>([
    ["removed", { type: "invited" }, "joining"],
    ["removed", { type: "join" }, "ended"],
    ["removed", { type: "reclaimed" }, "ended"],
    ["removed", { type: "connected" }, "ended"],
    ["replaced", { type: "reclaimed" }, "joining"],
    ["replaced", { type: "invited" }, "ended"],
    ["replaced", lost, "ended"],
    ["left", { type: "invited" }, "ended"],
  ])("once %s, after %j it is %s", (why, event, is) => {
    expect(nextLink({ is: "ended", why: why as "left" }, event).is).toBe(is);
  });

  it("tries at once, then more slowly, then every five seconds, and never gives up", () => {
    let link: Link = { is: "live" };
    const waited: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      link = nextLink(link, lost);
      waited.push(link.is === "waiting" ? link.retryAt - 1_000 : Number.NaN);
      link = nextLink(link, { type: "retry" });
    }
    expect(waited).toEqual([0, 300, 1_000, 2_500, 5_000, 5_000, 5_000]);
  });

  it("spreads a hall that lost its engine all at once", () => {
    const at = (random: number) =>
      nextLink({ is: "joining", attempt: 3 }, { ...lost, random } as LinkEvent);
    expect(at(0)).toMatchObject({ retryAt: 4_750 });
    expect(at(1)).toMatchObject({ retryAt: 7_250 });
  });

  it("is never stuck: whatever happened, a lost link that is retried and connects is live", () => {
    const event = fc.constantFrom<LinkEvent>(
      { type: "join" },
      { type: "connected" },
      { type: "faltered" },
      { type: "retry" },
      lost,
      { type: "shut" },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let link: Link = { is: "idle" };
        for (const each of [...events, { type: "join" }, { type: "retry" }] as LinkEvent[]) {
          link = nextLink(link, each);
        }
        expect(nextLink(link, { type: "connected" }).is).toBe("live");
      }),
    );
  });
});
