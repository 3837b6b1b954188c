import type { EditionLine, MinutesEdition, MinutesText } from "@plenary/contract/minutes/schema";
import type { EditionRow } from "./tables.ts";

/** What its writers may change of an edition. */
export const presentText = ({ number, title, sections }: EditionRow): MinutesText => ({
  ...{ number, title, sections },
});

/** An edition as a line of the list of editions. */
export const presentLine = (row: EditionRow): EditionLine => ({
  ...{ no: row.no, state: row.state, version: row.version, reason: row.reason },
  ...{ saved: row.saved, signed: row.signed },
});

/** An edition whole. */
export const presentEdition = (row: EditionRow): MinutesEdition => ({
  id: row.id,
  ...presentLine(row),
  ...presentText(row),
  ...{ returned: row.returned, submitted: row.submitted, published: row.published },
});
