import { earlierPosts } from "./earlierPosts.ts";
import { laterPosts } from "./laterPosts.ts";
import { provincialBackground } from "./meetingTexts.ts";
import type { DemoMeeting, DemoMember, DemoPerson, DemoTopic, DemoUnit } from "./types.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const announcement = `各位委员：本月月度协商座谈会的议题是“推进社区养老服务扩面提质”。本群与会议同步，会前征集意见，会中选读网上发言，会后三天内仍可补充。发言请写明地点、事实和建议，一次说清一件事；需要部门回应的，请点名单位。省民政厅、省卫生健康委、省财政厅、省住房城乡建设厅派人在群内值守。请勿发布涉密内容和老人的个人信息。`;

function numbered(people: DemoPerson[]): Map<string, string> {
  return new Map(people.map((person) => [person.name, person.number]));
}

/** The topic group (委员在线) of the provincial meeting. */
export function topic(
  today: Date,
  meeting: DemoMeeting,
  people: { members: DemoMember[]; units: DemoUnit[]; staff: DemoPerson[] },
): DemoTopic {
  const numbers = numbered([
    ...people.members,
    ...people.units.map((unit) => unit.officer),
    ...people.staff,
  ]);
  const numberOf = (name: string): string => {
    const number = numbers.get(name);
    if (number === undefined) {
      throw new Error(`${name} writes in the topic group but is nobody's name.`);
    }
    return number;
  };

  return {
    meeting: meeting.key,
    title: `委员在线 · ${meeting.topic}`,
    opensAt: new Date(today.getTime() - 10 * dayMs),
    closesAt: new Date(meeting.endsAt.getTime() + 3 * dayMs),
    announcement: {
      personNumber: numberOf("汪念慈"),
      text: announcement,
      minutesAgo: 14_000,
    },
    background: provincialBackground,
    posts: [...earlierPosts, ...laterPosts].map((post) => ({
      key: post.key,
      personNumber: numberOf(post.name),
      name: post.name,
      text: post.text,
      minutesAgo: post.minutesAgo,
      replyTo: post.replyTo ?? null,
      department: post.department ?? null,
    })),
  };
}
