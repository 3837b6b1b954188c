import type { BadLine } from "@plenary/contract/meetings/edits";
import type { MeetingRole } from "@plenary/contract/meetings/schema";
import { roleOf } from "./roleWords.ts";

/** Someone as an import may find them. */
export interface Candidate {
  id: string;
  name: string;
  number: string;
}

interface Known {
  people: readonly Candidate[];
  venues: readonly { id: string; name: string }[];
  /** `person role` of those who are on the roster already. */
  present: ReadonlySet<string>;
  /** For lines that name none. */
  role: MeetingRole;
}

export interface ListEntry {
  personId: string;
  role: MeetingRole;
  venueId: string | null;
}

export interface ListLine {
  line: number;
  text: string;
  who: string;
  role: string;
  venue: string;
}

/** The lines of a pasted list that are not empty: name or number, role, venue; by tabs, commas or wide gaps. */
export const linesOf = (text: string): ListLine[] =>
  text.split(/\r\n|\r|\n/).flatMap((raw, i) => {
    const trimmed = raw.trim();
    const cells = trimmed.split(/\s*[\t,，;；]\s*|\s{2,}/);
    const [who = "", role = "", venue = ""] = cells.map((each) => each.trim());
    return trimmed === "" ? [] : [{ line: i + 1, text: trimmed.slice(0, 200), who, role, venue }];
  });

/** What a pasted list means; a line that means nothing is told with its number, and the others are taken. */
export function readList(
  lines: readonly ListLine[],
  known: Known,
): { entries: ListEntry[]; bad: BadLine[] } {
  const entries: ListEntry[] = [];
  const bad: BadLine[] = [];
  const seen = new Set<string>();
  for (const { line, text, ...cells } of lines) {
    const read = readLine(cells, known);
    if (typeof read === "string") {
      bad.push({ line, text, why: read });
      continue;
    }
    const key = `${read.personId} ${read.role}`;
    if (seen.has(key) || known.present.has(key)) {
      bad.push({ line, text, why: seen.has(key) ? "twice" : "already" });
      continue;
    }
    seen.add(key);
    entries.push(read);
  }
  return { entries, bad };
}

function readLine(
  cells: Pick<ListLine, "who" | "role" | "venue">,
  { people, venues, role: usual }: Known,
): ListEntry | BadLine["why"] {
  const number = cells.who.toUpperCase();
  const found = people.filter(
    (person) => person.number.toUpperCase() === number || person.name === cells.who,
  );
  const [person] = found;
  if (!person) {
    return "not-found";
  }
  if (found.length > 1) {
    return "several";
  }
  const role = cells.role === "" ? usual : roleOf(cells.role);
  if (role === undefined || role === "venue") {
    return "unknown-role";
  }
  const venue = venues.find((each) => each.name === cells.venue);
  if (cells.venue !== "" && !venue) {
    return "unknown-venue";
  }
  return { personId: person.id, role, venueId: venue?.id ?? null };
}
