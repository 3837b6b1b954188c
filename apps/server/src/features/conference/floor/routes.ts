import {
  AnswerCall,
  AskEnding,
  AskFloor,
  CallFloor,
  CallNext,
  EndSpeech,
  RefuseFloor,
  SetClock,
  WithdrawFloor,
} from "@plenary/contract/conference/operations";
import { SetOrderRule } from "@plenary/contract/conference/order/operations";
import type { ServeInHall } from "../inHall.ts";
import { answerCall } from "./answerCall.ts";
import { askEnding } from "./askEnding.ts";
import { askFloor } from "./askFloor.ts";
import { callFloor } from "./callFloor.ts";
import { callNext } from "./callNext.ts";
import { endSpeech } from "./endSpeech.ts";
import { refuseFloor } from "./refuseFloor.ts";
import { setClock } from "./setClock.ts";
import { setOrderRule } from "./setOrderRule.ts";
import { withdrawFloor } from "./withdrawFloor.ts";

/** The queue, the speaker and the clock. */
export function floorRoutes(hall: ServeInHall): void {
  const ids = ({ params }: { params: { id: string; floorId: string } }) => ({
    meetingId: params.id,
    floorId: params.floorId,
  });
  const id = ({ params }: { params: { id: string } }) => ({ meetingId: params.id });

  hall(AskFloor, askFloor, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(WithdrawFloor, withdrawFloor, ids);
  hall(CallFloor, callFloor, (call) => ({ ...ids(call), ...call.body }));
  hall(CallNext, callNext, id);
  hall(AnswerCall, answerCall, ids);
  hall(RefuseFloor, refuseFloor, (call) => ({ ...ids(call), ...call.body }));
  hall(AskEnding, askEnding, id);
  hall(EndSpeech, endSpeech, id);
  hall(SetClock, setClock, ({ params, body }) => ({ meetingId: params.id, step: body }));
  hall(SetOrderRule, setOrderRule, ({ params, body }) => ({ meetingId: params.id, ...body }));
}
