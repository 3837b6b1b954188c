import { type Figures, figuresOf, steadyMs } from "../figures.ts";
import { insist } from "../insist.ts";
import type { Product } from "../product.ts";
import { type Assembly, headOf, post } from "./assembly.ts";
import type { CrowdAnswer } from "./crowdOrders.ts";
import type { Crowd } from "./openCrowd.ts";

/** How followers came back. Times are from the moment they were let back, or from the kill. */
export type Resume = {
  readonly what: string;
  readonly followers: number;
  readonly missed: number;
  readonly caughtUp: Figures;
  readonly allSeconds: number;
  readonly gaps: number;
  readonly doubles: number;
  readonly note: string;
};

const limitMs = 90_000;

/** All lines are closed, facts are written meanwhile, and all come back at once. */
export async function resumeAfterBreak(
  { members, groupId }: Assembly,
  crowd: Crowd,
  missed: number,
): Promise<Resume> {
  const [reader] = members;
  if (reader === undefined) {
    throw new Error("Nobody reads.");
  }
  await crowd.ask({ do: "leave" });
  const before = await headOf(reader, groupId);
  let at = 0;
  const writer = async () => {
    while (at < missed) {
      const mine = at++;
      await post(
        members[mine % members.length] ?? reader,
        groupId,
        `补${mine}:请核对补助发放名单。`,
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  const head = await headOf(reader, groupId);
  const begun = steadyMs();
  const answer = await crowd.ask({ do: "return", seq: head, limitMs });
  return sum("lines closed, all back at once", head - before, begun, answer, "");
}

/** The app server is killed; its keeper starts it again while somebody keeps trying to write. */
export async function resumeAfterKill(
  product: Product,
  { members, groupId }: Assembly,
  crowd: Crowd,
): Promise<Resume> {
  const [, , writer] = members;
  if (writer === undefined) {
    throw new Error("Nobody writes.");
  }
  const before = await headOf(writer, groupId);
  const begun = steadyMs();
  process.kill(product.serverPid(), "SIGKILL");
  await insist(() => post(writer, groupId, "应用服务恢复后的第一条。"));
  const firstSeconds = (steadyMs() - begun) / 1_000;
  const head = await headOf(writer, groupId);
  const answer = await crowd.ask({ do: "reach", seq: head, limitMs });
  const note = `first write acknowledged ${firstSeconds.toFixed(1)} s after the kill`;
  return sum("app server killed", head - before, begun, answer, note);
}

function sum(
  what: string,
  missed: number,
  begun: number,
  answer: CrowdAnswer,
  note: string,
): Resume {
  const caughtUp = figuresOf(answer.reached.map((time) => time - begun));
  return {
    ...{ what, missed, caughtUp, note },
    followers: answer.size,
    allSeconds: caughtUp.max / 1_000,
    gaps: answer.gaps,
    doubles: answer.doubles,
  };
}
