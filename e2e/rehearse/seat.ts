/** Where the engine is reached, and the short-lived right to enter its room. */
export type Seat = { readonly url: string; readonly token: string };

/** How a venue stands in the sitting just now. */
export type Standing = {
  /** Whether the hall lets it be heard: it holds the floor, or the desk has opened it. */
  readonly isHeard: boolean;
  /** Whether it may ask for the floor: the sitting is on and it has no open request. */
  readonly mayAsk: boolean;
  /** Whether the roll call is at this venue: it answers by being heard. */
  readonly isCalled: boolean;
  /** Whether its operator may count heads and tick its checks now. */
  readonly mayReport: boolean;
  /** The request it was called for, until it answers. */
  readonly calledFloorId: string | undefined;
};

/** A venue's door to the sitting: all that a rehearsal needs of the product. */
export type VenueDoor = {
  /** Its code in picture and sound, and the lines of Latin letters painted in its picture. */
  readonly code: number;
  readonly lines: readonly string[];
  takeSeat(): Promise<Seat>;
  readStanding(): Promise<Standing>;
  askForFloor(): Promise<void>;
  answerCall(floorId: string): Promise<void>;
  /** 联调 and 实到人数, as the operator beside the screen would give them. */
  report(): Promise<void>;
};
