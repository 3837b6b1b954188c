import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { cells, figuresOf, round, steadyMs, tableOf } from "../figures.ts";
import { describeMachine, keepResult } from "../keepResult.ts";
import { startProduct } from "../product.ts";
import { familyOf, loadOf, usageOf } from "../usage.ts";
import { measureTakes, type Taken } from "./measureTakes.ts";
import { type Hall, openHall } from "./openHall.ts";
import { openScreens } from "./openScreens.ts";
import { startRehearsal } from "./startRehearsal.ts";

const { values } = parseArgs({ options: { takes: { type: "string", default: "16" } } });
const takes = Number(values.takes);
const venues = 8;
const say = (line: string) => process.stdout.write(`${line}\n`);

const product = await startProduct();
const closers: (() => unknown)[] = [];
try {
  const machine = describeMachine(product);
  say(machine);
  const hall = await openHall(product.url);
  closers.push(hall.close);
  const rehearsal = startRehearsal(product.url, venues);
  closers.push(rehearsal.stop);
  const synthetic = await joined(hall, venues);
  const screenAccounts = accountsBeyond(hall);
  const screens = await openScreens(product.url, screenAccounts);
  closers.push(screens.close);
  await joined(hall, venues + screenAccounts.length);
  say(`${venues} synthetic venues and ${screenAccounts.length} real screens are in the room`);
  await pause(8_000);

  const parts = {
    "app server": () => [product.serverPid()],
    engine: () => [product.enginePid() ?? 0],
    database: () => familyOf(product.databasePid()),
    "real screens (Chromium)": () => familyOf(screens.pid),
    "synthetic venues": () => familyOf(rehearsal.pid),
  };
  const uses = () => Object.entries(parts).map(([name, pids]) => ({ name, ...usageOf(...pids()) }));
  const before = uses();
  const begun = steadyMs();
  const wish = { venues: synthetic, takes, screens: screenAccounts.length };
  const taken = await measureTakes(hall, wish);
  const wallMs = steadyMs() - begun;
  const loads = uses().map((use, at) => {
    const load = loadOf(before[at] ?? use, use, wallMs);
    return `${use.name} | ${round(load)}% | ${round(use.rssMb)}`;
  });
  keepResult("hall", [
    "# bench/hall",
    `${machine}\n- real screens: Chromium ${screens.version}`,
    "## Take",
    `${venues} synthetic venues with their cameras in the room and no desk open, so that nobody subscribes to those that are not on and their cameras stop sending until they are armed or taken (dynacast; trusted here, not measured). ${screenAccounts.length} real venue screens report by themselves when they have decoded the picture; milliseconds from the order, as the desk shows them. Armed: 1.5 s in the preview before the take. Unarmed: taken at once. A venue that the queue had loaded into the preview by itself is passed over.`,
    tableOf(
      "takes | number | screens' reports | p50 | p95 | p99 | max | slowest screen: takes | p50 | p95 | p99 | max | reports missing | acknowledgement p50 | p95",
      [rowOf("armed", taken, true), rowOf("unarmed", taken, false)],
    ),
    "## Load while taking",
    tableOf("what | of one core | MB", loads),
    "## Not covered",
    "- The screens, the synthetic cameras, the engine and the server share two cores: software coding of pictures is most of the load and lengthens every figure.\n- Other counts of venues, a desk whose wall shows all of them, pairs side by side, lost packets, real cameras and real lines.\n- Screens report the decoded picture, not the light that leaves the display.",
  ]);
} finally {
  for (const close of closers.toReversed()) {
    await close();
  }
  await product.stop();
}

/** Waits until so many venues are in the room; answers their ids. */
async function joined(hall: Hall, wanted: number): Promise<string[]> {
  const until = steadyMs() + 90_000;
  for (;;) {
    const there = await hall.readJoined();
    if (there.length >= wanted) {
      return there.map((venue) => venue.id);
    }
    if (steadyMs() > until) {
      throw new Error(`Only ${there.length} of ${wanted} venues came.`);
    }
    await pause(500);
  }
}

/** Accounts of two venue screens after those that the rehearsal takes. */
function accountsBeyond(hall: Hall): { account: string; password: string }[] {
  const [first] = hall.accounts.filter((each) => each.host.startsWith("venue"));
  const password = first?.password ?? "";
  return [1, 2].map((beyond) => ({
    account: `P${String(venues + beyond).padStart(4, "0")}`,
    password,
  }));
}

function rowOf(what: string, taken: readonly Taken[], isArmed: boolean): string {
  const mine = taken.filter((each) => each.isArmed === isArmed);
  const reports = mine.flatMap((each) => each.shown);
  const slowest = mine.flatMap((each) => (each.shown.length > 0 ? [Math.max(...each.shown)] : []));
  const acks = figuresOf(mine.map((each) => each.ackMs));
  return [
    ...[what, mine.length],
    ...[cells(figuresOf(reports)), cells(figuresOf(slowest))],
    ...[mine.length * 2 - reports.length, round(acks.p50), round(acks.p95)],
  ].join(" | ");
}
