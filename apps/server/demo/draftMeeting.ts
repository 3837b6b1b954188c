import { shanghaiTime } from "./shanghaiDay.ts";
import type { DemoAgendaItem, DemoMeeting, DemoMember, DemoVenue } from "./types.ts";

const minuteMs = 60_000;
const venueNames = ["青禾", "石桥", "鹿鸣", "梨塬", "雾谷", "霜坪", "霞坪", "白石"];

const agenda: DemoAgendaItem[] = [
  { title: "主持人开场", who: "介绍议题与程序", minutes: 5, venue: "main" },
  { title: "情况通报", who: "省教育厅", minutes: 12, venue: "main" },
  { title: "实地连线", who: "石桥县第二中学", minutes: 5, venue: "shiqiao" },
  { title: "预约发言", who: "", minutes: 0, venue: null },
  { title: "发言一", who: "", minutes: 8, venue: "main", under: 3 },
  { title: "发言二", who: "", minutes: 8, venue: "qinghe", under: 3 },
  { title: "发言三", who: "", minutes: 8, venue: "baishi", under: 3 },
  { title: "发言四", who: "", minutes: 8, venue: "wugu", under: 3 },
  { title: "互动：即席发言与网上意见选读", who: "每人 5 分钟", minutes: 40, venue: null },
  { title: "部门逐一回应", who: "4 个部门，各 8 分钟", minutes: 32, venue: "main" },
  { title: "讲话", who: "", minutes: 14, venue: "main" },
  { title: "主持人小结", who: "", minutes: 10, venue: "main" },
];

const subjects: [string, DemoMeeting["speeches"][number]["state"], string][] = [
  ["山区寄宿制学校供暖方式的选择", "approved", "main"],
  ["把取暖费纳入生均公用经费", "chosen", "qinghe"],
  ["老旧锅炉改造的安全底线", "chosen", "baishi"],
  ["从一间宿舍的温度说起", "entered", "wugu"],
];

const opening =
  "山区寄宿制学校的冬天比城里早来一个月。调研组走了九所学校，量了四十六间宿舍的夜间温度，最低的一间是八摄氏度。建议按海拔和电网条件分类选择供暖方式，不搞一刀切，先改宿舍，再改教室。";

/** A special topic in three weeks, still being prepared: so that the office's page has something to prepare. */
export function draftMeeting(today: Date, members: DemoMember[], venues: DemoVenue[]): DemoMeeting {
  const startsAt = shanghaiTime(today, 21, 14, 30);
  const asked = members.filter((member) =>
    member.memberships.some((held) => held.committee === "yunling"),
  );
  const chair = asked.find((member) => member.name === "许怀瑾");
  const speakers = asked.filter((member) => member !== chair).slice(20, 20 + subjects.length);
  const shown = venues.filter(
    (venue) => venue.kind === "main" || venueNames.some((name) => venue.name.startsWith(name)),
  );
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  return {
    ...{ key: "winter", committee: "yunling", form: "special", state: "draft" },
    ...{ title: "专题协商会", topic: "健全山区寄宿制学校冬季供暖保障机制" },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * minuteMs) },
    chairNumber: chair?.number ?? "",
    memberNumbers: asked.slice(20, 44).map((member) => member.number),
    background: "全省山区有寄宿制学校 312 所，其中 128 所没有集中供暖。",
    questions: ["供暖方式怎么选？", "运行经费从哪里来？"],
    agenda,
    speeches: subjects.map(([subject, state, venue], i) => ({
      ...{ order: i + 1, personNumber: speakers[i]?.number ?? "", name: speakers[i]?.name ?? "" },
      ...{ venue, subject, minutes: 8, state, manuscript: state === "approved" ? opening : "" },
    })),
    departments: [{ unit: "省财政厅", person: "周同舟", title: "副厅长" }],
    venues: shown.map((venue) => ({
      ...{ key: venue.key, name: venue.name, kind: venue.kind, order: venue.number },
      expectedHeads: venue.expectedHeads,
      operatorNumber: venue.operator.number,
    })),
  };
}
