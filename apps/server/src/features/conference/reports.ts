import { LineReport, ShownReport } from "@plenary/contract/conference/operations";
import { SignsReport } from "@plenary/contract/conference/readiness/operations";
import type { DeviceSigns } from "@plenary/contract/conference/readiness/schema";
import type { Line } from "@plenary/contract/conference/schema";
import type { z } from "zod";
import type { Actor } from "../../platform/actor.ts";
import type { Server } from "../../platform/feature.ts";
import { coalesce } from "../../platform/log/coalesce.ts";
import type { ReportTaker } from "../../platform/log/liveSocket.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { standingOf } from "../meetings/index.ts";
import { noteSigns } from "./readiness/noteSigns.ts";
import { countShown, type ShownByVenue } from "./stage/countShown.ts";
import { noteLines } from "./venues/noteLines.ts";

const everyMs = 500;
/** A page that reports is asked once in this time which venue it is. */
const standsForMs = 10_000;
const mostRemembered = 5_000;

export interface HallReports {
  takers: readonly ReportTaker[];
  /** Gives on what is waiting. */
  flush(): Promise<void>;
}

/**
 * What the venues' screens say by themselves: that a take is shown, and how their line is. Collected
 * on each node and told to the desk at most twice a second; several nodes add to each other.
 */
export function hallReports(server: Server): HallReports {
  const { log, clock } = server;
  const onError = (error: unknown) => log.warn({ err: error }, "a report was lost");
  const venueOf = rememberVenues(server);
  const shown = coalesce<ShownByVenue>({
    everyMs,
    merge: (waiting, added) => ({ ...added, ...waiting }),
    send: async (key, byVenue) => {
      const [meetingId = "", takeId = ""] = key.split("/");
      const input = { meetingId, takeId, shown: byVenue };
      await server.command(systemActor, null, countShown, input);
    },
    onError,
  });
  const lines = coalesce<Record<string, Line>>({
    everyMs,
    merge: (waiting, added) => ({ ...waiting, ...added }),
    send: async (meetingId, byVenue) => {
      await server.command(systemActor, null, noteLines, { meetingId, lines: byVenue });
    },
    onError,
  });
  const signs = coalesce<Record<string, DeviceSigns>>({
    everyMs,
    merge: (waiting, added) => ({ ...waiting, ...added }),
    send: async (meetingId, byVenue) => {
      await server.command(systemActor, null, noteSigns, { meetingId, signs: byVenue });
    },
    onError,
  });
  const pending = new Set<Promise<void>>();
  // Whatever a page sends, it speaks for its own venue alone.
  const forVenue = (me: Actor, meetingId: string, keep: (venueId: string) => void) => {
    const work = venueOf(me, meetingId)
      .then((venueId) => {
        if (venueId !== null) {
          keep(venueId);
        }
      })
      .catch(onError)
      .finally(() => pending.delete(work));
    pending.add(work);
  };
  const now = () => clock.now().toISOString();
  const takers: ReportTaker[] = [
    takerOf("shown", ShownReport, (me, meetingId, { takeId, ms }) =>
      forVenue(me, meetingId, (id) => shown.add(`${meetingId}/${takeId}`, { [id]: ms })),
    ),
    takerOf("line", LineReport, (me, meetingId, report) => {
      const line = { ...report, at: now() };
      forVenue(me, meetingId, (id) => lines.add(meetingId, { [id]: line }));
    }),
    takerOf("signs", SignsReport, (me, meetingId, report) => {
      const seen = { ...report, at: now() };
      forVenue(me, meetingId, (id) => signs.add(meetingId, { [id]: seen }));
    }),
  ];
  return {
    takers,
    flush: async () => {
      await Promise.all(pending);
      await Promise.all([shown.flush(), lines.flush(), signs.flush()]);
    },
  };
}

/** Takes one kind of report about a sitting; what is not of its shape is not heard. */
const takerOf = <T>(
  kind: string,
  shape: z.ZodType<T>,
  take: (me: Actor, meetingId: string, report: T) => void,
): ReportTaker => ({
  stream: "sitting",
  kind,
  take: (me, meetingId, data) => {
    const report = shape.safeParse(data);
    if (report.success) {
      take(me, meetingId, report.data);
    }
  },
});

/** Which venue's screen someone is in a sitting; remembered for ten seconds. */
function rememberVenues({ db, clock }: Server) {
  const known = new Map<string, { venueId: Promise<string | null>; until: number }>();
  return (me: Actor, meetingId: string): Promise<string | null> => {
    const key = `${me.sessionId ?? me.personId}/${meetingId}`;
    const now = clock.now().getTime();
    const found = known.get(key);
    if (found && found.until > now) {
      return found.venueId;
    }
    if (known.size >= mostRemembered) {
      known.clear();
    }
    const venueId = standingOf(db, meetingId, me).then((standing) =>
      standing?.roles.includes("venue") === true ? standing.venueId : null,
    );
    known.set(key, { venueId, until: now + standsForMs });
    venueId.catch(() => known.delete(key));
    return venueId;
  };
}
