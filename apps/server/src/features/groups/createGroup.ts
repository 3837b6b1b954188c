import type { GroupKind } from "@plenary/contract/groups/schema";
import { plainLine, plainText } from "@plenary/contract/plainText";
import type { ActContext } from "../../platform/log/act.ts";
import { type Membership, addGroup, putMembers } from "./store.ts";

export interface GroupWishes {
  committeeId: string;
  kind: GroupKind;
  title: string;
  notice?: string;
  members: readonly Membership[];
  /** Most characters of one post; the assembly's rule. */
  textLimit?: number;
}

const usualTextLimit = 4_000;

/** Makes a group, before its time, with its first people, inside the act of the feature that wants it. */
export async function createGroup(
  { tx, now }: Pick<ActContext, "tx" | "now">,
  wishes: GroupWishes,
): Promise<string> {
  const { committeeId, kind, members } = wishes;
  const title = plainLine(wishes.title);
  const notice = plainText(wishes.notice ?? "");
  const textLimit = wishes.textLimit ?? usualTextLimit;
  const id = await addGroup(tx, { committeeId, kind, title, notice, textLimit }, now);
  await putMembers(tx, id, members.map(plainMember), now);
  return id;
}

/** Names and titles are shown beside every word someone writes: they hide nothing either. */
export const plainMember = ({ personId, role, name, title }: Membership): Membership => ({
  ...{ personId, role },
  name: plainLine(name),
  title: plainLine(title),
});
