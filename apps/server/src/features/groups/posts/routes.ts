import { groupCan } from "@plenary/contract/groups/rules";
import {
  FoldPost,
  ListPosts,
  ReadPost,
  UnfoldPost,
  WritePost,
} from "@plenary/contract/groups/schema";
import { HouseError } from "@plenary/contract/errors";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import { authorize } from "../policy.ts";
import { presentPost, presentWhole } from "../present.ts";
import { findStanding } from "../store.ts";
import { foldPost } from "./foldPost.ts";
import { findPost, listPostsBefore } from "./store.ts";
import { unfoldPost } from "./unfoldPost.ts";
import { writePost } from "./writePost.ts";

/** Posts over HTTP: reading, writing, folding. No SQL and no rule lives here. */
export function postRoutes(serve: Serve, { db, files }: Server): void {
  const write = writePost(files);

  serve(ListPosts, async ({ actor, params, query }) => {
    authorize("read", await findStanding(db, params.id, actor.personId));
    const found = await listPostsBefore(db, params.id, query.before ?? null, query.limit);
    return { posts: found.map(presentPost), hasMore: (found[0]?.no ?? 1) > 1 };
  });

  serve(ReadPost, async ({ actor, params }) => {
    const standing = await findStanding(db, params.id, actor.personId);
    authorize("read", standing);
    const post = await findPost(db, params.id, params.postId);
    if (!post) {
      throw new HouseError("groups/post-not-found");
    }
    const { fold } = groupCan(standing.role, standing.state);
    return fold ? presentWhole(post) : presentPost(post);
  });

  serve(WritePost, ({ params, body, command }) => command(write, { groupId: params.id, ...body }));
  serve(FoldPost, ({ params, body, command }) =>
    command(foldPost, { groupId: params.id, postId: params.postId, reason: body.reason }),
  );
  serve(UnfoldPost, ({ params, command }) =>
    command(unfoldPost, { groupId: params.id, postId: params.postId }),
  );
}
