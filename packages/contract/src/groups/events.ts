import { z } from "zod";
import type { FactOf } from "../stream.ts";
import { GroupLive, GroupState, PostMark, PostView } from "./schema.ts";

/** Facts of `group:<id>`; everyone who belongs to the group may see all of them. */
export const GroupEvents = {
  "groups/posted": z.object({ post: PostView }),
  "groups/folded": z.object({ postId: z.uuid(), reason: z.string(), by: z.string() }),
  "groups/unfolded": z.object({ post: PostView }),
  "groups/marked": z.object({ postId: z.uuid(), mark: PostMark }),
  "groups/moved": z.object({ to: GroupState }),
  /** Coalesced, at most twice a second: all of `GroupLive.reads` anew. */
  "groups/read": z.object({ reads: z.record(z.string(), z.int()) }),
  /** A change of who belongs here: followers are checked again before anything later is sent. */
  "groups/members-changed": z.object({ joined: z.array(z.uuid()), left: z.array(z.uuid()) }),
};
export type GroupFact = FactOf<typeof GroupEvents>;

export const groupShape = { kind: "group", events: GroupEvents, state: GroupLive };
