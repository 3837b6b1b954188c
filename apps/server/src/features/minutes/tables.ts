import type {
  MinutesEdition,
  MinutesSection,
  MinutesState,
  SittingRecord,
} from "@plenary/contract/minutes/schema";
import type { ColumnType, Generated, Selectable } from "kysely";

/** Read as what it is, written as its JSON. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;

interface Editions {
  id: Generated<string>;
  meeting_id: string;
  no: number;
  state: MinutesState;
  version: Generated<number>;
  number: string;
  title: string;
  sections: Json<MinutesSection[]>;
  record: JsonOrNull<SittingRecord>;
  reason: string | null;
  saved: Json<MinutesEdition["saved"]>;
  returned: JsonOrNull<NonNullable<MinutesEdition["returned"]>>;
  submitted: JsonOrNull<NonNullable<MinutesEdition["submitted"]>>;
  signed: JsonOrNull<NonNullable<MinutesEdition["signed"]>>;
  published: JsonOrNull<NonNullable<MinutesEdition["published"]>>;
}

// A type, not an interface: `withTables` wants what an index signature accepts.
export type MinutesTables = { minutes_editions: Editions };

export type EditionRow = Selectable<Editions>;
