export type { GroupList } from "./api.list.ts";
export { useGroups } from "./api.list.ts";
export { TopicGroup } from "./parts/TopicGroup.tsx";
