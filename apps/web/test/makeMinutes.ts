import type { MinutesEdition, MinutesView } from "@plenary/contract/minutes/schema";
import { vi } from "vitest";
import { idOf } from "./makeSitting.ts";

const at = "2026-11-23T04:00:00.000Z";

/** A first edition that is being written. */
export const makeEdition = (change: Partial<MinutesEdition> = {}): MinutesEdition => ({
  id: idOf("item", 8),
  ...{ no: 1, state: "draft", version: 3, reason: null },
  ...{ number: "", title: "月度协商座谈会会议纪要" },
  sections: [
    { key: "attendance", heading: "出席情况", text: "应到320人，实到300人。" },
    { key: "decisions", heading: "议定事项", text: "会议议定：" },
  ],
  saved: { by: "叶知秋", at },
  ...{ returned: null, submitted: null, signed: null, published: null },
  ...change,
});

const nothing = {
  ...{ begin: false, save: false, submit: false, withdraw: false },
  ...{ sign: false, sendBack: false, publish: false, correct: false, replay: false },
};

/** The minutes as one reader gets them: nothing may be done unless the test says so. */
export function makeMinutes(
  edition: MinutesEdition | null,
  can: Partial<MinutesView["can"]> = {},
): MinutesView {
  return {
    ...{ meetingId: idOf("meeting", 1), meetingState: "closed", title: "十一月月度协商座谈会" },
    edition,
    editions: edition === null ? [] : [edition],
    record: {
      ...{ committeeName: "政协云岭省委员会", title: "座谈会", topic: "养老", chairName: "苏怀远" },
      ...{ startsAt: at, begunAt: at, endedAt: at, attending: [], items: [], posts: [] },
      ...{ postsTotal: 0, rulings: [] },
      venues: [{ name: "主会场", kind: "main", expectedHeads: 80, heads: null }],
      speeches: [
        {
          ...{ speaker: "周明远", title: "政协委员", subject: "队伍建设", venue: "青禾分会场" },
          ...{ kind: "booked", begunAt: at, endedAt: at, spokenMs: 520_000, limitMs: 480_000 },
        },
      ],
    },
    suggested: can.save
      ? [{ key: "attendance", heading: "出席情况", text: "应到320人，实到310人。" }]
      : [],
    can: { ...nothing, ...can },
  };
}

export interface SentToMinutes {
  method: string;
  /** Below `/api/meetings/<id>/`. */
  path: string;
  body: { [name: string]: unknown } | null;
}

/** The server behind the page: answers what it has now, and each command as `answer` says. */
export function minutesServer(
  has: { view: MinutesView | null },
  answer: (sent: SentToMinutes) => Response,
): SentToMinutes[] {
  const all: SentToMinutes[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.replace(/^.*\/api\/meetings\/[^/]+\//, "");
    if (request.method === "GET") {
      return has.view === null
        ? Response.json({ code: "minutes/not-found" }, { status: 404 })
        : Response.json(has.view);
    }
    const text = await request.text();
    const sent = { method: request.method, path, body: text === "" ? null : JSON.parse(text) };
    all.push(sent);
    return answer(sent);
  });
  return all;
}
