import type { FloorEntry, Pick } from "@plenary/contract/conference/schema";
import type { MinutesEdition, MinutesView } from "@plenary/contract/minutes/schema";
import { minutesFeature } from "../src/features/minutes/index.ts";
import type { Answer } from "./browser.ts";
import { type HallHouse, openHallHouse, type Part } from "./hall.ts";

export interface MinutesHouse extends HallHouse {
  read(part: Part, edition?: number): Promise<Answer<MinutesView>>;
  begin(part?: Part): Promise<Answer<MinutesEdition>>;
  /** Saves over a version, one section's text changed. */
  save(part: Part, version: number, text: string): Promise<Answer<MinutesEdition>>;
  /** Takes a step by its noun: `submission`, `signature` … */
  step(part: Part, noun: string, body?: unknown): Promise<Answer<MinutesEdition>>;
  /** Brings the minutes to a state, from nothing. */
  bring(to: "draft" | "submitted" | "signed" | "published"): Promise<void>;
}

const minuteMs = 60_000;

/** A hall with the minutes; nothing is held in it yet. */
export async function openMinutesHouse(): Promise<MinutesHouse> {
  const hall = await openHallHouse({ more: [minutesFeature] });
  const path = `/meetings/${hall.meetingId}/minutes`;
  const read = (part: Part, edition?: number) =>
    hall.in(part).get<MinutesView>(edition === undefined ? path : `${path}?edition=${edition}`);
  const step = (part: Part, noun: string, body?: unknown) =>
    hall.in(part).post<MinutesEdition>(`${path}/${noun}`, body);
  const begin = (part: Part = "clerk") => hall.in(part).post<MinutesEdition>(path);
  return {
    ...hall,
    ...{ read, begin, step },
    save: async (part, version, text) => {
      const { edition } = (await read(part)).body;
      const { number = "", title = "", sections = [] } = edition ?? {};
      const changed = sections.map((each, i) => (i === 0 ? { ...each, text } : each));
      const body = { number, title, sections: changed, version };
      return hall.in(part).put<MinutesEdition>(`${path}/text`, body);
    },
    bring: async (to) => {
      const version = (await begin()).body.version;
      const steps = [
        ["clerk", "submission", { version }, "submitted"],
        ["chair", "signature", { version }, "signed"],
        ["clerk", "publication", undefined, "published"],
      ] as const;
      const last = steps.findIndex(([, , , state]) => state === to);
      for (const [part, noun, body] of steps.slice(0, last + 1)) {
        await step(part, noun, body);
      }
    },
  };
}

/** Holds a sitting: one booked speech over its time, one impromptu, a refusal, one post read out and answered. */
export async function holdSitting(hall: HallHouse): Promise<void> {
  const speak = async (venue: "qinghe" | "shiqiao", entry: FloorEntry, ms: number) => {
    await hall.in("chair").post(hall.at(`/floor/${entry.id}/call`), { reason: "部门提前离会" });
    await hall.in(venue).post(hall.at(`/floor/${entry.id}/answer`));
    hall.clock.advance(ms);
    await hall.in("chair").post(hall.at("/floor/end"));
  };
  await hall.move("open");
  await hall.join("main", "qinghe", "shiqiao", "baishi");
  await hall.move("sit");
  const { agenda } = (
    await hall.in("director").get<{ agenda: { id: string }[] }>(`/meetings/${hall.meetingId}`)
  ).body;
  await hall.in("director").put(hall.at("/agenda"), { itemId: agenda[1]?.id });
  await hall
    .in("qingheOperator")
    .put(hall.at(`/venues/${hall.venues.qinghe}/heads`), { heads: 61 });

  const booked = (await hall.waiting()).find(({ speaker }) => speaker === "周明远");
  if (booked) {
    await speak("qinghe", booked, 9 * minuteMs);
  }
  const asked = await hall
    .in("shiqiao")
    .post<FloorEntry>(hall.at("/floor"), { speaker: "林若溪", subject: "助餐点" });
  await speak("shiqiao", asked.body, 3 * minuteMs);
  const refused = await hall.in("baishi").post<FloorEntry>(hall.at("/floor"), {});
  await hall.in("chair").post(hall.at(`/floor/${refused.body.id}/refusal`), { reason: "时间已到" });

  const post = await hall
    .in("member")
    .post<{ id: string }>(`/groups/${hall.groupId}/posts`, { text: "助餐点能否进村小？" });
  const picked = await hall.in("clerk").post<Pick>(hall.at("/picks"), { postId: post.body.id });
  await hall.in("clerk").post(hall.at(`/picks/${picked.body.id}/showing`));
  await hall
    .in("clerk")
    .post(hall.at(`/picks/${picked.body.id}/answer`), { by: "省民政厅", text: "已列入试点。" });
  await hall.in("clerk").delete(hall.at("/post"));
  hall.clock.advance(minuteMs);
}
