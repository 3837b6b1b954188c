import { ListGroups, WritePost } from "@plenary/contract/groups/schema";
import { ReadWelcome } from "@plenary/contract/identity/schema";
import { askAnyone, signIn, type Visitor } from "../visitor.ts";

/** The demonstration's members, signed in, and the one topic group they all belong to. */
export type Assembly = {
  readonly members: readonly Visitor[];
  readonly groupId: string;
};

/** Signs so many members in. Each may write 240 times a minute, so many are needed to load the log. */
export async function gather(url: string, wanted: number): Promise<Assembly> {
  const welcome = ReadWelcome.reply.parse(await askAnyone(url, ReadWelcome.path));
  const known = welcome.demonstration.find((each) => each.role === "member");
  if (known === undefined) {
    throw new Error("The product runs without its demonstration.");
  }
  const members: Visitor[] = [];
  // Numbers follow each other: 060001 is the chair, who is left in peace.
  let next = 60_002;
  const line = async () => {
    while (members.length < wanted && next < 60_400) {
      const account = String(next++).padStart(6, "0");
      const visitor = await signIn(url, account, known.password);
      const { groups } = ListGroups.reply.parse(await visitor.send("GET", ListGroups.path));
      if (groups.some((group) => group.can.post)) {
        members.push(visitor);
      }
    }
  };
  await Promise.all([line(), line(), line()]);
  const first = members[0];
  if (first === undefined) {
    throw new Error("No member may write in a group.");
  }
  const { groups } = ListGroups.reply.parse(await first.send("GET", ListGroups.path));
  return { members, groupId: groups.find((group) => group.can.post)?.id ?? "" };
}

/** Writes one post; answers its id. */
export async function post(member: Visitor, groupId: string, text: string): Promise<string> {
  const reply = await member.send("POST", WritePost.path.replace(":id", groupId), { text });
  return (reply as { id: string }).id;
}

/** The number of the group's last fact. */
export async function headOf(member: Visitor, groupId: string): Promise<number> {
  const snapshot = await member.send("GET", `/streams/group/${groupId}`);
  return (snapshot as { seq: number }).seq;
}
