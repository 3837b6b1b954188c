import type { Draft } from "../draft.ts";
import { notableRows } from "./notableMembers.ts";
import type { Sex, Standing } from "../types.ts";

/** The rows set by hand. */
export function notableDrafts(): Draft[] {
  return notableRows
    .split("\n")
    .map((line) => line.trim().split("|"))
    .filter((cells) => cells.length === 10)
    .map((cells) => {
      const [name = "", sex, ethnicity = "", party = "", sector = "", special = ""] = cells;
      const [venue = "", employer = "", title = "", standing] = cells.slice(6);
      return {
        name,
        sex: sex as Sex,
        ethnicity,
        party,
        sector,
        specialCommittees: special === "" ? [] : special.split("、"),
        venue,
        employer,
        title,
        standing: standing as Standing,
      };
    });
}
