import { ReportHeads } from "@plenary/contract/conference/operations";
import {
  NoteReadiness,
  ReadReadiness,
  TickReadiness,
} from "@plenary/contract/conference/readiness/operations";
import type { HallVenue } from "@plenary/contract/conference/schema";
import { GiveSecondFactor, ReadWelcome, SignIn } from "@plenary/contract/identity/schema";
import { keepSignedIn } from "./keepSignedIn.ts";
import { openSession, type Session } from "./openSession.ts";

/** Whoever stands beside the screens of a rehearsal: ticks their checks and counts their people. */
export type Operator = {
  report(meetingId: string, venue: Pick<HallVenue, "id" | "code" | "expectedHeads">): Promise<void>;
};

/**
 * The clerk of the demonstration, who may enter both for every venue as if told by telephone: most
 * operators have no account of their own there.
 */
export function openOperator(address: string): Operator {
  const session = keepSignedIn(openSession(address), async (visitor) => {
    const { demonstration } = await visitor.call(ReadWelcome);
    const clerk = demonstration.find(({ role }) => role === "clerk");
    if (clerk === undefined) {
      throw new Error("This demonstration offers no clerk.");
    }
    const { account, password, code } = clerk;
    await visitor.call(SignIn, { body: { account, password, device: "rehearsal operator" } });
    if (code !== null) {
      await visitor.call(GiveSecondFactor, { body: { code } });
    }
  });
  // One venue after another: all of them at once would sign in all at once.
  let before: Promise<void> = Promise.resolve();
  return {
    report: (meetingId, venue) => {
      const done = before.then(() => reportFor(session, meetingId, venue));
      before = done.catch(() => undefined);
      return done;
    },
  };
}

type Place = Parameters<Operator["report"]>[1];

async function reportFor(session: Session, meetingId: string, venue: Place): Promise<void> {
  const { id, code, expectedHeads } = venue;
  const params = { id: meetingId, venueId: id };
  const { items, readiness } = await session.call(ReadReadiness, { params });
  // Every fifth venue has something that does not work: a rehearsal shows that as well.
  const broken = code % 5 === 4 ? items.at(-2) : undefined;
  for (const item of items) {
    if (item !== broken && readiness.ticks[item.id] === undefined) {
      await session.call(TickReadiness, {
        params: { ...params, itemId: item.id },
        body: { isReady: true },
      });
    }
  }
  if (broken !== undefined) {
    await session.call(NoteReadiness, { params, body: { note: "备用线路未通，正在处理" } });
  }
  const heads = Math.max(0, expectedHeads - (code % 4));
  await session.call(ReportHeads, { params, body: { heads } });
}
