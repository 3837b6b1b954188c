import { deskShape, sittingShape } from "@plenary/contract/conference/events";
import { MoveSitting } from "@plenary/contract/conference/operations";
import { SittingLive } from "@plenary/contract/conference/schema";
import { type DemonstrationAccount, ReadWelcome } from "@plenary/contract/identity/schema";
import { ListMeetings } from "@plenary/contract/meetings/schema";
import { type Fact, snapshotOf } from "@plenary/contract/stream";
import { io } from "socket.io-client";
import { askAnyone, signIn, type Visitor } from "../visitor.ts";

const SittingSnapshot = snapshotOf(SittingLive);

/** The hall as its director knows it, from the sitting's and the desk's streams. */
export type Hall = {
  readonly meetingId: string;
  readonly director: Visitor;
  readonly accounts: readonly DemonstrationAccount[];
  /** Venues whose page is in the room, by their place in the list. */
  readJoined(): Promise<{ id: string; name: string; order: number }[]>;
  /** Take → venue → milliseconds until its screen had decoded the picture. */
  readonly shown: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Venues that stand in the preview now. */
  armedNow(): readonly (string | null)[];
  close(): void;
};

/** Signs the director in, opens the doors and begins the sitting. */
export async function openHall(url: string): Promise<Hall> {
  const welcome = ReadWelcome.reply.parse(await askAnyone(url, ReadWelcome.path));
  const desk = welcome.demonstration.find((each) => each.role === "director");
  if (desk === undefined) {
    throw new Error("The product runs without its demonstration.");
  }
  const director = await signIn(url, desk.account, desk.password, desk.code);
  const { meetings } = ListMeetings.reply.parse(await director.send("GET", ListMeetings.path));
  const meeting = meetings.find((each) => each.myRoles.includes("director"));
  if (meeting === undefined) {
    throw new Error("The director has no meeting.");
  }
  for (const step of ["open", "sit"]) {
    await director.send("PUT", MoveSitting.path.replace(":id", meeting.id), { step });
  }
  const readSitting = async () =>
    SittingSnapshot.parse(await director.send("GET", `/streams/sitting/${meeting.id}`)).state;
  return {
    ...{ meetingId: meeting.id, director, accounts: welcome.demonstration },
    ...(await followHall(director, meeting.id)),
    readJoined: async () => (await readSitting()).venues.filter(({ link }) => link === "joined"),
  };
}

async function followHall(director: Visitor, meetingId: string) {
  const { cookie, url } = director;
  const shown = new Map<string, Record<string, number>>();
  let armed: readonly (string | null)[] = [];
  const take = ({ type, data }: Fact) => {
    if (type === "conference/armed") {
      armed = sittingShape.events[type].parse(data).armed?.stage.cells ?? [];
    } else if (type === "conference/shown") {
      const told = deskShape.events[type].parse(data);
      shown.set(told.takeId, { ...shown.get(told.takeId), ...told.shown });
    }
  };
  const socket = io(url, {
    ...{ path: "/live", transports: ["websocket"], extraHeaders: { origin: url, cookie } },
  });
  socket.on("facts", ({ facts }: { facts: readonly Fact[] }) => facts.forEach(take));
  for (const kind of ["sitting", "desk"]) {
    const snapshot = await director.send("GET", `/streams/${kind}/${meetingId}`);
    const { seq } = snapshot as { seq: number };
    const answer: unknown = await socket.emitWithAck("follow", {
      ...{ stream: `${kind}:${meetingId}`, after: seq },
    });
    if ((answer as { ok: boolean }).ok !== true) {
      throw new Error(`The director may not follow the ${kind}.`);
    }
  }
  return { shown, armedNow: () => armed, close: () => socket.disconnect() };
}
