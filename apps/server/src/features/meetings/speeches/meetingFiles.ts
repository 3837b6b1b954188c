import { HouseError } from "@plenary/contract/errors";
import type { FileOwner } from "../../../platform/files/files.ts";
import { may } from "../plan/policy.ts";
import { maySeeManuscript } from "../policy.ts";
import { standingOf } from "../standingOf.ts";
import { findMeeting } from "../store.ts";
import { materialOwner } from "./addMaterial.ts";
import { findMaterial } from "./store.ts";

/**
 * Who reads a file of a meeting: those who prepare it, and the roster once it was told. A manuscript is
 * for its speaker, chair, director and clerk alone.
 */
export const meetingFiles: FileOwner = {
  kind: materialOwner,
  mayRead: async (db, me, id) => {
    const file = await findMaterial(db, id);
    const meeting = file ? await findMeeting(db, file.meeting_id) : undefined;
    if (!file || !meeting) {
      throw new HouseError("platform/file-not-found");
    }
    if (may(me, "read", meeting)) {
      return;
    }
    const standing = await standingOf(db, meeting.id, me);
    const isSecret = file.kind === "manuscript";
    const speaker = file.speaker ?? "";
    if (!standing || (isSecret && !maySeeManuscript(standing.roles, me.personId, speaker))) {
      throw new HouseError("platform/file-not-found");
    }
  },
};
