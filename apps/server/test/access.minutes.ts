import type { Access, AccessTable, Role, Scene } from "./access.ts";

const meeting = ({ closedId }: Scene) => ({ id: closedId });
const document = (scene: Scene) => ({ ...meeting(scene), kind: "word" });
const writing: readonly Role[] = ["director", "clerk"];
const signing: readonly Role[] = ["chair"];
const seeing: readonly Role[] = [...signing, ...writing];
const replaying: readonly Role[] = [...seeing, "technician"];

const text = { number: "", title: "会议纪要", sections: [{ key: "a", heading: "", text: "" }] };
const version = { version: 1 };
const of = (allowed: readonly Role[], body?: unknown): Access => ({
  ...{ allowed, params: meeting },
  ...(body === undefined ? {} : { body: () => body }),
});

/** About the minutes of a sitting that is closed: a draft, which only those who write and sign may see. */
export const minutesAccess: AccessTable = {
  readMinutes: of(seeing),
  snapshotMinutes: of(seeing),
  downloadMinutes: { allowed: seeing, params: document },
  readTimeline: of(replaying),
  readReplay: of(replaying),
  beginMinutes: of(writing),
  saveMinutes: of(writing, { ...text, ...version }),
  submitMinutes: of(writing, version),
  withdrawMinutes: of(writing),
  sendBackMinutes: of(signing, { reason: "人数有误" }),
  signMinutes: of(signing, version),
  publishMinutes: of(writing),
  correctMinutes: of(writing, { reason: "姓名有误" }),
};
