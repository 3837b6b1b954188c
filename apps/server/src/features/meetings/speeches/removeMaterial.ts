import { HouseError } from "@plenary/contract/errors";
import { act } from "../../../platform/log/act.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import * as store from "./store.ts";

/** Takes a file out of the meeting; from then on nobody reads it. */
export const removeMaterial = act(
  "meetings/remove-material",
  async (ctx, { meetingId, fileId }: { meetingId: string; fileId: string }) => {
    const meeting = await openPlan(ctx, meetingId, "edit");
    const file = await store.removeMaterial(ctx.tx, meetingId, fileId);
    if (!file) {
      throw new HouseError("meetings/file-refused", { fileId });
    }
    const fields = [`file:${fileId}`];
    return closePlan(ctx, meeting, { what: "file-removed", of: file.name, fields });
  },
);
