import { randomUUID } from "node:crypto";
import type { FileView } from "@plenary/contract/files";
import type { PostView } from "@plenary/contract/groups/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, openHouse } from "../../../../test/house.ts";
import { makeGroup, titles } from "../../../../test/makeGroup.ts";
import { makePicture } from "../../../../test/makePicture.ts";
import type { Actor } from "../../../platform/actor.ts";
import { groupsFeature } from "../index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
});
afterAll(() => house.close());

const postsOf = (groupId: string) => `/groups/${groupId}/posts`;
const write = (me: Actor, groupId: string, body: object, key?: string) =>
  house.as(me).post<PostView>(postsOf(groupId), body, key === undefined ? {} : { key });
const told = async (groupId: string, type: string) =>
  (await house.told(`group:${groupId}`)).filter((fact) => fact.type === type);
const upload = async (me: Actor) =>
  (
    await house.as(me).upload<FileView>("/files", {
      ...{ name: "现场.png", type: "image/png" },
      bytes: makePicture(640, 480),
    })
  ).body.id;

describe("writing a post", () => {
  it("is refused from a guest", async () => {
    const { groupId } = await makeGroup(house.server);
    const sent = await house.guest().post(postsOf(groupId), { text: "您好" });
    expect(sent).toMatchObject({ status: 401, code: "identity/not-signed-in" });
  });

  it("is refused from a stranger as if the group did not exist", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const hidden = await write(people.stranger, groupId, { text: "您好" });
    const absent = await write(people.stranger, randomUUID(), { text: "您好" });
    expect(hidden).toMatchObject({ status: 404, code: "groups/not-found" });
    expect(absent).toMatchObject({ status: 404, code: "groups/not-found" });
    expect(Object.keys(hidden.body)).toEqual(Object.keys(absent.body));
  });

  it("is refused from an observer", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const sent = await write(people.observer, groupId, { text: "您好" });
    expect(sent).toMatchObject({ status: 403, code: "groups/not-allowed" });
  });

  it.each(["planned", "ended"] as const)("is refused while the group is %s", async (state) => {
    const { groupId, people } = await makeGroup(house.server, { state });
    const sent = await write(people.member, groupId, { text: "您好" });
    expect(sent).toMatchObject({ status: 409, code: "groups/closed" });
    expect(await told(groupId, "groups/posted")).toEqual([]);
  });

  it("gives the next number, shows name and title as they are now, and is told", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const first = await write(people.member, groupId, { text: " 护理员培训\u202e建议按季开班 " });
    const second = await write(people.department, groupId, { text: "收到" });
    expect(first).toMatchObject({
      status: 200,
      body: {
        no: 1,
        author: {
          id: people.member.personId,
          name: "苏怀远",
          title: titles.member,
          role: "member",
        },
        text: "护理员培训建议按季开班",
        ...{ pictures: [], replyTo: null, isAnswer: false, fold: null, marks: [] },
        at: house.clock.now().toISOString(),
      },
    });
    expect(second.body.no).toBe(2);
    expect((await told(groupId, "groups/posted")).map((fact) => fact.data)).toEqual([
      { post: first.body },
      { post: second.body },
    ]);
  });

  it("sent twice with the same key is written and told once", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const key = randomUUID();
    const first = await write(people.member, groupId, { text: "一次" }, key);
    const again = await write(people.member, groupId, { text: "一次" }, key);
    expect(again.body).toEqual(first.body);
    expect(await told(groupId, "groups/posted")).toHaveLength(1);
    const other = await write(people.member, groupId, { text: "两次" }, key);
    expect(other).toMatchObject({ status: 422, code: "platform/key-reused" });
  });

  it("gives numbers without gap or double when many write at once, in the order of the facts", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const writers = [people.member, people.host, people.department, people.editor];
    const sent = await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        write(writers[i % writers.length] ?? people.member, groupId, { text: `第${i}条` }),
      ),
    );
    expect(sent.map((each) => each.status)).toEqual(sent.map(() => 200));
    const facts = await told(groupId, "groups/posted");
    const numbers = facts.map((fact) => (fact.data as { post: PostView }).post.no);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });

  it("leaves no gap behind when a post is refused late", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const lost = await write(people.member, groupId, { text: "回复", replyTo: randomUUID() });
    expect(lost).toMatchObject({ status: 404, code: "groups/post-not-found" });
    expect((await write(people.member, groupId, { text: "下一条" })).body.no).toBe(1);
  });
});

describe("the text of a post", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \u3000\n"],
    ["what is not seen", "\u200b\u202e\u2066\0"],
  ])("is refused when it is %s", async (_what, text) => {
    const { groupId, people } = await makeGroup(house.server);
    const sent = await write(people.member, groupId, { text });
    expect(sent).toMatchObject({ status: 422, code: "groups/empty-post" });
  });

  it("is counted in characters against the limit of the group, as it is kept", async () => {
    const { groupId, people } = await makeGroup(house.server, { textLimit: 4_000 });
    const fits = `\u200b ${"𠮷".repeat(4_000)}\n\n`;
    expect((await write(people.member, groupId, { text: fits })).status).toBe(200);
    const long = await write(people.member, groupId, { text: "字".repeat(4_001) });
    expect(long).toMatchObject({ status: 422, code: "groups/too-long" });
    const endless = await write(people.member, groupId, { text: "字".repeat(20_001) });
    expect(endless).toMatchObject({ status: 400, code: "platform/bad-input" });
  });
});

describe("a reply", () => {
  it("quotes whom it replies to", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const first = await write(people.member, groupId, { text: "字".repeat(80) });
    const reply = await write(people.host, groupId, { text: "请说明", replyTo: first.body.id });
    expect(reply.body.replyTo).toEqual({
      ...{ id: first.body.id, author: "苏怀远" },
      excerpt: `${"字".repeat(60)}…`,
    });
  });

  it("is refused to a post of another group", async () => {
    const [here, there] = [await makeGroup(house.server), await makeGroup(house.server)];
    const post = await write(there.people.member, there.groupId, { text: "别处" });
    const sent = await write(here.people.member, here.groupId, {
      text: "问",
      replyTo: post.body.id,
    });
    expect(sent).toMatchObject({ status: 404, code: "groups/post-not-found" });
  });
});

describe("an answer", () => {
  it("is refused from a member, and without what it answers", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const { body: post } = await write(people.member, groupId, { text: "问" });
    const answer = { text: "答", isAnswer: true };
    const member = await write(people.member, groupId, { ...answer, replyTo: post.id });
    expect(member).toMatchObject({ status: 403, code: "groups/not-allowed" });
    const loose = await write(people.department, groupId, answer);
    expect(loose).toMatchObject({ status: 400, code: "platform/bad-input" });
  });

  it("marks the post it answers, once for each who answers", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const { body: post } = await write(people.member, groupId, { text: "问" });
    const answer = { text: "答", isAnswer: true, replyTo: post.id };
    const sent = await write(people.department, groupId, answer);
    expect(sent.body).toMatchObject({ isAnswer: true, author: { role: "department" } });
    await write(people.department, groupId, { ...answer, text: "补充" });
    const marks = await told(groupId, "groups/marked");
    expect(marks.map((fact) => fact.data)).toEqual([
      {
        postId: post.id,
        mark: { kind: "answered", by: titles.department, at: house.clock.now().toISOString() },
      },
    ]);
  });
});

describe("pictures of a post", () => {
  it("are shown with their size, to those who belong to the group and to nobody else", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const fileId = await upload(people.member);
    const sent = await write(people.member, groupId, { pictures: [fileId, fileId] });
    expect(sent.body.pictures).toEqual([{ fileId, name: "现场.png", width: 640, height: 480 }]);
    expect((await house.as(people.observer).get(`/files/${fileId}`)).status).toBe(200);
    expect((await house.as(people.stranger).get(`/files/${fileId}`)).status).toBe(404);
  });

  it("are refused when they are another's, unknown, in use, or no pictures", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const ofHost = await upload(people.host);
    const used = await upload(people.member);
    await write(people.member, groupId, { pictures: [used] });
    const paper = await house.as(people.member).upload<FileView>("/files", {
      ...{ name: "a.pdf", type: "application/pdf" },
      bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
    });
    expect(paper.status).toBe(200);
    for (const fileId of [ofHost, used, paper.body.id, randomUUID()]) {
      const sent = await write(people.member, groupId, { text: "图", pictures: [fileId] });
      expect(sent).toMatchObject({ status: 422, code: "groups/picture-refused" });
    }
    // What was refused is still the host's own, to be used.
    expect((await write(people.host, groupId, { pictures: [ofHost] })).status).toBe(200);
  });
});
