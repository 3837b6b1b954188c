import type { Pick as PickedPost } from "@plenary/contract/conference/schema";
import { plainLine, plainText } from "@plenary/contract/plainText";
import { act } from "../../../platform/log/act.ts";
import { addAnswer } from "../../groups/index.ts";
import { record } from "../record.ts";
import { saveHall } from "../saveHall.ts";
import { savePick } from "../store.picks.ts";
import { advancePick } from "./machine.ts";
import { openPick } from "./openPick.ts";

interface Input {
  meetingId: string;
  pickId: string;
  by: string;
  text: string;
}

/** Writes what was answered in the room back under the post, in the name of whoever answered. */
export const answerPick = act(
  "conference/answer-pick",
  async (ctx, input: Input): Promise<PickedPost> => {
    const { hall, pick, groupId } = await openPick(ctx, input, "pick");
    const by = plainLine(input.by);
    const state = advancePick(pick.state, "answer");
    const answered = { ...pick, state, answer: { by, text: plainText(input.text), at: hall.now } };
    await savePick(ctx.tx, answered);
    await addAnswer(ctx, {
      ...{ groupId, replyTo: pick.postId, text: input.text },
      by: { personId: null, name: by, title: "" },
    });
    hall.picks.push(answered);
    record(ctx, hall, "answer-written", { author: pick.author, by });

    await saveHall(ctx, hall);
    return answered;
  },
);
