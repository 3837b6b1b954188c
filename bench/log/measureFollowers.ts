import { setTimeout as pause } from "node:timers/promises";
import { type Figures, figuresOf, steadyMs } from "../figures.ts";
import type { Product } from "../product.ts";
import { loadOf, usageOf } from "../usage.ts";
import { type Assembly, headOf, post } from "./assembly.ts";
import type { Crowd } from "./openCrowd.ts";

/** What so many followers of one stream met. */
export type Following = {
  readonly asked: number;
  readonly connected: number;
  readonly connectSeconds: number;
  readonly posts: number;
  readonly fromAck: Figures;
  readonly fromOrder: Figures;
  readonly missing: number;
  readonly gaps: number;
  readonly doubles: number;
  readonly breaks: number;
  readonly serverLoad: number;
  readonly crowdLoad: number;
  readonly rssMb: number;
};

/** Brings the crowd to this size, then writes two posts a second and times their arrival. */
export async function measureFollowers(
  product: Product,
  { members, groupId }: Assembly,
  crowd: Crowd,
  wish: { asked: number; seconds: number },
): Promise<Following> {
  const [writer, reader] = members;
  if (writer === undefined || reader === undefined) {
    throw new Error("Nobody writes.");
  }
  const connecting = steadyMs();
  const { url } = product;
  const grown = await crowd.ask({
    ...{ do: "grow", to: wish.asked, url, cookie: reader.cookie, stream: `group:${groupId}` },
    seq: await headOf(writer, groupId),
  });
  const connectSeconds = (steadyMs() - connecting) / 1_000;
  await pause(2_000);

  const server = product.serverPid();
  const before = [server, ...crowd.pids].map((pid) => usageOf(pid));
  const begun = steadyMs();
  const times = new Map<string, { ordered: number; acked: number }>();
  for (let at = 0; at < wish.seconds * 2; at += 1) {
    await pause(Math.max(0, begun + at * 500 - steadyMs()));
    const ordered = steadyMs();
    const id = await post(writer, groupId, `第${at}条:请关注山区学校的取暖问题。`);
    times.set(id, { ordered, acked: steadyMs() });
  }
  const met = await crowd.ask({
    ...{ do: "reach", seq: await headOf(writer, groupId), limitMs: 20_000 },
  });
  const wallMs = steadyMs() - begun;
  const after = [server, ...crowd.pids].map((pid) => usageOf(pid));
  const loads = after.map((use, at) => loadOf(before[at] ?? use, use, wallMs));
  const late = (from: "ordered" | "acked") =>
    figuresOf(
      [...times].flatMap(([id, at]) => (met.arrivals.get(id) ?? []).map((time) => time - at[from])),
    );
  const fromAck = late("acked");
  return {
    ...{ asked: wish.asked, connected: grown.following, connectSeconds, posts: times.size },
    ...{ fromAck, fromOrder: late("ordered") },
    missing: grown.following * times.size - fromAck.count,
    ...{ gaps: met.gaps, doubles: met.doubles, breaks: met.breaks },
    serverLoad: loads[0] ?? 0,
    crowdLoad: loads.slice(1).reduce((sum, load) => sum + load, 0),
    rssMb: after[0]?.rssMb ?? 0,
  };
}
