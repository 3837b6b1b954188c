import { randomUUID } from "node:crypto";
import type { Pick } from "@plenary/contract/conference/schema";
import type { GroupRole } from "@plenary/contract/groups/schema";
import type { PostKind } from "@plenary/contract/identity/schema";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import type { Operation } from "@plenary/contract/operation";
import { conferenceFeature } from "../src/features/conference/index.ts";
import { createGroup, groupsFeature, moveGroup } from "../src/features/groups/index.ts";
import { createMeeting, meetingsFeature, type NewMeeting } from "../src/features/meetings/index.ts";
import { minutesFeature } from "../src/features/minutes/index.ts";
import { act } from "../src/platform/log/act.ts";
import { systemActor } from "../src/platform/systemActor.ts";
import {
  type Assembly,
  type Known,
  openAssembly,
  type PersonWishes,
  password,
} from "./assembly.ts";
import type { Answer, Browser } from "./browser.ts";
import { failJob } from "./failJob.ts";
import { makePicture } from "./makePicture.ts";
import { systemForTests } from "./systemForTests.ts";

interface Part {
  post: PostKind;
  wishes?: PersonWishes;
  /** What they are in the meeting and in its topic group; absent: not there at all. */
  meeting?: MeetingRole;
  group?: GroupRole;
  /** The roster names them, and the post that gave it is over: to the meeting they are strangers. */
  isOver?: true;
}

/** Everybody who ever asks for something, beside a guest. */
export const parts = {
  /** Signed in with a password alone, where the post wants a second factor. */
  "half-open": { post: "staff", wishes: { hasFactor: false } },
  member: { post: "member", meeting: "member", group: "member" },
  /** A member of the same committee who was not asked to this meeting. */
  "member elsewhere": { post: "member" },
  "county member": { post: "member", wishes: { at: "county" } },
  venue: { post: "venue", meeting: "venue" },
  operator: { post: "operator", meeting: "operator" },
  "operator elsewhere": { post: "operator" },
  chair: { post: "leader", meeting: "chair", group: "host" },
  director: { post: "director", meeting: "director" },
  "director elsewhere": { post: "director" },
  clerk: { post: "clerk", meeting: "clerk", group: "editor" },
  technician: { post: "technician", meeting: "technician" },
  officer: { post: "officer", meeting: "department", group: "department" },
  staff: { post: "staff", meeting: "observer", group: "observer" },
  "chair no more": { post: "member", meeting: "chair", isOver: true },
  "director no more": { post: "officer", meeting: "director", isOver: true },
  "clerk no more": { post: "officer", meeting: "clerk", isOver: true },
  "technician no more": { post: "officer", meeting: "technician", isOver: true },
  "operator no more": { post: "member", meeting: "operator", isOver: true },
  "member no more": { post: "venue", meeting: "member", isOver: true },
  "county staff": { post: "staff", wishes: { at: "county" } },
  "system-admin": { post: "system-admin" },
  "security-admin": { post: "security-admin" },
  "audit-admin": { post: "audit-admin" },
  "county security-admin": { post: "security-admin", wishes: { at: "county" } },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;
export type Role = "guest" | PartName;

const names = Object.keys(parts) as PartName[];
export const everybody: readonly Role[] = ["guest", ...names];
export const signedIn: readonly Role[] = names.filter((name) => name !== "half-open");
export const onTheRoster: readonly Role[] = names.filter(
  (name) => "meeting" in parts[name] && !("isOver" in parts[name]),
);
export const inTheGroup: readonly Role[] = names.filter((name) => "group" in parts[name]);

/** What the requests are about: a sitting under way, with everything in it that an operation can name. */
export interface Scene {
  assembly: Assembly;
  people: Record<PartName, Known>;
  browsers: Record<Role, Browser>;
  /** A second session of each, and the first. */
  sessions: Record<PartName, string>;
  meetingId: string;
  itemId: string;
  venueId: string;
  groupId: string;
  /** Another meeting of the same people, which is closed; its minutes are begun. */
  closedId: string;
  /** A post of the group, another one, and one that was picked for the hall. */
  postId: string;
  foldedId: string;
  unpickedId: string;
  pickId: string;
  floorId: string;
  /** A file that `member` uploaded and that belongs to nothing. */
  fileId: string;
  /** A job that has failed. */
  failedJobId: string;
  /** Somebody of the province about whom the security administrator decides, and a post of theirs. */
  subject: Known;
  subjectPostId: string;
}

/** Who may send an operation, and a request that is right in everything but who sends it. */
export interface Access {
  allowed: readonly Role[];
  params?(scene: Scene, role: Role): Record<string, string>;
  query?: string;
  body?(scene: Scene, role: Role): unknown;
  /** Refusals of the words of a request, not of who sends it: a wrong password, a wrong code. */
  letsInWith?: readonly string[];
  /** Ends the session it is sent in: sent from a fresh one. */
  isLast?: true;
}

/** By operation id. Each feature declares its own in `access.<feature>.ts`. */
export type AccessTable = Readonly<Record<string, Access>>;

/** Sends an operation as somebody would. */
export async function ask(
  scene: Scene,
  operation: Operation,
  access: Access,
  role: Role,
): Promise<Answer<unknown>> {
  const browser =
    access.isLast && role !== "guest" ? await again(scene, role) : scene.browsers[role];
  const params = access.params?.(scene, role) ?? {};
  const path = operation.path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) {
      throw new Error(`${operation.id} is not declared with a real ${name}`);
    }
    return value;
  });
  const body = access.body?.(scene, role);
  switch (operation.method) {
    case "GET":
      return browser.get(`${path}${access.query ?? ""}`);
    case "POST":
      return browser.post(path, body);
    case "PUT":
      return browser.put(path, body);
    case "PATCH":
      return browser.patch(path, body);
    case "DELETE":
      return browser.delete(path, body);
  }
}

/** Was this somebody turned away, as an operation turns away whom it is not for? */
export function isTurnedAway({ code, status }: Answer<unknown>, access: Access): boolean {
  const isRefusal = status === 401 || status === 403 || status === 404;
  return isRefusal && access.letsInWith?.includes(code ?? "") !== true;
}

const again = (scene: Scene, name: PartName): Promise<Browser> =>
  name === "half-open"
    ? halfOpen(scene.assembly, scene.people[name])
    : scene.assembly.signedIn(scene.people[name]);

async function halfOpen(assembly: Assembly, who: Known): Promise<Browser> {
  const browser = assembly.house.guest();
  await browser.post("/session", { account: who.number, password });
  return browser;
}

/** A sitting under way, and one person of every part, each signed in. */
export async function openScene(): Promise<Scene> {
  const assembly = await openAssembly({
    features: [systemForTests(), groupsFeature, meetingsFeature, conferenceFeature, minutesFeature],
  });
  const people = {} as Record<PartName, Known>;
  for (const name of names) {
    const part: Part = parts[name];
    people[name] = await assembly.person(part.post, { name, ...part.wishes });
  }
  const subject = await assembly.person("member", { name: "subject" });
  const subjectPostId = await assembly.give(subject, "operator");
  const { server } = assembly.house;
  const made = await server.command(systemActor, null, makeSitting, people);

  const browsers = { guest: assembly.house.guest() } as Record<Role, Browser>;
  const sessions = {} as Record<PartName, string>;
  const empty = { assembly, people, browsers, sessions, subject, subjectPostId, ...made };
  for (const name of names) {
    const scene = empty as unknown as Scene;
    browsers[name] = await again(scene, name);
    const other = await again(scene, name);
    sessions[name] = (await other.get<{ sessionId: string }>("/session")).body.sessionId;
  }
  const failedJobId = await failJob(assembly.house.db, "groups/tell-reads");
  return { ...empty, ...(await beginSitting(browsers, made)), failedJobId };
}

interface MadeSitting {
  meetingId: string;
  closedId: string;
  venueId: string;
  groupId: string;
}

const makeSitting = act(
  "test/make-sitting",
  async (ctx, people: Record<PartName, Known>): Promise<MadeSitting> => {
    const { committeeId } = people.member;
    const groupId = await createGroup(ctx, {
      ...{ committeeId, kind: "topic", title: "社区养老" },
      members: names.flatMap((name) => {
        const { group }: Part = parts[name];
        const { personId } = people[name];
        return group === undefined ? [] : [{ personId, role: group, name, title: "" }];
      }),
    });
    await moveGroup(ctx, { groupId, step: "open" });
    const called: NewMeeting = {
      ...{ committeeId, committeeName: "政协云岭省委员会", form: "consultation", groupId },
      ...{ title: "社区养老协商座谈会", topic: "社区养老", background: "", questions: [] },
      startsAt: new Date("2026-03-02T09:30:00+08:00"),
      endsAt: new Date("2026-03-02T11:30:00+08:00"),
      chair: { personId: people.chair.personId, name: "chair" },
      agenda: [
        { title: "讲话", who: "", minutes: 5 },
        { title: "发言", who: "", minutes: 40 },
      ],
      venues: (["main", "sub"] as const).map((kind) => ({
        ...{ key: kind, kind, placeId: null, name: kind, initials: kind, expectedHeads: 80 },
        ...{ operatorName: "", operatorPhone: "" },
      })),
      speeches: [],
      roster: names.flatMap((name) => {
        const { meeting }: Part = parts[name];
        const { personId } = people[name];
        const venueKey = meeting === "venue" || meeting === "operator" ? "sub" : "main";
        return meeting === undefined ? [] : [{ personId, role: meeting, venueKey }];
      }),
    };
    const made = await createMeeting(ctx, called);
    const closed = await createMeeting(ctx, { ...called, groupId: null });
    return {
      ...{ groupId, meetingId: made.meetingId, closedId: closed.meetingId },
      venueId: made.venueIds["sub"] ?? "",
    };
  },
);

async function beginSitting(browsers: Record<Role, Browser>, made: MadeSitting) {
  const { groupId, meetingId } = made;
  const at = (path: string) => `/sittings/${meetingId}${path}`;
  await closeOther(browsers, made.closedId);
  await must(browsers.director.put(at("/state"), { step: "open" }));
  await must(browsers.venue.post(at("/seat"), { lease: randomUUID() }));
  await must(browsers.director.put(at("/state"), { step: "sit" }));
  const floor = await must(browsers.operator.post<{ id: string }>(at("/floor"), {}));

  const write = (text: string) =>
    must(browsers.member.post<{ id: string }>(`/groups/${groupId}/posts`, { text }));
  const [post, folded, picked, unpicked] = [
    await write("一"),
    await write("二"),
    await write("三"),
    await write("四"),
  ];
  await must(browsers.clerk.put(`/groups/${groupId}/posts/${folded.id}/fold`, { reason: "重复" }));
  const pick = await must(browsers.clerk.post<Pick>(at("/picks"), { postId: picked.id }));
  const png = { name: "图.png", type: "image/png", bytes: makePicture(4, 4) };
  const file = await must(browsers.member.upload<{ id: string }>("/files", png));
  const meeting = await must(
    browsers.director.get<{ agenda: { id: string }[] }>(`/meetings/${meetingId}`),
  );
  return {
    itemId: meeting.agenda[1]?.id ?? "",
    floorId: floor.id,
    postId: post.id,
    foldedId: folded.id,
    unpickedId: unpicked.id,
    pickId: pick.id,
    fileId: file.id,
  };
}

async function closeOther(browsers: Record<Role, Browser>, meetingId: string): Promise<void> {
  for (const step of ["open", "close"]) {
    await must(browsers.director.put(`/sittings/${meetingId}/state`, { step }));
  }
  await must(browsers.clerk.post(`/meetings/${meetingId}/minutes`));
}

async function must<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked;
  if (answer.status !== 200) {
    throw new Error(`The scene could not be set: ${answer.status} ${answer.text}`);
  }
  return answer.body;
}
