import type { MeetingFile, MeetingTemplate } from "@plenary/contract/meetings/plan";
import { conferenceFeature } from "../src/features/conference/index.ts";
import { groupsFeature } from "../src/features/groups/index.ts";
import { createPlaces, meetingsFeature } from "../src/features/meetings/index.ts";
import { act } from "../src/platform/log/act.ts";
import { systemActor } from "../src/platform/systemActor.ts";
import { type Assembly, type Known, openAssembly } from "./assembly.ts";
import type { Browser } from "./browser.ts";

const names = [
  ...(["staff", "clerk", "leader", "member", "other", "operator", "screen"] as const),
  ...(["director", "county", "officer"] as const),
];
export type OfficePart = (typeof names)[number];

/** An assembly in which meetings are prepared: staff and clerk, a leader, members, a place with its venue. */
export interface Office {
  assembly: Assembly;
  people: Record<OfficePart, Known>;
  placeIds: string[];
  in(part: OfficePart): Browser;
  /** A draft of the monthly consultation. */
  draft(form?: string): Promise<string>;
  file(meetingId: string): Promise<MeetingFile>;
  /** The draft with everything that must be there before people are told. */
  whole(): Promise<string>;
  step(meetingId: string, ...steps: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens an office. Monday 2 March 2026, nine in the morning. */
export async function openOffice(): Promise<Office> {
  const assembly = await openAssembly({
    features: [groupsFeature, meetingsFeature, conferenceFeature],
  });
  const { server } = assembly.house;
  const places = act("test/places", async (ctx) =>
    createPlaces(ctx, assembly.committees.province, [
      { name: "云川市", initials: "yc", pinyin: "yunchuan", level: "prefecture" },
      { name: "青禾县", initials: "qh", pinyin: "qinghe", level: "county" },
    ]),
  );
  const placeIds = await server.command(systemActor, null, places, null);
  const scopeId = placeIds[1] ?? "";
  const people: Record<OfficePart, Known> = {
    staff: await assembly.person("staff", { name: "汪念慈" }),
    clerk: await assembly.person("clerk", { name: "邢云舒" }),
    leader: await assembly.person("leader", { name: "许怀瑾" }),
    member: await assembly.person("member", { name: "周明远", number: "W0001" }),
    other: await assembly.person("member", { name: "贺云帆", number: "W0002" }),
    operator: await assembly.person("operator", { name: "罗佳芳", phone: "13900008021", scopeId }),
    screen: await assembly.person("venue", { name: "青禾分会场屏", scopeId }),
    director: await assembly.person("director", { name: "沈砚" }),
    county: await assembly.person("staff", { name: "胡家宁", at: "county" }),
    officer: await assembly.person("officer", { name: "方立言" }),
  };
  const browsers = {} as Record<OfficePart, Browser>;
  for (const name of names) {
    browsers[name] = await assembly.signedIn(people[name]);
  }
  const office: Office = {
    ...{ assembly, people, placeIds },
    in: (part) => browsers[part],
    draft: async (form = "consultation") => {
      const { body } = await browsers.clerk.get<{ templates: MeetingTemplate[] }>(
        "/meeting-templates",
      );
      const templateId = body.templates.find((each) => each.form === form)?.id;
      const made = await browsers.clerk.post<{ id: string }>("/meeting-files", {
        ...{ from: { templateId }, topic: "推进社区养老服务" },
        startsAt: "2026-03-20T09:30:00+08:00",
      });
      return made.body.id;
    },
    file: async (id) => (await browsers.clerk.get<MeetingFile>(`/meeting-files/${id}`)).body,
    whole: async () => {
      const id = await office.draft();
      const at = `/meeting-files/${id}`;
      const { version: base } = await office.file(id);
      await browsers.clerk.patch(at, { base, chairId: people.leader.personId });
      await browsers.clerk.post(`${at}/venues`, { placeIds: [scopeId] });
      const personIds = [people.member.personId, people.other.personId];
      await browsers.clerk.post(`${at}/roster`, { personIds, role: "member" });
      return id;
    },
    step: async (id, ...steps) => {
      for (const step of steps) {
        const by = step === "settle" || step === "reopen" ? browsers.staff : browsers.clerk;
        const answer = await by.put(`/meeting-files/${id}/state`, { step });
        if (answer.status !== 200) {
          throw new Error(`${step}: ${answer.text}`);
        }
      }
    },
    close: () => assembly.house.close(),
  };
  return office;
}
