import { countyOffices } from "../countyOffices.ts";
import { countyMen, countyWomen } from "./memberNames.ts";
import { phone } from "../phones.ts";
import { postsOf } from "../postsOf.ts";
import { seeded, shuffled } from "../seeded.ts";
import { byStrokes } from "./strokeOrder.ts";
import type { DemoMember, DemoMembership, Sex, Standing } from "../types.ts";

// Members of the province who sit in the county too, with their sector and committee there.
const inBoth: Record<string, [string, string[]]> = {
  周明远: ["医药卫生界", ["教科卫体和文史学习委员会"]],
  乔一禾: ["教育和体育界", ["教科卫体和文史学习委员会"]],
  阿米娜·叶斯波力: ["教育和体育界", ["社会法制和民族宗教委员会"]],
  丁应求: ["农业界", ["经济和农业农村委员会"]],
  董知微: ["社会福利和社会保障界", ["社会法制和民族宗教委员会", "提案委员会"]],
  甘允中: ["工商联界", ["经济和农业农村委员会"]],
};

// The leaders are named by hand because they are named elsewhere.
const leaders: { name: string; sex: Sex; standing: Standing }[] = [
  { name: "梁建波", sex: "男", standing: "chair" },
  { name: "范雅燕", sex: "女", standing: "vice-chair" },
  { name: "章卫东", sex: "男", standing: "vice-chair" },
  { name: "房景辉", sex: "男", standing: "secretary-general" },
];

interface Seat {
  name: string;
  sex: Sex;
  standing: Standing;
  /** Set for those who sit in both committees. */
  elsewhere: DemoMember | null;
  sector: string;
  specialCommittees: string[];
  employer: string;
  title: string;
  party: string;
}

function split(list: string): string[] {
  return list.trim().split(/\s+/u);
}

function partyOf(sector: string, employer: string, drawn: number): string {
  if (sector.endsWith("促进会") || sector === "无党派人士") {
    return sector;
  }
  if (sector === "中共界" || /^共青团|妇女联合会|总工会/u.test(employer) || drawn < 0.5) {
    return "中共党员";
  }
  return drawn < 0.8 ? "无党派人士" : "群众";
}

function ownSeats(): Seat[] {
  const random = seeded(6_030);
  const names = shuffled(
    [
      ...split(countyMen).map((name) => ({ name, sex: "男" as const })),
      ...split(countyWomen).map((name) => ({ name, sex: "女" as const })),
    ],
    random,
  );
  return split(countyOffices).map((row, index) => {
    const [sector = "", employer = "", title = "", special = ""] = row.split("|");
    // The women's federation sends women.
    const at = sector === "妇联界" ? names.findIndex(({ sex }) => sex === "女") : 0;
    const [drawnName = { name: "", sex: "男" as const }] = names.splice(at, 1);
    const standing: Standing = random() < 0.2 ? "standing" : "member";
    return {
      ...(leaders[index] ?? { ...drawnName, standing }),
      elsewhere: null,
      sector,
      specialCommittees: special === "" ? [] : [special],
      employer,
      title,
      party: partyOf(sector, employer, random()),
    };
  });
}

function sharedSeats(provincial: DemoMember[]): Seat[] {
  return provincial.flatMap((member) => {
    const there = inBoth[member.name];
    if (there === undefined) {
      return [];
    }
    const [sector, specialCommittees] = there;
    const { name, sex, employer, title, party } = member;
    const standing: Standing = "standing";
    return [
      { name, sex, standing, elsewhere: member, sector, specialCommittees, employer, title, party },
    ];
  });
}

function membership(seat: Seat, index: number): DemoMembership {
  return {
    committee: "qinghe",
    number: `QH${String(index + 1).padStart(4, "0")}`,
    standing: seat.standing,
    sector: seat.sector,
    specialCommittees: seat.specialCommittees,
    order: (index + 1) * 10,
    venue: null,
  };
}

/** The provincial members given, six of them with their county seat, then the county's own 54. */
export function withCountyMembers(provincial: DemoMember[]): DemoMember[] {
  const own = ownSeats();
  const others = [...own.slice(leaders.length), ...sharedSeats(provincial)];
  const seats = [
    ...own.slice(0, leaders.length),
    ...others.sort((a, b) => byStrokes(a.name, b.name)),
  ].map((seat, index) => ({ seat, membership: membership(seat, index), index }));

  const both = provincial.map((member) => {
    const found = seats.find(({ seat }) => seat.elsewhere === member);
    if (found === undefined) {
      return member;
    }
    return {
      ...member,
      posts: [...member.posts, ...postsOf(found.seat.standing, "qinghe", found.seat.sector)],
      memberships: [...member.memberships, found.membership],
    };
  });
  const alone = seats
    .filter(({ seat }) => seat.elsewhere === null)
    .map(
      ({ seat, membership: held, index }): DemoMember => ({
        number: held.number,
        name: seat.name,
        sex: seat.sex,
        ethnicity: "汉族",
        party: seat.party,
        phone: phone("countyMembers", index),
        employer: seat.employer,
        title: seat.title,
        posts: postsOf(seat.standing, "qinghe", seat.sector),
        memberships: [held],
      }),
    );
  return [...both, ...alone];
}
