import { HouseError } from "@plenary/contract/errors";
import { ListGroups, MarkRead, ReadGroup } from "@plenary/contract/groups/schema";
import type { Server } from "../../platform/feature.ts";
import type { Serve } from "../../platform/http/serve.ts";
import { postRoutes } from "./posts/routes.ts";
import { presentGroup } from "./present.ts";
import { coalesceReads } from "./reads/coalesceReads.ts";
import { markRead } from "./reads/markRead.ts";
import { listMine } from "./store.ts";

/** HTTP in, HTTP out. No SQL and no rule lives here. */
export function groupRoutes(serve: Serve, server: Server): void {
  const { db } = server;
  const reads = coalesceReads(server);

  serve(ListGroups, async ({ actor }) => {
    const mine = await listMine(db, actor.personId, null);
    return { groups: mine.map(presentGroup) };
  });

  serve(ReadGroup, async ({ actor, params }) => {
    const [mine] = await listMine(db, actor.personId, params.id);
    if (!mine) {
      throw new HouseError("groups/not-found");
    }
    return presentGroup(mine);
  });

  serve(MarkRead, async ({ params, body, command }) => {
    const { wentOn } = await command(markRead, { groupId: params.id, upTo: body.upTo });
    if (wentOn) {
      reads.add(params.id);
    }
    return { done: true as const };
  });

  postRoutes(serve, server);
}
