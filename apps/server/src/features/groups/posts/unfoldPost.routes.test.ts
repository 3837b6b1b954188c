import { randomUUID } from "node:crypto";
import type { PostView } from "@plenary/contract/groups/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { makeGroup } from "../../../../test/makeGroup.ts";
import type { Actor } from "../../../platform/actor.ts";
import { groupsFeature } from "../index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

async function withFolded() {
  const { groupId, people } = await makeGroup(house.server);
  const posts = `/groups/${groupId}/posts`;
  const { body: post } = await house.as(people.member).post<PostView>(posts, { text: "原话" });
  const path = `${posts}/${post.id}/fold`;
  await house.as(people.editor).put(path, { reason: "待核实" });
  return { groupId, people, post, path };
}

const unfold = (me: Actor, path: string, key?: string) =>
  house.as(me).delete<PostView>(path, undefined, key === undefined ? {} : { key });

describe("taking a fold back", () => {
  it("is refused from a guest, a stranger and a member, who learn nothing of the words", async () => {
    const { people, path } = await withFolded();
    const guest = await house.guest().delete(path);
    const stranger = await unfold(people.stranger, path);
    const member = await unfold(people.member, path);
    expect(guest).toMatchObject({ status: 401, code: "identity/not-signed-in" });
    expect(stranger).toMatchObject({ status: 404, code: "groups/not-found" });
    expect(member).toMatchObject({ status: 403, code: "groups/not-allowed" });
    expect(guest.text + stranger.text + member.text).not.toContain("原话");
  });

  it("is refused when nothing is folded, or there is no such post", async () => {
    const { groupId, people, path } = await withFolded();
    await unfold(people.editor, path);
    const again = await unfold(people.editor, path);
    expect(again).toMatchObject({ status: 409, code: "groups/not-folded" });
    const absent = await unfold(people.editor, `/groups/${groupId}/posts/${randomUUID()}/fold`);
    expect(absent).toMatchObject({ status: 404, code: "groups/post-not-found" });
  });

  it("gives the words back to everyone and is told, while the trace stays in the audit", async () => {
    const { groupId, people, post, path } = await withFolded();
    const sent = await unfold(people.host, path);
    expect(sent).toMatchObject({ status: 200, body: post });
    const facts = await house.told(`group:${groupId}`);
    expect(facts.at(-1)).toMatchObject({ type: "groups/unfolded", data: { post } });
    const { rows } = await sql<{ act: string; details: object }>`
      select act, details from platform_audit
      where act in ('groups/fold', 'groups/unfold') and subject = ${`group:${groupId}`} order by id
    `.execute(house.db);
    expect(rows).toMatchObject([
      { act: "groups/fold", details: { reason: "待核实" } },
      { act: "groups/unfold", details: { foldedBy: "邢云舒", was: "待核实" } },
    ]);
  });

  it("sent twice with the same key is done and told once", async () => {
    const { groupId, people, path } = await withFolded();
    const key = randomUUID();
    const first = await unfold(people.editor, path, key);
    const again = await unfold(people.editor, path, key);
    expect(again).toMatchObject({ status: 200, body: first.body });
    const facts = await house.told(`group:${groupId}`);
    expect(facts.filter((fact) => fact.type === "groups/unfolded")).toHaveLength(1);
  });

  it("does not keep the words when the post is folded a second time", async () => {
    const { groupId, people, path } = await withFolded();
    await unfold(people.editor, path);
    await house.as(people.editor).put(path, { reason: "仍待核实" });
    expect(JSON.stringify(await house.told(`group:${groupId}`))).not.toContain("原话");
  });
});
