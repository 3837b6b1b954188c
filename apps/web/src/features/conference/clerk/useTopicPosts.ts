import { reduceGroup } from "@plenary/contract/groups/reduce";
import { useStream } from "../../../platform/live/useStream.ts";

/** The meeting's topic group as the clerk reads it: the newest posts, live. */
export const useTopicPosts = (groupId: string | null) => useStream("group", groupId, reduceGroup);
