import { HouseError } from "@plenary/contract/errors";
import type { FileOwner } from "../../../platform/files/files.ts";
import { authorize } from "../policy.ts";
import { findStanding } from "../store.ts";
import { findFold } from "./store.ts";
import { pictureOwner } from "./writePost.ts";

/** Who may see a picture: whoever belongs to the group; of a folded post only those who may fold. */
export const postPictures: FileOwner = {
  kind: pictureOwner,
  mayRead: async (db, me, postId) => {
    const post = await findFold(db, postId);
    if (!post) {
      throw new HouseError("platform/file-not-found");
    }
    const standing = await findStanding(db, post.groupId, me.personId);
    authorize(post.isFolded ? "fold" : "read", standing);
  },
};
