import type {
  GroupKind,
  GroupRole,
  GroupState,
  PictureView,
  PostMark,
} from "@plenary/contract/groups/schema";
import type { Generated, JSONColumnType } from "kysely";

type Counts = Record<string, number>;

export type GroupsTables = {
  groups_groups: {
    id: Generated<string>;
    committee_id: string;
    kind: GroupKind;
    title: string;
    notice: Generated<string>;
    state: Generated<GroupState>;
    text_limit: number;
    last_no: Generated<number>;
    last_at: Date | null;
    reads: JSONColumnType<Counts, string | undefined, string>;
    reads_at: Date | null;
    created_at: Date;
  };
  groups_members: {
    group_id: string;
    person_id: string;
    role: GroupRole;
    name: string;
    title: string;
    joined_at: Date;
    left_at: Date | null;
  };
  groups_posts: {
    id: Generated<string>;
    group_id: string;
    no: number;
    author_id: string | null;
    author_name: string;
    author_title: string;
    author_role: GroupRole;
    text: string;
    pictures: JSONColumnType<PictureView[]>;
    reply_to: string | null;
    is_answer: boolean;
    fold_reason: string | null;
    folded_by: string | null;
    folded_by_id: string | null;
    folded_at: Date | null;
    at: Date;
  };
  groups_marks: {
    id: Generated<string>;
    post_id: string;
    kind: PostMark["kind"];
    by: string;
    at: Date;
  };
  groups_reads: {
    group_id: string;
    person_id: string;
    up_to: number;
  };
};
