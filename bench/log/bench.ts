import { parseArgs } from "node:util";
import { cells, round, tableOf } from "../figures.ts";
import { insist } from "../insist.ts";
import { describeMachine, keepResult } from "../keepResult.ts";
import { startProduct } from "../product.ts";
import { usageOf } from "../usage.ts";
import type { Visitor } from "../visitor.ts";
import { type Assembly, gather, headOf } from "./assembly.ts";
import { type Following, measureFollowers } from "./measureFollowers.ts";
import { type Resume, resumeAfterBreak, resumeAfterKill } from "./measureResume.ts";
import { hotStream, manyStreams, measureWrites, type Writes } from "./measureWrites.ts";
import { openCrowd } from "./openCrowd.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    members: { type: "string", default: "160" },
    followers: { type: "string", default: "1,100,1000,5000,10000" },
  },
});
const seconds = Number(values.seconds);
const say = (line: string) => process.stdout.write(`${line}\n`);

const product = await startProduct();
try {
  const machine = describeMachine(product);
  say(machine);
  const assembly = await gather(product.url, Number(values.members));
  say(`${assembly.members.length} members signed in`);
  const writes = await writeAll(assembly);
  // What the writing left in its memory is no follower's.
  process.kill(product.serverPid(), "SIGKILL");
  await insist(() => headOf(memberOf(assembly), assembly.groupId));
  const idleMb = usageOf(product.serverPid()).rssMb;
  const { resumes, followings } = await followAll(assembly);
  keepResult("log", [
    "# bench/log",
    machine,
    "## Writing",
    "Through HTTP, each writer waits for its answer before it writes again. Every write is a whole command: rights, row, fact, audit row, durable commit. Milliseconds from request to acknowledgement; loads in percent of one core.",
    tableOf(
      "stream | writers | acks/s | count | p50 | p95 | p99 | max | refused | server | database | bench",
      writes.map(writeRow),
    ),
    `## Followers of one stream\nTwo posts a second for ${seconds} s. The app server had just been started again and held ${round(idleMb)} MB before the first follower came.`,
    tableOf(
      "asked | following | connected in s | deliveries | ack → receipt p50 | p95 | p99 | max | request → receipt p50 | p95 | p99 | missing | gaps | doubles | lines broken | server | followers' processes | server MB | KB per follower",
      followings.map((each) => followRow(each, idleMb)),
    ),
    "## Coming back",
    tableOf(
      "what | followers | facts missed | caught up | p50 | p95 | p99 | max | all after s | gaps | doubles | note",
      resumes.map(resumeRow),
    ),
    "## Not covered",
    notCovered(assembly),
  ]);
} finally {
  await product.stop();
}

function memberOf({ members }: Assembly): Visitor {
  const [first] = members;
  if (first === undefined) {
    throw new Error("Nobody is signed in.");
  }
  return first;
}

async function writeAll(assembly: Assembly): Promise<Writes[]> {
  const writes: Writes[] = [];
  for (const [what, write] of [
    ["one hot stream (posts)", hotStream(assembly.groupId)],
    [`${assembly.members.length} streams (one per session)`, manyStreams],
  ] as const) {
    for (const writers of [1, 8, 16]) {
      const measured = await measureWrites(product, assembly, { what, write, writers, seconds });
      say(writeRow(measured));
      writes.push(measured);
    }
  }
  return writes;
}

async function followAll(
  assembly: Assembly,
): Promise<{ resumes: Resume[]; followings: Following[] }> {
  const crowd = openCrowd(2);
  const resumes: Resume[] = [];
  const followings: Following[] = [];
  for (const asked of values.followers.split(",").map(Number)) {
    const measured = await measureFollowers(product, assembly, crowd, { asked, seconds });
    say(followRow(measured, 0));
    followings.push(measured);
    if (asked === 1_000) {
      resumes.push(await resumeAfterBreak(assembly, crowd, 500));
      say(resumes.map(resumeRow).join("\n"));
    }
  }
  crowd.close();

  // In a new crowd, so that a server restart is not counted with ten thousand at the door.
  const second = openCrowd(1);
  await measureFollowers(product, assembly, second, { asked: 1_000, seconds: 1 });
  resumes.push(await resumeAfterKill(product, assembly, second));
  second.close();
  return { resumes, followings };
}

function writeRow(each: Writes): string {
  const loads = [each.serverLoad, each.databaseLoad, each.ownLoad].map((load) => `${round(load)}%`);
  return [
    ...[each.what, each.writers, round(each.perSecond), cells(each.figures), each.refused],
    ...loads,
  ].join(" | ");
}

function followRow(each: Following, idleMb: number): string {
  const { fromOrder } = each;
  return [
    ...[each.asked, each.connected, round(each.connectSeconds), cells(each.fromAck)],
    ...[fromOrder.p50, fromOrder.p95, fromOrder.p99].map(round),
    ...[each.missing, each.gaps, each.doubles, each.breaks],
    ...[`${round(each.serverLoad)}%`, `${round(each.crowdLoad)}%`, round(each.rssMb)],
    each.connected < 100 ? "–" : round(((each.rssMb - idleMb) * 1_000) / each.connected),
  ].join(" | ");
}

function resumeRow(each: Resume): string {
  return [
    ...[each.what, each.followers, each.missed, cells(each.caughtUp), each.allSeconds.toFixed(2)],
    ...[each.gaps, each.doubles, each.note],
  ].join(" | ");
}

function notCovered({ members }: Assembly): string {
  return [
    `- "Many streams" is ${members.length} streams of sessions (a member choosing the post to act in): the interface offers no way to make hundreds of groups. It is another command than a post, so the two rows compare streams and commands at once.`,
    "- All followers share one session; ten thousand sessions would ask the database the same number of times but miss its cache more often.",
    "- Whoever writes and follows runs on the same cores as the server, so figures near full load are worse than they are with the load elsewhere.",
    "- No TLS, no proxy, no lost packets, one node.",
  ].join("\n");
}
