import type { PostKind, SessionStage } from "@plenary/contract/identity/schema";
import type { ColumnType, Generated } from "kysely";

// Types, not interfaces: the query builder wants tables to be plain records.

/** A day, written and read as YYYY-MM-DD: selected with `::text`. */
type Day = ColumnType<Date, string, string>;
type NullableDay = ColumnType<Date | null, string | null, string | null>;

export type CommitteesTable = {
  id: Generated<string>;
  name: string;
  short_name: string;
  level: "province" | "county";
  parent_id: string | null;
  created_at: Date;
};

export type TermsTable = {
  id: Generated<string>;
  committee_id: string;
  number: number;
  name: string;
  starts_on: Day;
  ends_on: Day;
};

export type SectorsTable = {
  id: Generated<string>;
  term_id: string;
  name: string;
  sort: number;
};

export type SpecialCommitteesTable = {
  id: Generated<string>;
  committee_id: string;
  name: string;
  short_name: string;
  sort: number;
};

export type UnitsTable = {
  id: Generated<string>;
  committee_id: string;
  name: string;
  short_name: string;
  kind: "government" | "party" | "mass-body";
  sort: number;
};

export type PeopleTable = {
  id: Generated<string>;
  kind: "person" | "device";
  number: string;
  phone: string | null;
  name: string;
  sort: number;
  sex: string | null;
  ethnicity: string | null;
  party: string | null;
  employer: Generated<string>;
  job_title: Generated<string>;
  created_at: Date;
};

export type MemberStanding = "chair" | "vice-chair" | "secretary-general" | "standing" | "member";

export type MembershipsTable = {
  id: Generated<string>;
  person_id: string;
  term_id: string;
  sector_id: string;
  member_number: string;
  standing: MemberStanding;
};

export type MembershipCommitteesTable = {
  membership_id: string;
  place: number;
  special_committee_id: string;
};

export type PostsTable = {
  id: Generated<string>;
  person_id: string;
  kind: PostKind;
  committee_id: string;
  title: string;
  scope_id: string | null;
  valid_from: Day;
  valid_until: NullableDay;
  given_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
};

export type AccountsTable = {
  person_id: string;
  password_hash: string;
  must_change: boolean;
  password_at: Date;
  totp_secret: Buffer | null;
  totp_pending: Buffer | null;
  totp_step: Generated<number>;
  is_locked: Generated<boolean>;
};

export type SessionsTable = {
  id: Generated<string>;
  token_hash: Buffer;
  person_id: string;
  post_id: string | null;
  stage: SessionStage;
  device: string;
  address: string;
  started_at: Date;
  last_seen_at: Date;
  idle_ms: number;
  ends_at: Date;
  ended_at: Date | null;
  ended_why: string | null;
};

export type AttemptsTable = {
  key: Buffer;
  failures: number;
  since: Date;
  locked_until: Date | null;
};

export type IdentityTables = {
  identity_committees: CommitteesTable;
  identity_terms: TermsTable;
  identity_sectors: SectorsTable;
  identity_special_committees: SpecialCommitteesTable;
  identity_units: UnitsTable;
  identity_people: PeopleTable;
  identity_memberships: MembershipsTable;
  identity_membership_committees: MembershipCommitteesTable;
  identity_posts: PostsTable;
  identity_accounts: AccountsTable;
  identity_sessions: SessionsTable;
  identity_attempts: AttemptsTable;
};
