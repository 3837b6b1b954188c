import { type AccessTable, inTheGroup, type Scene, signedIn } from "./access.ts";

const group = ({ groupId }: Scene) => ({ id: groupId });

export const groupsAccess: AccessTable = {
  listGroups: { allowed: signedIn },
  readGroup: { allowed: inTheGroup, params: group },
  listPosts: { allowed: inTheGroup, params: group },
  readPost: { allowed: inTheGroup, params: (scene) => ({ ...group(scene), postId: scene.postId }) },
  writePost: {
    allowed: ["member", "chair", "clerk", "officer"],
    params: group,
    body: () => ({ text: "建议" }),
  },
  markRead: { allowed: inTheGroup, params: group, body: () => ({ upTo: 1 }) },
  foldPost: {
    allowed: ["chair", "clerk"],
    params: (scene) => ({ ...group(scene), postId: scene.postId }),
    body: () => ({ reason: "重复" }),
  },
  unfoldPost: {
    allowed: ["chair", "clerk"],
    params: (scene) => ({ ...group(scene), postId: scene.foldedId }),
  },
  snapshotGroup: { allowed: inTheGroup, params: group },
};
