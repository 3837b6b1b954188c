import {
  countyBackground,
  countyQuestions,
  provincialBackground,
  provincialQuestions,
} from "./meetingTexts.ts";
import { shanghaiTime } from "./shanghaiDay.ts";
import { speeches } from "./speeches.ts";
import type {
  DemoAgendaItem,
  DemoMeeting,
  DemoMeetingVenue,
  DemoMember,
  DemoPerson,
  DemoVenue,
} from "./types.ts";

const quarterMs = 15 * 60_000;
const minuteMs = 60_000;
const speechMinutes = 8;

const provincialAgenda: DemoAgendaItem[] = [
  { title: "主持人开场", who: "许怀瑾", minutes: 5, venue: "main" },
  { title: "情况通报", who: "省民政厅 方立言", minutes: 20, venue: "main" },
  { title: "实地连线", who: "霞坪镇日间照料中心", minutes: 10, venue: "xiaping" },
  { title: "调研报告", who: "人口资源环境委员会 邵云舒", minutes: 20, venue: "main" },
  { title: "预约发言", who: "6 位委员，每人 8 分钟", minutes: 48, venue: null },
  { title: "互动发言", who: "即席发言与网上意见", minutes: 30, venue: null },
  { title: "部门回应", who: "民政 · 卫健 · 财政 · 住建", minutes: 28, venue: "main" },
  { title: "讲话与闭会", who: "许怀瑾", minutes: 15, venue: "main" },
];

const countyAgenda: DemoAgendaItem[] = [
  { title: "主持人开场", who: "梁建波", minutes: 5, venue: "county-main" },
  { title: "调研情况通报", who: "提案委员会 徐雨梅", minutes: 10, venue: "county-main" },
  { title: "委员发言", who: "董知微、甘允中、丁应求", minutes: 24, venue: "county-main" },
  { title: "乡镇发言", who: "上禾镇、柳桥镇、云田乡", minutes: 15, venue: null },
  { title: "互动讨论", who: "全体委员", minutes: 25, venue: null },
  { title: "小结", who: "梁建波", minutes: 11, venue: "county-main" },
];

const departments = [
  { unit: "省民政厅", person: "方立言", title: "厅长" },
  { unit: "省卫生健康委", person: "龙嘉萍", title: "副主任" },
  { unit: "省财政厅", person: "周同舟", title: "副厅长" },
  { unit: "省住房城乡建设厅", person: "许蕙兰", title: "副厅长" },
];

const countyVenues: [string, string, number, string][] = [
  ["county-main", "县政协会议室", 48, "江立平"],
  ["county-shanghe", "上禾镇分会场", 22, "胡宇然"],
  ["county-liuqiao", "柳桥镇分会场", 18, "孙思琴"],
  ["county-yuntian", "云田乡分会场", 16, "苏宏勇"],
];

function numberOf(people: DemoPerson[], name: string): string {
  const found = people.find((person) => person.name === name);
  if (found === undefined) {
    throw new Error(`${name} is not among the people of the demonstration.`);
  }
  return found.number;
}

function ending(startsAt: Date, agenda: DemoAgendaItem[]): Date {
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  return new Date(startsAt.getTime() + minutes * minuteMs);
}

// The next full quarter of an hour, so that whoever opens the demonstration comes just in time.
function nextQuarter(today: Date): Date {
  return new Date((Math.floor(today.getTime() / quarterMs) + 1) * quarterMs);
}

/** The monthly consultation of today, which is about to begin. */
export function provincialMeeting(
  today: Date,
  members: DemoMember[],
  venues: DemoVenue[],
): DemoMeeting {
  const startsAt = nextQuarter(today);
  return {
    key: "monthly",
    committee: "yunling",
    form: "consultation",
    title: "十一月月度协商座谈会",
    topic: "推进社区养老服务扩面提质",
    startsAt,
    endsAt: ending(startsAt, provincialAgenda),
    state: "planned",
    memberNumbers: null,
    chairNumber: numberOf(members, "许怀瑾"),
    background: provincialBackground,
    questions: provincialQuestions,
    agenda: provincialAgenda,
    speeches: speeches.map((speech, index) => ({
      ...speech,
      order: index + 1,
      personNumber: numberOf(members, speech.name),
      minutes: speechMinutes,
    })),
    departments,
    venues: venues.map((venue) => ({
      key: venue.key,
      name: venue.name,
      kind: venue.kind,
      order: venue.number,
      expectedHeads: venue.expectedHeads,
      operatorNumber: venue.operator.number,
    })),
  };
}

/** The county's own, smaller meeting a week from today at half past two. */
export function countyMeeting(
  today: Date,
  members: DemoMember[],
  staff: DemoPerson[],
): DemoMeeting {
  const startsAt = shanghaiTime(today, 7, 14, 30);
  return {
    key: "county",
    committee: "qinghe",
    form: "consultation",
    title: "青禾县政协协商座谈会",
    topic: "办好农村老年助餐点",
    startsAt,
    endsAt: ending(startsAt, countyAgenda),
    state: "planned",
    memberNumbers: null,
    chairNumber: numberOf(members, "梁建波"),
    background: countyBackground,
    questions: countyQuestions,
    agenda: countyAgenda,
    speeches: [],
    departments: [],
    venues: countyVenues.map(
      ([key, name, expectedHeads, operator], index): DemoMeetingVenue => ({
        key,
        name,
        kind: index === 0 ? "main" : "sub",
        order: index + 1,
        expectedHeads,
        operatorNumber: numberOf(staff, operator),
      }),
    ),
  };
}
