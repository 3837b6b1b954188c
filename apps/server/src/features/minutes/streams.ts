import { HouseError } from "@plenary/contract/errors";
import { minutesShape } from "@plenary/contract/minutes/events";
import { defineStream } from "../../platform/log/defineStream.ts";
import { maySeeDrafts } from "./policy.ts";
import { presentLine } from "./present.ts";
import { readerOf } from "./readerOf.ts";
import { editionsOf } from "./store.ts";

/** `minutes:<meetingId>`: for those who write and those who sign. */
export const minutesStream = defineStream({
  ...minutesShape,
  mayFollow: async (db, me, id) => {
    const reader = await readerOf(db, id, me);
    if (!reader || !maySeeDrafts(reader.me)) {
      throw new HouseError("platform/stream-not-found");
    }
  },
  snapshot: async (tx, id) => ({ editions: (await editionsOf(tx, id)).map(presentLine) }),
});
