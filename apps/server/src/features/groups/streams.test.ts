import type { GroupLive, GroupRole, PostView } from "@plenary/contract/groups/schema";
import type { GroupFact } from "@plenary/contract/groups/events";
import { reduceGroup } from "@plenary/contract/groups/reduce";
import type { Fact, Snapshot } from "@plenary/contract/stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type House, openHouse } from "../../../test/house.ts";
import { joinGroup, makeGroup } from "../../../test/makeGroup.ts";
import type { Actor } from "../../platform/actor.ts";
import { act } from "../../platform/log/act.ts";
import { type LogReader, startLogReader } from "../../platform/log/logReader.ts";
import { systemActor } from "../../platform/systemActor.ts";
import { groupStream, groupsFeature, markPost, moveGroup, removeMembers } from "./index.ts";
import { markRead } from "./reads/markRead.ts";
import { tellReads } from "./reads/tellReads.ts";

let house: House;
let reader: LogReader;
beforeAll(async () => {
  house = await openHouse({ features: [groupsFeature] });
  reader = startLogReader(house.db, house.server.database.url, () => undefined);
});
afterAll(async () => {
  await reader.stop();
  await house.close();
});

const snapshot = async (me: Actor, groupId: string) =>
  (await house.as(me).get<Snapshot<GroupLive>>(`/streams/group/${groupId}`)).body;
const reduce = (state: GroupLive, facts: readonly Fact[]) =>
  (facts as readonly GroupFact[]).reduce(reduceGroup, state);
const write = async (me: Actor, groupId: string, text: string, replyTo: string | null = null) =>
  (await house.as(me).post<PostView>(`/groups/${groupId}/posts`, { text, replyTo })).body;
const remove = act("groups/remove", async (context, input: { groupId: string; id: string }) => {
  await removeMembers(context, input.groupId, [input.id]);
  return null;
});

/** Follows a group as a page does; `heard` grows. */
function follow(me: Actor, groupId: string, after: number) {
  const heard: Fact[] = [];
  const dropped: string[] = [];
  const seated = reader.follow(`group:${groupId}`, after, {
    send: (_stream, facts) => heard.push(...facts),
    isAllowed: () =>
      groupStream.mayFollow(house.db, me, groupId).then(
        () => true,
        () => false,
      ),
    drop: (stream) => dropped.push(stream),
  });
  return { heard, dropped, seated };
}
const saw = (following: { heard: Fact[] }, text: string) =>
  JSON.stringify(following.heard).includes(text);

describe("following a group", () => {
  it("is for those who belong to it", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const { stranger, ...belonging } = people;
    for (const me of Object.values(belonging)) {
      await expect(groupStream.mayFollow(house.db, me, groupId)).resolves.toBeUndefined();
    }
    const refused = groupStream.mayFollow(house.db, stranger, groupId);
    await expect(refused).rejects.toThrow("platform/stream-not-found");
  });

  it("resumes after a break with exactly what was missed", async () => {
    const { groupId, people } = await makeGroup(house.server);
    await write(people.member, groupId, "断线前");
    const before = await snapshot(people.observer, groupId);
    await write(people.host, groupId, "断线中一");
    await write(people.department, groupId, "断线中二");
    const back = follow(people.observer, groupId, before.seq);
    expect(await back.seated).toMatchObject({ seq: before.seq + 2 });
    await write(people.member, groupId, "回来后");
    await vi.waitFor(() => expect(back.heard).toHaveLength(3), { timeout: 5_000 });
    expect(back.heard.map((fact) => fact.seq)).toEqual([1, 2, 3].map((n) => before.seq + n));
    expect(reduce(before.state, back.heard)).toEqual(
      (await snapshot(people.observer, groupId)).state,
    );
  });

  it("resumes after a fold without ever hearing the words", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const before = await snapshot(people.observer, groupId);
    const post = await write(people.member, groupId, "不该留下的话");
    await write(people.host, groupId, "回复", post.id);
    const path = `/groups/${groupId}/posts/${post.id}/fold`;
    await house.as(people.editor).put(path, { reason: "失实" });
    const back = follow(people.observer, groupId, before.seq);
    await back.seated;
    expect(saw(back, "不该留下的话")).toBe(false);
    const folded = await snapshot(people.observer, groupId);
    expect(reduce(before.state, back.heard)).toEqual(folded.state);

    await house.as(people.editor).delete(path);
    await vi.waitFor(() => expect(saw(back, "不该留下的话")).toBe(true), { timeout: 5_000 });
    const open = await snapshot(people.observer, groupId);
    expect(reduce(before.state, back.heard)).toEqual(open.state);
    expect(open.state.posts[1]?.replyTo?.excerpt).toBe("不该留下的话");
  });

  it("ends for whoever is taken out, before anything later is sent", async () => {
    const { groupId, people } = await makeGroup(house.server);
    const guest = await joinGroup(house.server, groupId);
    const { seq } = await snapshot(guest, groupId);
    const [theirs, mine] = [follow(guest, groupId, seq), follow(people.member, groupId, seq)];
    await Promise.all([theirs.seated, mine.seated]);
    await write(people.member, groupId, "仍在");
    const taken = { groupId, id: guest.personId };
    await house.server.command(systemActor, null, remove, taken);
    await write(people.member, groupId, "已离开");
    await vi.waitFor(() => expect(saw(mine, "已离开")).toBe(true), { timeout: 5_000 });
    expect(saw(theirs, "仍在")).toBe(true);
    expect(saw(theirs, "已离开")).toBe(false);
    expect(theirs.dropped).toEqual([`group:${groupId}`]);
    expect((await house.as(guest).get(`/groups/${groupId}`)).status).toBe(404);
  });
});

type Step =
  | { do: "write"; by: GroupRole; replyTo: number | null; isAnswer: boolean }
  | { do: "fold" | "unfold" | "mark"; post: number }
  | { do: "read"; by: GroupRole; upTo: number }
  | { do: "join" | "leave" | "end" };

const role = fc.constantFrom<GroupRole>("host", "editor", "member", "department", "observer");
const post = fc.nat({ max: 11 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      by: role,
      replyTo: fc.option(post),
      isAnswer: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom("fold" as const, "unfold" as const, "mark" as const),
      post,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("read" as const), by: role, upTo: fc.nat({ max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("join" as const, "leave" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("end" as const) }) },
);
const markFromHall = act("groups/mark", async (context, input: Parameters<typeof markPost>[1]) => {
  await markPost(context, input);
  return null;
});
const move = act("groups/move-for-a-meeting", moveGroup);

/** A group in which steps are done, some of which are refused, as in life. */
async function openWorld() {
  const { groupId, people } = await makeGroup(house.server);
  const written: PostView[] = [];
  const guests: Actor[] = [];
  const idOf = (n: number) => written[n % Math.max(1, written.length)]?.id ?? groupId;
  const editor = house.as(people.editor);
  const silently = async (work: Promise<unknown>) => {
    await work.catch(() => undefined);
  };
  const take = async (one: Step): Promise<void> => {
    switch (one.do) {
      case "write": {
        const body = {
          ...{ text: `words-${written.length}-${Math.random()}`, isAnswer: one.isAnswer },
          replyTo: one.replyTo === null ? null : idOf(one.replyTo),
        };
        const sent = await house
          .as(people[one.by])
          .post<PostView>(`/groups/${groupId}/posts`, body);
        if (sent.status === 200) {
          written.push(sent.body);
        }
        return;
      }
      case "fold":
        await editor.put(`/groups/${groupId}/posts/${idOf(one.post)}/fold`, { reason: "试" });
        return;
      case "unfold":
        await editor.delete(`/groups/${groupId}/posts/${idOf(one.post)}/fold`);
        return;
      case "mark": {
        const by = `主持人${Math.random()}`;
        const mark = { kind: "shown", by, at: house.clock.now().toISOString() } as const;
        const input = { groupId, postId: idOf(one.post), mark };
        await silently(house.server.command(systemActor, null, markFromHall, input));
        return;
      }
      case "read":
        await house.server.command(people[one.by], null, markRead, { groupId, upTo: one.upTo });
        house.clock.advance(500);
        await house.server.command(systemActor, null, tellReads, groupId);
        return;
      case "join":
        guests.push(await joinGroup(house.server, groupId));
        return;
      case "leave": {
        const id = guests.pop()?.personId ?? people.stranger.personId;
        await house.server.command(systemActor, null, remove, { groupId, id });
        return;
      }
      case "end": {
        const end = { groupId, step: "end" } as const;
        await silently(house.server.command(systemActor, null, move, end));
      }
    }
  };
  return { groupId, me: people.observer, written, take };
}

describe("a group's live state", () => {
  it("reduced from any earlier one is what a fresh snapshot gives, whatever happened at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 }),
        async (turns) => {
          const { groupId, me, written, take } = await openWorld();
          const snapshots = [await snapshot(me, groupId)];
          for (const turn of turns) {
            // The steps of a turn happen at the same time, and a page opens in the middle of them.
            const [opened] = await Promise.all([snapshot(me, groupId), ...turn.map(take)]);
            snapshots.push(opened);
          }
          const last = await snapshot(me, groupId);
          const facts = await house.told(`group:${groupId}`);
          expect(facts.map((fact) => fact.seq)).toEqual(facts.map((_, i) => i + 1));
          for (const { seq, state } of snapshots) {
            expect(reduce(state, facts.slice(seq))).toEqual(last.state);
          }

          const folded = new Set(
            last.state.posts.filter((each) => each.fold).map((each) => each.id),
          );
          const everything = JSON.stringify([last, facts]);
          for (const each of written) {
            expect(everything.includes(each.text)).toBe(!folded.has(each.id));
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
