import { randomUUID } from "node:crypto";
import { type AccessTable, onTheRoster, type Role, type Scene, signedIn } from "./access.ts";

/** Who prepares meetings of the province, and who beside them reviews them. */
const planners: readonly Role[] = ["clerk", "staff"];
const readers: readonly Role[] = [...planners, "chair"];
/** Those of any committee. */
const desks: readonly Role[] = [...planners, "county staff"];
/** Who was told of the meeting: a screen is on the roster and is told nothing. */
const told: readonly Role[] = onTheRoster.filter((role) => role !== "venue");

const meeting = ({ meetingId }: Scene) => ({ id: meetingId });
const person = (scene: Scene) => ({
  ...meeting(scene),
  ...{ personId: scene.people.member.personId, role: "member" },
});
const item = (scene: Scene) => ({ ...meeting(scene), itemId: scene.itemId });
const venue = (scene: Scene) => ({ ...meeting(scene), venueId: scene.venueId });
const speech = (scene: Scene) => ({ ...meeting(scene), speechId: randomUUID() });

// The meeting of the scene sits: whoever may prepare it hears that it is not the hour, and is let in by that.
export const meetingsAccess: AccessTable = {
  listMeetings: { allowed: signedIn },
  readMeeting: { allowed: onTheRoster, params: meeting },
  listMeetingMaterials: { allowed: onTheRoster, params: meeting },

  listMeetingTemplates: { allowed: desks },
  listMeetingChoices: { allowed: desks },
  findMeetingPeople: { allowed: desks, query: "?kind=member" },
  listMeetingFiles: { allowed: [...desks, "chair"] },
  readMeetingFile: { allowed: readers, params: meeting },
  snapshotMeeting: { allowed: readers, params: meeting },
  makeMeeting: {
    allowed: planners,
    body: ({ meetingId }) => ({
      ...{ from: { meetingId }, topic: "议题", startsAt: "2026-04-02T09:30:00+08:00" },
    }),
  },
  editMeeting: { allowed: planners, params: meeting, body: () => ({ base: 1, topic: "议题" }) },
  stepMeeting: { allowed: planners, params: meeting, body: () => ({ step: "cancel" }) },

  addAgendaItem: { allowed: planners, params: meeting, body: () => ({ title: "环节" }) },
  editAgendaItem: { allowed: planners, params: item, body: () => ({ base: 1, minutes: 5 }) },
  removeAgendaItem: { allowed: planners, params: item },
  orderAgenda: { allowed: planners, params: meeting, body: () => ({ base: 1, items: [] }) },

  addMeetingVenues: { allowed: planners, params: meeting, body: () => ({ placeIds: [] }) },
  editMeetingVenue: { allowed: planners, params: venue, body: () => ({ base: 1, name: "会场" }) },
  removeMeetingVenue: { allowed: planners, params: venue },
  orderMeetingVenues: {
    allowed: planners,
    params: meeting,
    body: () => ({ base: 1, venueIds: [] }),
  },

  addToRoster: {
    allowed: planners,
    params: meeting,
    body: ({ people }) => ({ personIds: [people.member.personId], role: "member" }),
  },
  importRoster: {
    allowed: planners,
    params: meeting,
    body: () => ({ text: "查无此人", role: "member" }),
  },
  moveOnRoster: { allowed: planners, params: person, body: () => ({ venueId: null }) },
  removeFromRoster: { allowed: planners, params: person },
  readMeetingRoster: { allowed: readers, params: meeting },
  exportMeetingRoster: { allowed: readers, params: meeting },

  addSpeech: {
    allowed: planners,
    params: meeting,
    body: ({ people, venueId }) => ({ personId: people.member.personId, venueId }),
  },
  editSpeech: { allowed: planners, params: speech, body: () => ({ base: 1, subject: "题目" }) },
  removeSpeech: { allowed: planners, params: speech },
  orderSpeeches: { allowed: planners, params: meeting, body: () => ({ base: 1, speechIds: [] }) },
  addMaterial: {
    allowed: planners,
    params: meeting,
    body: ({ fileId, itemId }) => ({ fileId, to: { itemId }, kind: "material" }),
  },
  removeMaterial: {
    allowed: planners,
    params: (scene) => ({ ...meeting(scene), fileId: scene.fileId }),
  },

  listMeetingNotices: { allowed: signedIn },
  readMeetingNotice: { allowed: told, params: meeting },
  answerMeetingNotice: { allowed: told, params: meeting, body: () => ({ answer: "coming" }) },
  decideLeave: {
    allowed: planners,
    params: (scene) => ({ ...meeting(scene), personId: scene.people.member.personId }),
    body: () => ({ decision: "granted" }),
  },
  remindOfMeeting: { allowed: planners, params: meeting },
};
