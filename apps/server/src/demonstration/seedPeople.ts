import type { DemoMember, DemoPerson, DemoPost, Demonstration } from "../../demo/index.ts";
import {
  enrolPerson,
  givePosts,
  joinTerm,
  newTotpSecret,
  type NewPost,
  type Secrets,
} from "../features/identity/index.ts";
import type { ActContext } from "../platform/log/act.ts";
import type { Bodies } from "./seedBodies.ts";

/** Kinds of post that sign in with a second factor. */
const withFactor = new Set<DemoPost["kind"]>([
  "staff",
  "director",
  "clerk",
  "technician",
  "system-admin",
  "security-admin",
  "audit-admin",
]);

/** People by their number: id, and what they are called beside their name. */
export type People = Map<
  string,
  { id: string; name: string; title: string; kind: "person" | "device" }
>;

interface Keys {
  secrets: Secrets;
  passwordHash: string;
}

/** Everybody who can sign in: members, staff, officers, operators, technicians and the venues' screens. */
export async function seedPeople(
  context: ActContext,
  all: Demonstration,
  bodies: Bodies,
  keys: Keys,
): Promise<People> {
  const people: People = new Map();
  const posts: NewPost[] = [];
  const from = "2026-01-01";
  const add = async (person: DemoPerson, more: Partial<DemoMember>, sort: number) => {
    const id = await enrol(context, person, more, sort, keys);
    people.set(person.number, { id, name: person.name, title: titleOf(person), kind: "person" });
    posts.push(...person.posts.map((post) => postOf(bodies, all, id, post, from)));
    return id;
  };

  for (const member of all.members) {
    const id = await add(member, member, member.memberships[0]?.order ?? 0);
    await join(context, bodies, id, member);
  }
  const others = [
    ...all.staff,
    ...all.units.map((unit) => unit.officer),
    ...all.venues.flatMap((venue) => [venue.operator, venue.technician]),
  ];
  for (const [i, person] of others.entries()) {
    await add(person, {}, 100_000 + i);
  }
  await seedScreens(context, all, bodies, people, posts, keys);
  await givePosts(context.tx, posts);
  return people;
}

async function enrol(
  { tx, now }: ActContext,
  person: DemoPerson,
  more: Partial<DemoMember>,
  sort: number,
  { secrets, passwordHash }: Keys,
): Promise<string> {
  const needsFactor = person.posts.some((post) => withFactor.has(post.kind));
  const { number, phone, name, employer } = person;
  const { sex = null, ethnicity = null, party = null } = more;
  return enrolPerson(tx, now, {
    ...{ kind: "person", number, phone, name, sort, sex, ethnicity, party, employer },
    jobTitle: person.title,
    account: {
      passwordHash,
      mustChange: false,
      totpSecret: needsFactor ? secrets.seal(newTotpSecret()) : null,
    },
  });
}

async function join(
  { tx }: ActContext,
  bodies: Bodies,
  personId: string,
  member: DemoMember,
): Promise<void> {
  for (const { committee, number, standing, sector, specialCommittees } of member.memberships) {
    const body = bodies.committees.get(committee);
    const sectorId = body?.sectors.get(sector);
    if (!body || sectorId === undefined) {
      throw new Error(`${member.name} belongs to an unknown sector ${sector}`);
    }
    await joinTerm(tx, {
      ...{ personId, termId: body.termId, sectorId, memberNumber: number, standing },
      specialCommitteeIds: specialCommittees.map((name) => body.specials.get(name) ?? ""),
    });
  }
}

function postOf(
  bodies: Bodies,
  all: Demonstration,
  personId: string,
  { kind, committee, title, scope }: DemoPost,
  from: string,
): NewPost {
  const committeeId = bodies.committees.get(committee)?.id ?? "";
  const place = all.venues.find((venue) => venue.key === scope)?.place ?? null;
  const unit = scope === null ? undefined : bodies.units.get(scope);
  const scopeId = unit ?? (place === null ? null : (bodies.places.get(place) ?? null));
  return { personId, kind, committeeId, title, scopeId, from };
}

/** Every venue's screen is a device with an account of its own, numbered as the venue. */
async function seedScreens(
  { tx, now }: ActContext,
  all: Demonstration,
  bodies: Bodies,
  people: People,
  posts: NewPost[],
  keys: Keys,
): Promise<void> {
  for (const venue of all.venues) {
    const number = screenNumber(venue.number);
    const id = await enrolPerson(tx, now, {
      ...{ kind: "device", number, phone: null, name: venue.name, sort: 200_000 + venue.number },
      account: { passwordHash: keys.passwordHash, mustChange: false },
    });
    people.set(number, { id, name: venue.name, title: "", kind: "device" });
    posts.push(
      postOf(
        bodies,
        all,
        id,
        { kind: "venue", committee: "yunling", title: `${venue.name}会场屏`, scope: venue.key },
        "2026-01-01",
      ),
    );
  }
}

/** P0001 is the screen of the main venue. */
export const screenNumber = (venue: number): string => `P${String(venue).padStart(4, "0")}`;

/** As it stands beside a name: office at the employer for members, the post for others. */
const titleOf = (person: DemoPerson): string =>
  person.posts.some((post) => post.kind === "member")
    ? `${person.employer}${person.title}`
    : (person.posts[0]?.title ?? person.title);
