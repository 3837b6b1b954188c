import {
  BeginMinutes,
  CorrectMinutes,
  DownloadMinutes,
  PublishMinutes,
  ReadMinutes,
  ReadReplay,
  ReadTimeline,
  SaveMinutes,
  SendBackMinutes,
  SignMinutes,
  SubmitMinutes,
  WithdrawMinutes,
} from "@plenary/contract/minutes/operations";
import type { Server } from "../../platform/feature.ts";
import type { Serve } from "../../platform/http/serve.ts";
import { beginMinutes } from "./beginMinutes.ts";
import { correctMinutes } from "./correctMinutes.ts";
import { downloadMinutes } from "./downloadMinutes.ts";
import { readMinutes } from "./readMinutes.ts";
import { readFactsOfSitting, readTimeline } from "./readTimeline.ts";
import { saveMinutes } from "./saveMinutes.ts";
import { publishMinutes } from "./steps/publishMinutes.ts";
import { sendBackMinutes } from "./steps/sendBackMinutes.ts";
import { signMinutes } from "./steps/signMinutes.ts";
import { submitMinutes } from "./steps/submitMinutes.ts";
import { withdrawMinutes } from "./steps/withdrawMinutes.ts";

const idOf = ({ params }: { params: { id: string } }) => ({ meetingId: params.id });

/** HTTP in, HTTP out. No SQL and no rule lives here. */
export function minutesRoutes(serve: Serve, { db }: Server): void {
  serve(ReadMinutes, async ({ actor, params, query }) =>
    readMinutes(db, actor, { meetingId: params.id, edition: query.edition }),
  );
  serve(BeginMinutes, (call) => call.command(beginMinutes, idOf(call)));
  serve(SaveMinutes, (call) => call.command(saveMinutes, { ...idOf(call), ...call.body }));
  serve(SubmitMinutes, (call) => call.command(submitMinutes, { ...idOf(call), ...call.body }));
  serve(WithdrawMinutes, (call) => call.command(withdrawMinutes, idOf(call)));
  serve(SendBackMinutes, (call) => call.command(sendBackMinutes, { ...idOf(call), ...call.body }));
  serve(SignMinutes, (call) => call.command(signMinutes, { ...idOf(call), ...call.body }));
  serve(PublishMinutes, (call) => call.command(publishMinutes, idOf(call)));
  serve(CorrectMinutes, (call) => call.command(correctMinutes, { ...idOf(call), ...call.body }));
  serve(DownloadMinutes, async ({ actor, params, query, reply }) => {
    const { bytes, headers } = await downloadMinutes(db, actor, {
      ...{ meetingId: params.id, kind: params.kind, edition: query.edition },
    });
    return reply.headers(headers).send(bytes);
  });
  serve(ReadTimeline, async ({ actor, params, query }) =>
    readTimeline(db, actor, { meetingId: params.id, after: query.after }),
  );
  serve(ReadReplay, async ({ actor, params, query }) =>
    readFactsOfSitting(db, actor, { meetingId: params.id, after: query.after }),
  );
}
