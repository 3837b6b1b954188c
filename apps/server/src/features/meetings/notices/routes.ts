import {
  AnswerNotice,
  DecideLeave,
  ExportRoster,
  ListNotices,
  ReadNotice,
  ReadRoster,
  Remind,
} from "@plenary/contract/meetings/notices";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import { readRoster } from "../roster/readRoster.ts";
import { rosterCsv } from "../roster/rosterCsv.ts";
import { answerNotice } from "./answerNotice.ts";
import { decideLeave } from "./decideLeave.ts";
import { listNotices } from "./listNotices.ts";
import { readNotice } from "./readNotice.ts";
import { remind } from "./remind.ts";

/** Notices and their receipts over HTTP. */
export function noticeRoutes(serve: Serve, { db }: Server): void {
  serve(ListNotices, async ({ actor }) => ({ notices: await listNotices(db, actor) }));
  serve(ReadNotice, ({ params, command }) => command(readNotice, params.id));
  serve(AnswerNotice, ({ params, body, command }) =>
    command(answerNotice, {
      ...{ meetingId: params.id, answer: body.answer },
      reason: body.answer === "leave" ? body.reason : "",
    }),
  );
  serve(DecideLeave, ({ params, body, command }) =>
    command(decideLeave, {
      ...{ meetingId: params.id, personId: params.personId, decision: body.decision },
    }),
  );
  serve(Remind, ({ params, command }) => command(remind, params.id));
  serve(ReadRoster, ({ actor, params, query }) => readRoster(db, actor, params.id, query));
  serve(ExportRoster, async ({ actor, params, reply }) => {
    const { name, text } = await rosterCsv(db, actor, params.id);
    reply.type("text/csv; charset=utf-8").headers({
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="roster.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    return reply.send(text);
  });
}
