import { randomUUID } from "node:crypto";
import type { GroupLive } from "@plenary/contract/groups/schema";
import type { Snapshot } from "@plenary/contract/stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../test/house.ts";
import { makeGroup } from "../../../test/makeGroup.ts";
import { act } from "../../platform/log/act.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { groupsFeature, moveGroup } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

const move = act("groups/move-for-a-meeting", moveGroup);
const step = (groupId: string, step: "open" | "end", key: string | null = null) =>
  house.server.command(systemActor, key, move, { groupId, step });
const moves = async (groupId: string) =>
  (await house.told(`group:${groupId}`))
    .filter((fact) => fact.type === "groups/moved")
    .map((fact) => fact.data);

describe("moving a group", () => {
  it("opens and ends it, each told once", async () => {
    const { groupId, people } = await makeGroup(house.server, { state: "planned" });
    expect(await step(groupId, "open")).toBe("open");
    expect(await step(groupId, "end")).toBe("ended");
    expect(await moves(groupId)).toEqual([{ to: "open" }, { to: "ended" }]);
    const opened = await house
      .as(people.member)
      .get<Snapshot<GroupLive>>(`/streams/group/${groupId}`);
    expect(opened.body.state.state).toBe("ended");
  });

  it("is refused out of turn, and for a group that does not exist", async () => {
    const { groupId } = await makeGroup(house.server, { state: "planned" });
    await expect(step(groupId, "end")).rejects.toThrow("groups/wrong-state");
    expect(await moves(groupId)).toEqual([]);
    await expect(step(randomUUID(), "open")).rejects.toThrow("groups/not-found");
  });

  it("sent twice with the same key moves once", async () => {
    const { groupId } = await makeGroup(house.server, { state: "planned" });
    const key = randomUUID();
    expect(await step(groupId, "open", key)).toBe("open");
    expect(await step(groupId, "open", key)).toBe("open");
    expect(await moves(groupId)).toHaveLength(1);
  });

  it("by two at once is done by one", async () => {
    const { groupId } = await makeGroup(house.server);
    const done = await Promise.allSettled([step(groupId, "end"), step(groupId, "end")]);
    expect(done.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await moves(groupId)).toEqual([{ to: "open" }, { to: "ended" }]);
  });

  it("ends writing from that moment on: every post is either before the end or refused", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const writing = Array.from({ length: 8 }, (_, i) =>
      house.as(people.member).post(`/groups/${groupId}/posts`, { text: `第${i}条` }),
    );
    const [, ...sent] = await Promise.all([step(groupId, "end"), ...writing]);
    const facts = await house.told(`group:${groupId}`);
    expect(facts.at(-1)).toMatchObject({ type: "groups/moved", data: { to: "ended" } });
    const written = sent.filter((each) => each.status === 200).length;
    expect(facts.filter((fact) => fact.type === "groups/posted")).toHaveLength(written);
    const refused = sent.filter((each) => each.code === "groups/closed").length;
    expect(written + refused).toBe(8);
  });
});
