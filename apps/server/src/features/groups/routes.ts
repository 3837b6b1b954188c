import { HouseError } from "@plenary/contract/errors";
import * as groups from "@plenary/contract/groups/schema";
import type { Server } from "../../platform/feature.ts";
import type { Serve } from "../../platform/http/serve.ts";
import { groupCan } from "@plenary/contract/groups/rules";
import { coalesceReads } from "./coalesceReads.ts";
import { foldPost } from "./foldPost.ts";
import { markRead } from "./markRead.ts";
import { authorize } from "./policy.ts";
import { presentGroup, presentPost, presentWhole } from "./present.ts";
import { findStanding, listMine } from "./store.ts";
import { findPost, listPostsBefore } from "./store.posts.ts";
import { unfoldPost } from "./unfoldPost.ts";
import { writePost } from "./writePost.ts";

/** HTTP in, HTTP out. No SQL and no rule lives here. */
export function groupRoutes(serve: Serve, server: Server): void {
  const { db, files } = server;
  const reads = coalesceReads(server);
  const write = writePost(files);

  serve(groups.ListGroups, async ({ actor }) => {
    const mine = await listMine(db, actor.personId, null);
    return { groups: mine.map(presentGroup) };
  });

  serve(groups.ReadGroup, async ({ actor, params }) => {
    const [mine] = await listMine(db, actor.personId, params.id);
    if (!mine) {
      throw new HouseError("groups/not-found");
    }
    return presentGroup(mine);
  });

  serve(groups.ListPosts, async ({ actor, params, query }) => {
    authorize("read", await findStanding(db, params.id, actor.personId));
    const { before, limit } = query;
    const found = await listPostsBefore(db, params.id, before ?? null, limit);
    return { posts: found.map(presentPost), hasMore: (found[0]?.no ?? 1) > 1 };
  });

  serve(groups.ReadPost, async ({ actor, params }) => {
    const standing = await findStanding(db, params.id, actor.personId);
    authorize("read", standing);
    const post = await findPost(db, params.id, params.postId);
    if (!post) {
      throw new HouseError("groups/post-not-found");
    }
    const { fold } = groupCan(standing.role, standing.state);
    return fold ? presentWhole(post) : presentPost(post);
  });

  serve(groups.WritePost, async ({ params, body, command }) =>
    command(write, { groupId: params.id, ...body }),
  );

  serve(groups.FoldPost, async ({ params, body, command }) =>
    command(foldPost, { groupId: params.id, postId: params.postId, reason: body.reason }),
  );

  serve(groups.UnfoldPost, async ({ params, command }) =>
    command(unfoldPost, { groupId: params.id, postId: params.postId }),
  );

  serve(groups.MarkRead, async ({ params, body, command }) => {
    const { wentOn } = await command(markRead, { groupId: params.id, upTo: body.upTo });
    if (wentOn) {
      reads.add(params.id);
    }
    return { done: true as const };
  });
}
