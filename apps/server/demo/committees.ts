import { shanghaiDay } from "./shanghaiDay.ts";
import type { DemoCommittee, DemoSpecialCommittee, DemoTerm } from "./types.ts";

const numerals = ["零", "一", "二", "三", "四", "五", "六"];

/** Sectors of the provincial committee; the parties are invented. */
export const provincialSectors = [
  "中共界",
  "民生促进会",
  "农林促进会",
  "科教同心会",
  "工商协进会",
  "文艺同仁会",
  "无党派人士",
  "共青团和青联界",
  "工会界",
  "妇联界",
  "工商联界",
  "科协界",
  "侨联界",
  "台联界",
  "文化艺术界",
  "科技界",
  "社会科学界",
  "经济界",
  "农业界",
  "教育界",
  "体育界",
  "新闻出版界",
  "医药卫生界",
  "环境资源界",
  "对外友好界",
  "社会福利和社会保障界",
  "少数民族界",
  "宗教界",
  "特别邀请人士",
];

/** Sectors of the county committee, fewer and in its own order. */
export const countySectors = [
  "中共界",
  "民生促进会",
  "农林促进会",
  "无党派人士",
  "共青团和青联界",
  "工会界",
  "妇联界",
  "工商联界",
  "文化艺术和新闻界",
  "科技和科协界",
  "经济界",
  "农业界",
  "教育和体育界",
  "医药卫生界",
  "社会福利和社会保障界",
  "特别邀请人士",
];

function special(...names: string[]): DemoSpecialCommittee[] {
  return names.map((name) => ({ name, shortName: name.replace("委员会", "委") }));
}

function term(number: number, firstYear: number, sessions: number, opening: string): DemoTerm {
  const [month = "01", day = "12"] = opening.split("-");
  return {
    term: number,
    name: `第${numerals[number] ?? number}届`,
    starts: `${firstYear}-${month}-${day}`,
    ends: `${firstYear + 5}-${month}-${String(Number(day) - 1).padStart(2, "0")}`,
    sessions: Array.from({ length: sessions }, (_, index) => ({
      session: index + 1,
      name: `第${numerals[number] ?? number}届第${numerals[index + 1] ?? index + 1}次会议`,
      opens: `${firstYear + index}-${month}-${day}`,
      closes: `${firstYear + index}-${month}-${String(Number(day) + 4).padStart(2, "0")}`,
    })),
  };
}

/** The two committees of the demonstration, in the third session of their sixth term. */
export function committees(today: Date): DemoCommittee[] {
  const { year, month, day } = shanghaiDay(today);
  // Before this year's session has opened the third session is still that of the year before.
  const sessionYear = month === 1 && day < 12 ? year - 1 : year;
  const firstYear = sessionYear - 2;

  return [
    {
      key: "yunling",
      name: "政协云岭省委员会",
      shortName: "云岭省政协",
      level: "province",
      above: null,
      terms: [term(5, firstYear - 5, 5, "01-12"), term(6, firstYear, 3, "01-12")],
      currentTerm: 6,
      currentSession: 3,
      sectors: provincialSectors,
      specialCommittees: special(
        "提案委员会",
        "经济委员会",
        "农业和农村委员会",
        "人口资源环境委员会",
        "教科卫体委员会",
        "社会和法制委员会",
        "民族和宗教委员会",
        "港澳台侨和外事委员会",
        "文化文史和学习委员会",
      ),
    },
    {
      key: "qinghe",
      name: "政协青禾县委员会",
      shortName: "青禾县政协",
      level: "county",
      above: "yunling",
      terms: [term(5, firstYear - 5, 5, "01-04"), term(6, firstYear, 3, "01-04")],
      currentTerm: 6,
      currentSession: 3,
      sectors: countySectors,
      specialCommittees: special(
        "提案委员会",
        "经济和农业农村委员会",
        "教科卫体和文史学习委员会",
        "社会法制和民族宗教委员会",
        "人口资源环境委员会",
      ),
    },
  ];
}
