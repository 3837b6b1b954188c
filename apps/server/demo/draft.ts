import type { Sex, Standing } from "./types.ts";

/** A member before numbers, phones and order are given. */
export interface Draft {
  name: string;
  sex: Sex;
  ethnicity: string;
  party: string;
  sector: string;
  specialCommittees: string[];
  venue: string;
  employer: string;
  title: string;
  standing: Standing;
}
