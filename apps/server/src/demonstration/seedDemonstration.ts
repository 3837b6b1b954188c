import { type Demonstration, demoPassword, demonstration } from "../../demo/index.ts";
import { findCommittees, hashPassword, type Secrets } from "../features/identity/index.ts";
import type { Server } from "../platform/feature.ts";
import { act } from "../platform/log/act.ts";
import { systemActor } from "../platform/systemActor.ts";
import { seedBodies } from "./seedBodies.ts";
import { seedMeetings } from "./seedMeetings.ts";
import { seedPeople } from "./seedPeople.ts";

/**
 * Enters the fictitious assembly into an empty installation, in one transaction. Where there is any
 * committee already it does nothing: a demonstration never mixes with what people have made.
 */
export async function seedDemonstration(server: Server, secrets: Secrets): Promise<boolean> {
  if ((await findCommittees(server.db)).length > 0) {
    return false;
  }
  const passwordHash = await hashPassword(demoPassword);
  const all = demonstration(server.clock.now());
  await server.command(systemActor, null, seed({ secrets, passwordHash }), all);
  return true;
}

const seed = (keys: { secrets: Secrets; passwordHash: string }) =>
  act("demonstration/seed", async (context, all: Demonstration) => {
    const bodies = await seedBodies(context, all);
    const people = await seedPeople(context, all, bodies, keys);
    await seedMeetings(context, all, bodies, people);
    return { people: people.size };
  });
