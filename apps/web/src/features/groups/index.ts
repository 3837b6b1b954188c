export type { GroupList } from "./api.ts";
export { useGroup, useGroupLive, useGroups } from "./api.ts";
export { GroupPage } from "./pages/GroupPage.tsx";
export { TopicGroup } from "./parts/TopicGroup.tsx";
