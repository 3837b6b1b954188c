import { ActInPost } from "@plenary/contract/identity/schema";
import { type Figures, figuresOf, steadyMs } from "../figures.ts";
import type { Product } from "../product.ts";
import { familyOf, loadOf, usageOf } from "../usage.ts";
import { Refused, type Visitor } from "../visitor.ts";
import { type Assembly, post } from "./assembly.ts";

/** What so many writers reached together. */
export type Writes = {
  readonly what: string;
  readonly writers: number;
  readonly perSecond: number;
  readonly figures: Figures;
  readonly refused: number;
  readonly serverLoad: number;
  readonly databaseLoad: number;
  readonly ownLoad: number;
};

type Write = (member: Visitor, at: number) => Promise<unknown>;

/** Posts in the one group: every write goes to the same stream. */
export const hotStream =
  (groupId: string): Write =>
  (member, at) =>
    post(member, groupId, `第${at}条:建议在乡镇设立错时服务窗口,方便务工群众办事。`);

/** Each member's own session stream: one row and one fact as well, but no two share a stream. */
export const manyStreams: Write = (member) =>
  member.send(ActInPost.method, ActInPost.path, { postId: member.session.posts[0]?.id });

/** Lets so many writers write one after the other's answer for so long. */
export async function measureWrites(
  product: Product,
  { members }: Assembly,
  wish: { what: string; write: Write; writers: number; seconds: number },
): Promise<Writes> {
  const answered: number[] = [];
  let [refused, next] = [0, 0];
  const uses = () => [
    usageOf(product.serverPid()),
    usageOf(...familyOf(product.databasePid())),
    usageOf(process.pid),
  ];
  const before = uses();
  const begun = steadyMs();
  const until = begun + wish.seconds * 1_000;
  const writer = async () => {
    while (steadyMs() < until) {
      const mine = next++;
      const member = members[mine % members.length];
      const asked = steadyMs();
      try {
        await (member === undefined ? undefined : wish.write(member, mine));
        answered.push(steadyMs() - asked);
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
        refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: wish.writers }, writer));
  const wallMs = steadyMs() - begun;
  const load = uses().map((use, at) => loadOf(before[at] ?? use, use, wallMs));
  return {
    ...{ what: wish.what, writers: wish.writers, refused },
    perSecond: (answered.length / wallMs) * 1_000,
    figures: figuresOf(answered),
    serverLoad: load[0] ?? 0,
    databaseLoad: load[1] ?? 0,
    ownLoad: load[2] ?? 0,
  };
}
