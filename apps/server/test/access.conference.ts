import { type Access, type AccessTable, onTheRoster, type Role, type Scene } from "./access.ts";

const lease = "6f1c9a52-7a11-4f0e-9a59-0f4c5f3f6a01";
const sitting = ({ meetingId }: Scene) => ({ id: meetingId });
const floor = (scene: Scene) => ({ ...sitting(scene), floorId: scene.floorId });
const venue = (scene: Scene) => ({ ...sitting(scene), venueId: scene.venueId });
const pick = (scene: Scene) => ({ ...sitting(scene), pickId: scene.pickId });

const presiding: readonly Role[] = ["chair", "director", "clerk"];
const picking: readonly Role[] = ["director", "clerk"];
const of = (
  allowed: readonly Role[],
  params: (scene: Scene) => Record<string, string> = sitting,
  body?: (scene: Scene) => unknown,
): Access => ({ allowed, params, ...(body ? { body } : {}) });

export const conferenceAccess: AccessTable = {
  readStanding: of(onTheRoster),
  snapshotSitting: of(onTheRoster),
  snapshotDesk: of(["director", "clerk", "technician", "chair"]),
  takeSeat: of(onTheRoster, sitting, () => ({ lease })),
  leaveSeat: of(onTheRoster, sitting, () => ({ lease })),
  askFloor: of(["venue", "operator"], sitting, () => ({})),
  withdrawFloor: of([...presiding, "venue", "operator"], floor),
  callFloor: of(presiding, floor, () => ({})),
  callNext: of(presiding),
  answerCall: of(["venue"], floor),
  refuseFloor: of(presiding, floor, () => ({ reason: "时间已到" })),
  askEnding: of(presiding),
  endSpeech: of(presiding),
  setClock: of(["director"], sitting, () => ({ to: "paused" })),
  setOrderRule: of(picking, sitting, () => ({ rule: "alternating" })),
  armStage: of(["director"], sitting, ({ venueId }) => ({ layout: "single", venueIds: [venueId] })),
  takeArmed: of(["director"]),
  holdDesk: of(["director"], sitting, () => ({ isHeld: false })),
  lockStage: of(["director"], sitting, () => ({ isLocked: false })),
  broadcastVenue: of(["director"], venue),
  setTour: of(["director"], sitting, () => ({ to: "begun", choice: { of: "joined" } })),
  openVenue: of(["director"], venue, () => ({ isOpen: false })),
  silenceAll: of(["director"]),
  removeVenue: of(["director"], venue, () => ({})),
  inviteVenue: of(["director"], venue),
  reportHeads: of(["operator", "director", "clerk"], venue, () => ({ heads: 60 })),
  callRoll: of(picking, sitting, () => ({ after: null, step: { do: "start" } })),
  markRoll: of(picking, venue, () => ({ answer: "answered" })),
  downloadRollSheet: of(["director", "clerk", "technician", "chair"], (scene) => ({
    ...sitting(scene),
    kind: "word",
  })),
  readReadiness: of(["operator", "director", "clerk", "technician", "chair"], venue),
  tickReadiness: of(
    ["operator", "director", "clerk"],
    (scene) => ({ ...venue(scene), itemId: "network" }),
    () => ({ isReady: true }),
  ),
  noteReadiness: of(["operator", "director", "clerk"], venue, () => ({ note: "" })),
  beginItem: of(["director"], sitting, ({ itemId }) => ({ itemId })),
  pickPost: of(picking, sitting, ({ unpickedId }) => ({ postId: unpickedId })),
  dropPick: of(picking, pick),
  showPick: of(picking, pick),
  hidePost: of(picking),
  answerPick: of(picking, pick, () => ({ by: "省民政厅", text: "照办。" })),
  moveSitting: of(["director"], sitting, () => ({ step: "adjourn" })),
};
