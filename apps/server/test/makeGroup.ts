import type { GroupRole, GroupState } from "@plenary/contract/groups/schema";
import { addMembers, createGroup, moveGroup } from "../src/features/groups/index.ts";
import type { Actor } from "../src/platform/actor.ts";
import type { Server } from "../src/platform/feature.ts";
import { act } from "../src/platform/log/act.ts";
import { systemActor } from "../src/platform/systemActor.ts";
import { makeActor } from "./makers.ts";

/** Someone of each capacity, and someone who does not belong to the group. */
export type GroupPeople = Record<GroupRole | "stranger", Actor>;

export const titles: Record<GroupRole, string> = {
  host: "省政协社法委主任",
  editor: "省政协机关",
  member: "农业界",
  department: "省民政厅",
  observer: "特邀",
};

const steps: Record<GroupState, ("open" | "end")[]> = {
  planned: [],
  open: ["open"],
  ended: ["open", "end"],
};

/** A topic group with one person of each capacity, brought to a state. */
export async function makeGroup(
  server: Server,
  wishes: { state?: GroupState; textLimit?: number } = {},
): Promise<{ groupId: string; people: GroupPeople }> {
  const people: GroupPeople = {
    host: makeActor({ name: "汪念慈" }),
    editor: makeActor({ name: "邢云舒" }),
    member: makeActor({ name: "苏怀远" }),
    department: makeActor({ name: "柳长青" }),
    observer: makeActor({ name: "程望之" }),
    stranger: makeActor({ name: "外人" }),
  };
  const roles = Object.keys(titles) as GroupRole[];
  const make = act("groups/make", async (context, _input: null) => {
    const groupId = await createGroup(context, {
      committeeId: people.host.committeeId ?? "",
      kind: "topic",
      title: "委员在线 · 社区养老",
      notice: "请写明地点、事实和建议。",
      members: roles.map((role) => memberOf(people[role], role)),
      ...(wishes.textLimit === undefined ? {} : { textLimit: wishes.textLimit }),
    });
    for (const step of steps[wishes.state ?? "open"]) {
      await moveGroup(context, { groupId, step });
    }
    return groupId;
  });
  return { groupId: await server.command(systemActor, null, make, null), people };
}

/** As whoever owns the group puts someone into it. */
export const memberOf = (actor: Actor, role: GroupRole) => ({
  ...{ personId: actor.personId, name: actor.name, role },
  title: titles[role],
});

/** One more person in a group. */
export async function joinGroup(
  server: Server,
  groupId: string,
  role: GroupRole = "member",
): Promise<Actor> {
  const actor = makeActor({ name: "江听澜" });
  const join = act("groups/join", async (context, _input: null) => {
    await addMembers(context, groupId, [memberOf(actor, role)]);
    return null;
  });
  await server.command(systemActor, null, join, null);
  return actor;
}
