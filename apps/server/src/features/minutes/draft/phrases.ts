import type { SittingRecord, SpokenSpeech } from "@plenary/contract/minutes/schema";
import { dateText, lengthText, timeText } from "./times.ts";

type Ruling = SittingRecord["rulings"][number];

/**
 * What the assembly's documents say. An official document is written in Chinese whatever language its
 * reader's pages are in, so these stand here once and not among the translations.
 */
const roleNames: Record<string, string> = {
  chair: "主持",
  department: "列席部门",
  member: "委员",
  observer: "旁听",
  clerk: "记录",
};
const kinds = { booked: "预约发言", impromptu: "即席发言" } as const;

const who = (name: string, title: string): string => (title === "" ? name : `${name}（${title}）`);

/** The ruling in words; what is not known here is left out. */
function rulingText({ at, what, values }: Ruling): string | null {
  const { speaker = "", venue = "", reason = "", minutes = "" } = values;
  // A remark of the hall's own is no reason that somebody gave.
  const because = reason === "" || /^[a-z-]+$/.test(reason) ? "" : `，理由：${reason}`;
  const place = venue === "" || venue === speaker ? "" : `（${venue}）`;
  const texts: Record<string, string> = {
    "called-out-of-turn": `提前请${speaker}${place}发言${because}`,
    refused: `对${speaker}${place}的发言申请不予安排${because}`,
    "clock-extended": `同意${speaker}${place}延长发言${minutes === "" ? "" : `${minutes}分钟`}`,
  };
  const text = texts[what];
  return text === undefined ? null : `${timeText(at)}，${text}。`;
}

/** One speech as the minutes tell it. */
function speechText(speech: SpokenSpeech): string {
  const { speaker, title, subject, venue, kind, begunAt, endedAt, spokenMs, limitMs } = speech;
  const beside = [title, speaker === venue ? "" : venue, kinds[kind]].filter((each) => each !== "");
  const hours =
    begunAt === null || endedAt === null ? "" : `${timeText(begunAt)}至${timeText(endedAt)}，`;
  const over = spokenMs > limitMs ? `，超时${lengthText(spokenMs - limitMs)}` : "";
  const length = spokenMs === 0 ? "" : `用时${lengthText(spokenMs)}${over}。`;
  const about = subject === "" ? "" : `就“${subject}”发言。`;
  return `${speaker}（${beside.join("，")}）：${about}${hours}${length}`.replace(/，$/, "。");
}

export const phrases = {
  titleOf: (title: string) => `${title}会议纪要`,
  headings: {
    attendance: "出席情况",
    course: "会议经过",
    speeches: "发言情况",
    posts: "网上意见与回应",
    decisions: "议定事项",
  },
  who,
  ruling: rulingText,
  speech: speechText,
  role: (role: string) => roleNames[role] ?? role,
  kind: (kind: SpokenSpeech["kind"]) => kinds[kind],

  held: ({ begunAt, endedAt, startsAt, chairName }: SittingRecord, place: string) => {
    const from = begunAt ?? startsAt;
    const until = endedAt === null ? "" : `，${timeText(endedAt)}结束`;
    return `会议于${dateText(from)}${timeText(from)}在${place}召开${until}。${chairName}主持会议。`;
  },
  venues: (subs: number, expected: number, heads: number, silent: number) => {
    const places = subs === 0 ? "会议设主会场1个" : `会议设主会场1个、分会场${subs}个`;
    const missing = silent === 0 ? "" : `（${silent}个会场未报人数）`;
    return `${places}，应到${expected}人，实到${heads}人${missing}。`;
  },
  named: (role: string, people: string) => `${roleNames[role] ?? role}：${people}。`,
  counted: (role: string, count: number) => `${roleNames[role] ?? role}：${count}人。`,
  item: (title: string, by: string, begunAt: string | null, endedAt: string | null) => {
    const name = by === "" ? title : `${title}（${by}）`;
    if (begunAt === null) {
      return `${name}：未进行。`;
    }
    const until = endedAt === null ? "" : `，${timeText(endedAt)}结束`;
    return `${name}：${timeText(begunAt)}开始${until}。`;
  },
  speechesTotal: (booked: number, impromptu: number) =>
    `会议安排发言${booked + impromptu}人次，其中预约发言${booked}人次、即席发言${impromptu}人次。`,
  noSpeech: "会议期间无人发言。",
  postsTotal: (total: number, shown: number, answered: number) =>
    `会议期间议题群收到意见${total}条，现场宣读${shown}条，当场回应${answered}条。`,
  noPosts: "会议期间没有宣读网上意见。",
  post: (author: string, title: string, text: string) => `${who(author, title)}：“${text}”`,
  answer: (by: string, text: string) => `${by}回应：${text}`,
  toWrite: "会议议定：",

  facts: { time: "时间", place: "地点", chair: "主持", topic: "议题", clerk: "记录" },
  signer: (name: string) => `签发人：${name}`,
  draftMark: "草稿",
  editionMark: (no: number, reason: string) => `（第${no}版，更正原因：${reason}）`,
  sealPlace: "印章",
  issued: (body: string, iso: string) => `${body}办公厅　${dateText(iso)}印发`,
  venueAnnex: "附件1　各会场到会情况",
  speechAnnex: "附件2　发言情况一览",
  venueColumns: ["序号", "会场", "应到", "实到"],
  speechColumns: ["序号", "发言人", "会场", "题目", "类别", "起止", "用时", "超时"],
  notReported: "未报",
  total: "合计",
};
