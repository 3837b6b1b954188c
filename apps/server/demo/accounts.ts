import type { DemoAccount, DemoMember, DemoPerson, DemoUnit, DemoVenue } from "./types.ts";

/** One password for every account. It is known to all and must never leave the demonstration. */
export const demoPassword = "yunling-2026";

interface People {
  members: DemoMember[];
  staff: DemoPerson[];
  units: DemoUnit[];
  venues: DemoVenue[];
}

interface Entry {
  prefix: string;
  post: DemoAccount["post"];
  committee: DemoAccount["committee"];
  name: string;
}

const entries: Entry[] = [
  { prefix: "director", post: "director", committee: "yunling", name: "沈砚" },
  { prefix: "chair", post: "leader", committee: "yunling", name: "许怀瑾" },
  { prefix: "clerk", post: "clerk", committee: "yunling", name: "邢云舒" },
  { prefix: "member", post: "member", committee: "yunling", name: "周明远" },
  { prefix: "member-2", post: "member", committee: "yunling", name: "贺云帆" },
  { prefix: "staff", post: "staff", committee: "yunling", name: "汪念慈" },
  { prefix: "technician", post: "technician", committee: "yunling", name: "曾向阳" },
  { prefix: "system", post: "system-admin", committee: "yunling", name: "马志杰" },
  { prefix: "security", post: "security-admin", committee: "yunling", name: "司徒慧洁" },
  { prefix: "audit", post: "audit-admin", committee: "yunling", name: "郑嘉然" },
  { prefix: "county-member", post: "member", committee: "qinghe", name: "姜景行" },
  { prefix: "county-staff", post: "staff", committee: "qinghe", name: "胡家宁" },
];

const screens = 9;
const operators = [2, 3];

function forPerson(
  prefix: string,
  post: DemoAccount["post"],
  committee: DemoAccount["committee"],
  person: DemoPerson,
): DemoAccount {
  const { name, number, phone } = person;
  const at = { venue: null, unit: null, password: demoPassword };
  return { prefix, kind: "person", post, committee, name, number, phone, ...at };
}

function screen(venue: DemoVenue): DemoAccount {
  return {
    prefix: `venue-${venue.number}`,
    kind: "device",
    post: "venue",
    committee: "yunling",
    name: venue.name,
    number: `P${String(venue.number).padStart(4, "0")}`,
    phone: null,
    venue: venue.key,
    unit: null,
    password: demoPassword,
  };
}

/** The accounts with which the demonstration is entered, each under an address of its own. */
export function accounts({ members, staff, units, venues }: People): DemoAccount[] {
  const everybody: DemoPerson[] = [...members, ...staff];
  const byHand = entries.map(({ prefix, post, committee, name }) => {
    const person = everybody.find((candidate) => candidate.name === name);
    if (person === undefined) {
      throw new Error(`${name} has a demonstration account but is nobody's name.`);
    }
    return forPerson(prefix, post, committee, person);
  });
  const atVenues = venues
    .filter((venue) => operators.includes(venue.number))
    .map((venue) => ({
      ...forPerson(`operator-${venue.number}`, "operator", "yunling", venue.operator),
      venue: venue.key,
    }));
  const departments = units
    .filter((unit) => unit.name === "省民政厅")
    .map((unit) => ({
      ...forPerson("department", "officer", "yunling", unit.officer),
      unit: unit.name,
    }));
  return [
    ...byHand,
    ...venues.filter((venue) => venue.number <= screens).map(screen),
    ...atVenues,
    ...departments,
  ];
}
