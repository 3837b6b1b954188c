import {
  AnswerPick,
  DropPick,
  HidePost,
  PickPost,
  ShowPick,
} from "@plenary/contract/conference/operations";
import type { ServeInHall } from "../inHall.ts";
import { answerPick } from "./answerPick.ts";
import { dropPick } from "./dropPick.ts";
import { hidePost } from "./hidePost.ts";
import { pickPost } from "./pickPost.ts";
import { showPick } from "./showPick.ts";

/** Posts of the topic group on their way through the hall. */
export function pickRoutes(hall: ServeInHall): void {
  const ids = ({ params }: { params: { id: string; pickId: string } }) => ({
    meetingId: params.id,
    pickId: params.pickId,
  });

  hall(PickPost, pickPost, ({ params, body }) => ({ meetingId: params.id, ...body }));
  hall(DropPick, dropPick, ids);
  hall(ShowPick, showPick, ids);
  hall(HidePost, hidePost, ({ params }) => ({ meetingId: params.id }));
  hall(AnswerPick, answerPick, (call) => ({ ...ids(call), ...call.body }));
}
