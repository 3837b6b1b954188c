import type { PostKind } from "@plenary/contract/identity/schema";
import { totpCodeOf, totpStepAt } from "../src/features/identity/credentials/totp.ts";
import {
  createCommittee,
  createSector,
  createTerm,
  enrolPerson,
  givePosts,
  hashPassword,
  type IdentityOptions,
  identityFeature,
  joinTerm,
  makeIdentify,
  makeSecrets,
  sessionCookie,
} from "../src/features/identity/index.ts";
import type { Clock } from "../src/platform/clock/clock.ts";
import type { Database } from "../src/platform/db/database.ts";
import type { Feature } from "../src/platform/feature.ts";
import type { Browser } from "./browser.ts";
import { type House, type HouseOptions, openHouse } from "./house.ts";

/** The password of everybody in an assembly made for a test. */
export const password = "云岭-2026-会场";
/** The authenticator's secret of everybody whose post needs one. */
export const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const secrets = makeSecrets(Buffer.alloc(32, 7));
const cookie = sessionCookie("test", false);
let hash: Promise<string> | null = null;

const withFactor: readonly PostKind[] = [
  ...(["staff", "director", "clerk", "technician"] as const),
  ...(["system-admin", "security-admin", "audit-admin"] as const),
];

export interface Known {
  personId: string;
  postId: string;
  number: string;
  kind: PostKind;
  committeeId: string;
}

export interface Assembly {
  house: House;
  /** The provincial committee, and one of its counties. */
  committees: { province: string; county: string };
  /** Enters one more person with a post; the number is made up unless it is given. */
  person(kind: PostKind, wishes?: PersonWishes): Promise<Known>;
  /** Gives one more post; its id. */
  give(who: Known, kind: PostKind, at?: "province" | "county"): Promise<string>;
  /** A browser signed in as this person, second factor included. */
  signedIn(who: Known): Promise<Browser>;
  /** The code that the authenticator shows next; each works once. */
  code(who: Known): string;
}

export interface PersonWishes {
  at?: "province" | "county";
  name?: string;
  number?: string;
  phone?: string;
  mustChange?: boolean;
  /** False: someone who has not enrolled an authenticator yet. */
  hasFactor?: boolean;
  scopeId?: string;
}

/** Identity as the product has it, under the keys of a test. */
export const identityForTests = (options: Partial<IdentityOptions> = {}): Feature =>
  identityFeature({
    ...{ cookie, secrets },
    ...options,
    // The clock stands still, and a code works once: the next sign-in uses the next one.
    rules: { factorWindow: 60, ...options.rules },
  });

/** Who is behind a cookie, as the product has it. */
export const identifyForTests = (database: Database, clock: Clock) =>
  makeIdentify({ database, clock, cookie });

/** A house with identity and two committees, in which people are entered as a test wants them. */
export async function openAssembly(
  options: HouseOptions & { identity?: Partial<IdentityOptions> } = {},
): Promise<Assembly> {
  const { features = [], identity, ...rest } = options;
  const house = await openHouse({
    ...rest,
    features: [identityForTests(identity), ...features],
    identify: (_db, clock, database) => identifyForTests(database, clock),
  });
  const committees = await house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const province = await createCommittee(tx, now, {
      ...{ name: "政协云岭省委员会", shortName: "云岭省政协", level: "province" },
    });
    const county = await createCommittee(tx, now, {
      ...{ name: "政协青禾县委员会", shortName: "青禾县政协", level: "county", parentId: province },
    });
    return { province, county };
  });
  const sectors = await openTerms(house, committees);
  return assemblyOf(house, committees, sectors);
}

type Places = Assembly["committees"];

async function openTerms(house: House, committees: Places) {
  return house.db.transaction().execute(async (tx) => {
    const open = async (committeeId: string) => {
      const termId = await createTerm(tx, {
        ...{ committeeId, number: 6, name: "第六届", startsOn: "2024-01-12", endsOn: "2029-01-11" },
      });
      return { termId, sectorId: await createSector(tx, { termId, name: "农业界", sort: 1 }) };
    };
    return { province: await open(committees.province), county: await open(committees.county) };
  });
}

function assemblyOf(
  house: House,
  committees: Places,
  sectors: Awaited<ReturnType<typeof openTerms>>,
): Assembly {
  let entered = 0;
  const person: Assembly["person"] = async (kind, wishes = {}) => {
    entered += 1;
    const place = wishes.at ?? "province";
    const number = wishes.number ?? `T${String(entered).padStart(4, "0")}`;
    hash ??= hashPassword(password);
    const passwordHash = await hash;
    const hasFactor = wishes.hasFactor ?? withFactor.includes(kind);
    return house.db.transaction().execute(async (tx) => {
      const personId = await enrolPerson(tx, house.clock.now(), {
        kind: kind === "venue" ? "device" : "person",
        ...{ number, phone: wishes.phone ?? null, name: wishes.name ?? `苏怀远${entered}` },
        sort: entered,
        account: {
          passwordHash,
          mustChange: wishes.mustChange ?? false,
          totpSecret: hasFactor ? secrets.seal(totpSecret) : null,
        },
      });
      if (kind === "member" || kind === "leader") {
        await joinTerm(tx, {
          ...{ personId, memberNumber: number, standing: "member", specialCommitteeIds: [] },
          ...sectors[place],
        });
      }
      const committeeId = committees[place];
      const [postId = ""] = await givePosts(tx, [
        {
          ...{ personId, kind, committeeId, title: `职务 ${kind}`, from: "2024-01-12" },
          scopeId: wishes.scopeId ?? null,
        },
      ]);
      return { personId, postId, number, kind, committeeId };
    });
  };
  const used = new Map<string, number>();
  const code: Assembly["code"] = (who) => {
    const step = Math.max(totpStepAt(house.clock.now()), (used.get(who.personId) ?? 0) + 1);
    used.set(who.personId, step);
    return totpCodeOf(totpSecret, step);
  };
  return {
    ...{ house, committees, person, code },
    give: (who, kind, at = "province") =>
      house.db.transaction().execute(async (tx) => {
        const post = { personId: who.personId, kind, committeeId: committees[at] };
        const [postId = ""] = await givePosts(tx, [
          { ...post, title: `职务 ${kind}`, from: "2024-01-12" },
        ]);
        return postId;
      }),
    signedIn: async (who) => {
      const browser = house.guest();
      const { body, status } = await browser.post<{ stage: string }>("/session", {
        ...{ account: who.number, password, device: "测试" },
      });
      if (status !== 200) {
        throw new Error(`${who.number} was not signed in: ${status}`);
      }
      if (body.stage === "second-factor") {
        await browser.post("/session/second-factor", { code: code(who) });
      }
      return browser;
    },
  };
}
