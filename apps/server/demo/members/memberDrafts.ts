import { provincialSectors } from "../committees.ts";
import type { Draft } from "../draft.ts";
import { officesOf } from "../employers.ts";
import { men, minorityNames, women } from "./memberNames.ts";
import { notableDrafts } from "./notableDrafts.ts";
import { seeded, shuffled } from "../seeded.ts";
import type { DemoPlace, Sex } from "../types.ts";

// How many members a sector has; sectors not named have `usual`. The sum must reach the seats.
const sizes: Record<string, number> = {
  中共界: 18,
  民生促进会: 15,
  经济界: 22,
  农业界: 25,
  教育界: 25,
  医药卫生界: 25,
  工商联界: 22,
  文化艺术界: 18,
  科技界: 18,
  社会福利和社会保障界: 24,
  少数民族界: 20,
  环境资源界: 15,
  社会科学界: 14,
  特别邀请人士: 16,
  体育界: 6,
  对外友好界: 5,
  台联界: 5,
  宗教界: 8,
};
const usual = 9;
const seats = { main: 42, prefecture: 5, total: 400 };

// Special committees near to a sector's trade; others may be drawn from the whole list.
const near: Record<string, string> = {
  经济界: "经济委员会",
  工商联界: "经济委员会",
  农业界: "农业和农村委员会",
  农林促进会: "农业和农村委员会",
  环境资源界: "人口资源环境委员会",
  科技界: "人口资源环境委员会",
  教育界: "教科卫体委员会",
  医药卫生界: "教科卫体委员会",
  体育界: "教科卫体委员会",
  社会福利和社会保障界: "社会和法制委员会",
  社会科学界: "社会和法制委员会",
  妇联界: "社会和法制委员会",
  少数民族界: "民族和宗教委员会",
  宗教界: "民族和宗教委员会",
  侨联界: "港澳台侨和外事委员会",
  台联界: "港澳台侨和外事委员会",
  对外友好界: "港澳台侨和外事委员会",
  文化艺术界: "文化文史和学习委员会",
  新闻出版界: "文化文史和学习委员会",
};
const parties = ["民生促进会", "农林促进会", "科教同心会", "工商协进会", "文艺同仁会"];
// A party draws its members from its own walks of life; all the rest join 民生促进会.
const walks: Record<string, string> = {
  农业界: "农林促进会",
  环境资源界: "农林促进会",
  教育界: "科教同心会",
  科技界: "科教同心会",
  科协界: "科教同心会",
  社会科学界: "科教同心会",
  经济界: "工商协进会",
  工商联界: "工商协进会",
  侨联界: "工商协进会",
  台联界: "工商协进会",
  文化艺术界: "文艺同仁会",
  新闻出版界: "文艺同仁会",
};
// Posts that are held by members of the ruling party, and one that is held by its own faithful.
const heldByRulingParty = /^共青团|委党校|委社会工作部|信访局|妇女联合会|总工会|档案馆/u;
const peoples = ["回族", "土家族", "苗族", "满族", "壮族", "侗族", "白族"];

interface Named {
  name: string;
  sex: Sex;
  ethnicity: string | null;
}

function namesOf(list: string, sex: Sex): Named[] {
  return list
    .trim()
    .split(/\s+/u)
    .map((name) => ({ name, sex, ethnicity: null }));
}

function minority(): Named[] {
  return minorityNames
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", sex, ethnicity = ""] = line.trim().split(" ");
      return { name, sex: sex as Sex, ethnicity };
    });
}

// One entry per free seat: every venue gets its share, counting those who already sit there.
function freeSeats(places: DemoPlace[], taken: Draft[], random: () => number): string[] {
  const left = (venue: string, share: number): string[] => {
    const sitting = taken.filter((draft) => draft.venue === venue).length;
    return Array.from({ length: Math.max(0, share - sitting) }, () => venue);
  };
  const prefectures = places.filter((place) => place.level === "prefecture");
  const counties = places.filter((place) => place.level === "county");
  const sure = [
    ...left("main", seats.main),
    ...prefectures.flatMap((place) => left(place.key, seats.prefecture)),
    ...counties.flatMap((place) => left(place.key, 2)),
  ];
  const third = shuffled(
    counties.flatMap((place) => left(place.key, 3).slice(-1)),
    random,
  );
  return [...sure, ...third].slice(0, seats.total - taken.length);
}

function freeSectors(taken: Draft[], random: () => number): string[] {
  const free = provincialSectors.flatMap((sector) => {
    const sitting = taken.filter((draft) => draft.sector === sector).length;
    const length = Math.max(0, (sizes[sector] ?? usual) - sitting);
    return Array.from({ length }, () => sector);
  });
  return shuffled(free, random);
}

function partyOf(sector: string, employer: string, random: () => number): string {
  if (parties.includes(sector) || sector === "无党派人士") {
    return sector;
  }
  if (sector === "中共界" || heldByRulingParty.test(employer)) {
    return "中共党员";
  }
  const drawn = random();
  if (sector === "宗教界" || drawn < 0.12) {
    return "群众";
  }
  if (drawn < 0.5) {
    return "中共党员";
  }
  return drawn < 0.72 ? "无党派人士" : (walks[sector] ?? "民生促进会");
}

function specialOf(sector: string, random: () => number): string[] {
  const drawn = random();
  const own = near[sector] ?? "提案委员会";
  if (drawn < 0.25) {
    return [];
  }
  return drawn > 0.88 && own !== "提案委员会" ? [own, "提案委员会"] : [own];
}

function officeFor(sector: string, place: string | null, used: Set<string>, random: () => number) {
  const offices = shuffled(officesOf(sector, place), random);
  const more = shuffled(officesOf("特别邀请人士", place), random);
  const free = [...offices, ...more].find(
    (office) => !used.has(`${office.employer}${office.title}`),
  );
  if (free === undefined) {
    throw new Error(`No office is left for ${sector} in ${place ?? "the province"}.`);
  }
  used.add(`${free.employer}${free.title}`);
  return free;
}

function ethnicityOf(named: Named, sector: string, employer: string, index: number): string {
  if (named.ethnicity !== null) {
    return named.ethnicity;
  }
  if (employer.includes("伊斯兰教")) {
    return "回族";
  }
  const isMinority = sector === "少数民族界" || index % 19 === 0;
  return isMinority ? (peoples[index % peoples.length] ?? "汉族") : "汉族";
}

// Takes a name out of the pool; the women's federation sends women.
function takeName(pool: Named[], sector: string): Named {
  const at = sector === "妇联界" ? pool.findIndex((named) => named.sex === "女") : 0;
  const [named] = pool.splice(at, 1);
  if (named === undefined) {
    throw new Error("There are fewer names than seats.");
  }
  return named;
}

/** All members of the provincial committee, in no order yet. */
export function provincialDrafts(places: DemoPlace[]): Draft[] {
  const random = seeded(6_003);
  const notable = notableDrafts();
  const venues = freeSeats(places, notable, random);
  const sectors = freeSectors(notable, random);
  const folk = minority();
  const majority = shuffled([...namesOf(men, "男"), ...namesOf(women, "女")], random);
  const placeNames = new Map(places.map((place) => [place.key, place.name]));
  const used = new Set(notable.map((draft) => `${draft.employer}${draft.title}`));

  const drawn = venues.map((venue, index): Draft => {
    const sector = sectors[index] ?? "特别邀请人士";
    const named =
      sector === "少数民族界" && folk.length > 0
        ? takeName(folk, sector)
        : takeName(majority, sector);
    const office = officeFor(sector, placeNames.get(venue) ?? null, used, random);
    return {
      name: named.name,
      sex: named.sex,
      ethnicity: ethnicityOf(named, sector, office.employer, index),
      party: partyOf(sector, office.employer, random),
      sector,
      specialCommittees: specialOf(sector, random),
      venue,
      ...office,
      standing: random() < 0.14 ? "standing" : "member",
    };
  });
  return [...notable, ...drawn];
}
