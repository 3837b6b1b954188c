import { AccessToken } from "livekit-server-sdk";
import type { VenueDoor } from "./seat.ts";

/** An engine without the product, and the room in it. */
export type BareWish = {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  readonly room: string;
};

/** How long each venue speaks when there is no hall to give the floor. */
const turnMs = 6_000;

/** A door straight to an engine: there is no floor, so the venues speak in turn by the clock. */
export function openBareDoor(wish: BareWish, code: number, total: number): VenueDoor {
  return {
    code,
    lines: [`VENUE ${code}`, "REHEARSAL"],
    takeSeat: async () => {
      const token = new AccessToken(wish.key, wish.secret, { identity: `venue:${code}` });
      token.addGrant({ roomJoin: true, room: wish.room });
      return { url: wish.url, token: await token.toJwt() };
    },
    readStanding: async () => {
      const turn = Math.floor(Date.now() / turnMs) % total;
      const isHeard = turn === code % total;
      return {
        ...{ isHeard, isCalled: false, mayReport: false, mayAsk: false },
        calledFloorId: undefined,
      };
    },
    askForFloor: async () => {
      throw new Error("A bare engine has no floor.");
    },
    answerCall: async () => {
      throw new Error("A bare engine has no floor.");
    },
    report: async () => {
      throw new Error("A bare engine has no operators.");
    },
  };
}
