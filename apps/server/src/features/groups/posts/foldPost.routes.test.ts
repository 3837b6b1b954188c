import { randomUUID } from "node:crypto";
import type { FileView } from "@plenary/contract/files";
import type { GroupView, PostView } from "@plenary/contract/groups/schema";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { type GroupPeople, makeGroup } from "../../../../test/makeGroup.ts";
import { makePicture } from "../../../../test/makePicture.ts";
import type { Actor } from "../../../platform/actor.ts";
import { act } from "../../../platform/log/act.ts";
import { groupsFeature, moveGroup } from "../index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

const secret = "张某某住址";
const reason = { reason: "含个人信息" };

/** A group with a post whose words must go, with a picture, and a reply that quotes it. */
async function withPost() {
  const { groupId, people } = await makeGroup(house.server);
  const me = house.as(people.member);
  const picture = await me.upload<FileView>("/files", {
    ...{ name: "住址.png", type: "image/png" },
    bytes: makePicture(64, 48),
  });
  const path = `/groups/${groupId}/posts`;
  const wish = { text: secret, pictures: [picture.body.id] };
  const { body: post } = await me.post<PostView>(path, wish);
  const reply = { text: "请注意", replyTo: post.id };
  await house.as(people.host).post<PostView>(path, reply);
  return { groupId, people, post, fileId: picture.body.id, path: `${path}/${post.id}` };
}

const endGroup = act("groups/end", (context, groupId: string) =>
  moveGroup(context, { groupId, step: "end" }),
);

const fold = (me: Actor, path: string, key?: string) =>
  house.as(me).put<PostView>(`${path}/fold`, reason, key === undefined ? {} : { key });

/** Everything that a person can be sent of a group. */
async function everythingSent(groupId: string, me: Actor, postId: string): Promise<string> {
  const browser = house.as(me);
  const answers = await Promise.all(
    [
      ...["/groups", `/groups/${groupId}`, `/groups/${groupId}/posts`],
      ...[`/groups/${groupId}/posts/${postId}`, `/streams/group/${groupId}`],
    ].map((path) => browser.get(path)),
  );
  const facts = await house.told(`group:${groupId}`);
  return answers.map((answer) => answer.text).join("\n") + JSON.stringify(facts);
}

describe("folding a post", () => {
  it("is refused from a guest and from a stranger", async () => {
    const { people, path } = await withPost();
    expect((await house.guest().put(`${path}/fold`, reason)).status).toBe(401);
    expect(await fold(people.stranger, path)).toMatchObject({
      status: 404,
      code: "groups/not-found",
    });
  });

  it.each(["member", "department", "observer"] as const)("is refused from a %s", async (role) => {
    const { people, path } = await withPost();
    const refused = { status: 403, code: "groups/not-allowed" };
    expect(await fold(people[role], path)).toMatchObject(refused);
  });

  it("needs a reason that shows something", async () => {
    const { people, path } = await withPost();
    for (const empty of ["", "  ", "\u200b\u202e"]) {
      const sent = await house.as(people.editor).put(`${path}/fold`, { reason: empty });
      expect(sent).toMatchObject({ status: 400, code: "platform/bad-input" });
    }
  });

  it("is refused for a post of another group, and for none", async () => {
    const [here, there] = [await withPost(), await withPost()];
    const foreign = `/groups/${here.groupId}/posts/${there.post.id}`;
    for (const path of [foreign, `/groups/${here.groupId}/posts/${randomUUID()}`]) {
      const sent = await fold(here.people.editor, path);
      expect(sent).toMatchObject({ status: 404, code: "groups/post-not-found" });
    }
  });

  it("leaves its trace and is told", async () => {
    const { groupId, people, post, path } = await withPost();
    const sent = await fold(people.editor, path);
    const at = house.clock.now().toISOString();
    const trace = { ...reason, by: "邢云舒" };
    expect(sent.body).toMatchObject({ ...{ text: "", pictures: [] }, fold: { ...trace, at } });
    const facts = await house.told(`group:${groupId}`);
    expect(facts.at(-1)).toMatchObject({
      type: "groups/folded",
      data: { postId: post.id, ...trace },
    });
    const { rows } = await sql<{ details: object; person: string }>`
      select details, person_id as person from platform_audit
      where act = 'groups/fold' and outcome = 'done' and subject = ${`group:${groupId}`}
    `.execute(house.db);
    expect(rows).toEqual([
      { details: { postId: post.id, ...reason }, person: people.editor.personId },
    ]);
  });

  it("sent twice with the same key folds once; with another it is folded already", async () => {
    const { groupId, people, path } = await withPost();
    const key = randomUUID();
    const first = await fold(people.editor, path, key);
    const again = await fold(people.editor, path, key);
    expect(again.body).toEqual(first.body);
    const other = await fold(people.host, path);
    expect(other).toMatchObject({ status: 409, code: "groups/already-folded" });
    const facts = await house.told(`group:${groupId}`);
    expect(facts.filter((fact) => fact.type === "groups/folded")).toHaveLength(1);
  });

  it("by two at once is done by one", async () => {
    const { people, path } = await withPost();
    const sent = await Promise.all([fold(people.editor, path), fold(people.host, path)]);
    expect(sent.map((each) => each.status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it("is possible after the group's end as well", async () => {
    const { groupId, people, path } = await withPost();
    await house.server.command(people.host, null, endGroup, groupId);
    expect((await fold(people.editor, path)).status).toBe(200);
  });
});

describe("the words of a folded post", () => {
  const others = ["member", "department", "observer"] as const satisfies (keyof GroupPeople)[];

  it.each(others)("reach a %s nowhere, not even in what was told before", async (role) => {
    const { groupId, people, post, path } = await withPost();
    expect(await everythingSent(groupId, people[role], post.id)).toContain(secret);
    await fold(people.editor, path);
    const sent = await everythingSent(groupId, people[role], post.id);
    expect(sent).not.toContain(secret);
    expect(sent).not.toContain("住址.png");
    expect(sent).toContain(reason.reason);
  });

  it("do not come back in a reply written later, nor in the line of the list", async () => {
    const { groupId, people, post, path } = await withPost();
    await fold(people.editor, path);
    const { body } = await house
      .as(people.host)
      .post<PostView>(`/groups/${groupId}/posts`, { text: "再问", replyTo: post.id });
    expect(body.replyTo).toEqual({ id: post.id, author: "苏怀远", excerpt: "" });
    await fold(people.editor, `/groups/${groupId}/posts/${body.id}`);
    const mine = await house.as(people.member).get<GroupView>(`/groups/${groupId}`);
    expect(mine.body.last).toMatchObject({ author: "汪念慈", excerpt: "" });
  });

  it("are shown on request to those who may fold", async () => {
    const { people, post, path } = await withPost();
    await fold(people.editor, path);
    for (const me of [people.editor, people.host]) {
      const { body } = await house.as(me).get<PostView>(path);
      expect(body).toMatchObject({ text: secret, pictures: post.pictures, fold: reason });
    }
  });

  it("do not slip into a reply that is written while they are folded", async () => {
    const { groupId, people, post, path } = await withPost();
    const reply = { text: "同时", replyTo: post.id };
    await Promise.all([
      ...Array.from({ length: 6 }, () =>
        house.as(people.host).post(`/groups/${groupId}/posts`, reply),
      ),
      fold(people.editor, path),
    ]);
    expect(await everythingSent(groupId, people.member, post.id)).not.toContain(secret);
  });
});

describe("a picture of a folded post", () => {
  it("is gone for everyone but those who may fold, the writer included", async () => {
    const { people, fileId, path } = await withPost();
    const seen = async (me: Actor) => (await house.as(me).get(`/files/${fileId}`)).status;
    expect(await seen(people.observer)).toBe(200);
    await fold(people.editor, path);
    for (const me of [people.member, people.department, people.observer, people.stranger]) {
      expect(await seen(me)).toBe(404);
    }
    expect(await seen(people.editor)).toBe(200);
    expect(await seen(people.host)).toBe(200);
    await house.as(people.editor).delete(`${path}/fold`);
    expect(await seen(people.observer)).toBe(200);
    expect(await seen(people.stranger)).toBe(404);
  });
});
