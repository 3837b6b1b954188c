import { HouseError } from "@plenary/contract/errors";
import type { MaterialKind } from "@plenary/contract/meetings/plan";
import type { Files } from "../../../platform/files/files.ts";
import { act } from "../../../platform/log/act.ts";
import { findItem } from "../agenda/store.ts";
import { closePlan, openPlan } from "../plan/openPlan.ts";
import * as store from "./store.ts";

export const materialOwner = "meeting-material";

interface Attaching {
  meetingId: string;
  fileId: string;
  itemId: string | null;
  speechId: string | null;
  kind: MaterialKind;
}

/** Attaches an upload of one's own to an item or a speech. Slides are a PDF: they go onto the stage page by page. */
export const addMaterial = (files: Files) =>
  act("meetings/add-material", async (ctx, input: Attaching) => {
    const { meetingId, fileId, itemId, speechId, kind } = input;
    const meeting = await openPlan(ctx, meetingId, "edit");
    if (itemId !== null && !(await findItem(ctx.tx, meetingId, itemId))) {
      throw new HouseError("meetings/item-not-found");
    }
    if (speechId !== null && !(await store.findSpeech(ctx.tx, meetingId, speechId))) {
      throw new HouseError("meetings/speech-not-found");
    }

    const id = await store.newMaterialId(ctx.tx);
    const owner = `${materialOwner}:${id}`;
    const [file] = await files.attach(ctx.tx, [fileId], ctx.me.personId, owner);
    if (!file || (kind === "slides" && file.type !== "application/pdf")) {
      throw new HouseError("meetings/file-refused", { fileId });
    }
    const { name, type, size } = file;
    await store.addMaterial(ctx.tx, {
      ...{ id, meeting_id: meetingId, item_id: itemId, speech_id: speechId, file_id: fileId },
      ...{ kind, name, type, size, added_by: ctx.me.name, added_at: ctx.now },
    });

    return closePlan(ctx, meeting, { what: "file-added", of: name, fields: [`file:${fileId}`] });
  });
