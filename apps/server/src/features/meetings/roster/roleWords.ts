import type { MeetingRole } from "@plenary/contract/meetings/schema";

/** What people write for each role; the first word is the one an export writes. */
export const roleWords: Record<MeetingRole, readonly [string, ...string[]]> = {
  chair: ["主持", "主持人"],
  director: ["导播", "会控"],
  clerk: ["记录员", "记录"],
  technician: ["技术值守", "技术"],
  venue: ["会场屏"],
  operator: ["分会场联络员", "联络员"],
  department: ["列席部门", "部门", "列席"],
  member: ["委员", "参会委员"],
  observer: ["旁听", "会务"],
};

/** The role a word of a list means; undefined for a word that means none. */
export const roleOf = (word: string): MeetingRole | undefined =>
  (Object.keys(roleWords) as MeetingRole[]).find(
    (role) => role === word || roleWords[role].includes(word),
  );
