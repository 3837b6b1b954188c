import { randomUUID } from "node:crypto";
import {
  AnswerCall,
  AskFloor,
  ReadStanding,
  TakeSeat,
} from "@plenary/contract/conference/operations";
import { mayBeHeard, mayInHall } from "@plenary/contract/conference/rules";
import { SittingLive } from "@plenary/contract/conference/schema";
import { type DemonstrationAccount, ReadWelcome, SignIn } from "@plenary/contract/identity/schema";
import { ListMeetings } from "@plenary/contract/meetings/schema";
import { snapshotOf } from "@plenary/contract/stream";
import { keepSignedIn } from "./keepSignedIn.ts";
import { openSession } from "./openSession.ts";
import type { VenueDoor } from "./seat.ts";

const SittingSnapshot = snapshotOf(SittingLive);
const isOn = new Set(["waiting", "sitting", "adjourned"]);

/** Accounts of venues' screens that the running demonstration offers. */
export async function listVenueAccounts(
  address: string,
): Promise<Pick<DemonstrationAccount, "account" | "password">[]> {
  const welcome = await openSession(address).call(ReadWelcome);
  return welcome.demonstration.filter((account) => account.host.startsWith("venue"));
}

/** Signs in as a venue's screen and finds the sitting it belongs to. */
export async function openDoor(
  address: string,
  account: { readonly account: string; readonly password: string },
): Promise<VenueDoor> {
  const { account: number, password } = account;
  const session = keepSignedIn(openSession(address), async (visitor) => {
    await visitor.call(SignIn, { body: { account: number, password, device: "rehearsal" } });
  });
  const { meetings } = await session.call(ListMeetings);
  const mine = meetings.filter((meeting) => meeting.myRoles.includes("venue"));
  const meeting = mine.find((one) => isOn.has(one.state)) ?? mine[0];
  if (meeting === undefined) {
    throw new Error(`${number} is no venue of any meeting.`);
  }
  const params = { id: meeting.id };
  const me = await session.call(ReadStanding, { params });
  const readSitting = async () =>
    SittingSnapshot.parse(await session.readState("sitting", meeting.id)).state;
  const venue = (await readSitting()).venues.find((one) => one.id === me.venueId);
  if (venue === undefined) {
    throw new Error(`${number} has no venue in ${meeting.title}.`);
  }

  // One lease for the whole rehearsal, so that coming back is not taken for a second screen.
  const lease = randomUUID();
  return {
    code: venue.code,
    lines: [`VENUE ${venue.code}`, venue.initials],
    takeSeat: async () => {
      const seat = await session.call(TakeSeat, { params, body: { lease, takeOver: false } });
      const engine = new URL(seat.enginePath, session.url);
      engine.protocol = engine.protocol === "https:" ? "wss:" : "ws:";
      return { url: engine.href, token: seat.token };
    },
    readStanding: async () => {
      const sitting = await readSitting();
      const floor = sitting.floor.filter((entry) => entry.venueId === venue.id);
      const isOpen = sitting.venues.find((one) => one.id === venue.id)?.isOpen ?? false;
      const isUnderWay = floor.some((entry) =>
        ["waiting", "called", "speaking"].includes(entry.state),
      );
      return {
        isHeard: mayBeHeard(venue.id, isOpen, sitting.floor, sitting.state),
        mayAsk: mayInHall(me, "ask", sitting.state) && !isUnderWay,
        calledFloorId: floor.find((entry) => entry.state === "called")?.id,
      };
    },
    askForFloor: async () => {
      await session.call(AskFloor, { params, body: { speaker: "", subject: "" } });
    },
    answerCall: async (floorId) => {
      await session.call(AnswerCall, { params: { ...params, floorId } });
    },
  };
}
