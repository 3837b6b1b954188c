export type { GroupList } from "./api.ts";
export { useGroups } from "./api.ts";
export { TopicGroup } from "./parts/TopicGroup.tsx";
