import { lengthOf } from "@plenary/contract/excerpt";
import { HouseError } from "@plenary/contract/errors";
import type { PictureView } from "@plenary/contract/groups/schema";
import { plainText } from "@plenary/contract/plainText";
import type { Tx } from "../../../platform/db/database.ts";
import type { Files, StoredFile } from "../../../platform/files/files.ts";
import { act } from "../../../platform/log/act.ts";
import { appendPost } from "./appendPost.ts";
import { authorize } from "../policy.ts";
import { findStanding } from "../store.ts";
import { newPostId } from "./store.ts";

export interface Writing {
  groupId: string;
  text: string;
  pictures: string[];
  replyTo: string | null;
  isAnswer: boolean;
}

/** Pictures of a post are owned by the post, so that a fold takes them away with the words. */
export const pictureOwner = "group-post";

/**
 * Writes a post in a group. Throws `groups/not-found`, `groups/not-allowed`, `groups/closed`,
 * `groups/empty-post`, `groups/too-long`, `groups/picture-refused`, `groups/post-not-found`.
 */
export const writePost = (files: Files) =>
  act("groups/write", async (context, writing: Writing) => {
    const { tx, me } = context;
    const { groupId, replyTo, isAnswer } = writing;
    const standing = await findStanding(tx, groupId, me.personId);
    authorize(isAnswer ? "answer" : "post", standing);
    const text = readText(writing, standing.textLimit);

    const id = writing.pictures.length === 0 ? null : await newPostId(tx);
    const pictures = id === null ? [] : await attach(files, tx, writing.pictures, me.personId, id);

    // A member row without a name would be a fault of whoever put the person there.
    const name = standing.name ?? me.name;
    const author = {
      id: me.personId,
      name,
      title: standing.personTitle ?? "",
      role: standing.role,
    };
    return appendPost(context, groupId, ["open"], {
      ...{ id, author, text, pictures, replyTo, isAnswer },
    });
  });

function readText({ text: raw, pictures }: Writing, textLimit: number): string {
  const text = plainText(raw);
  if (text === "" && pictures.length === 0) {
    throw new HouseError("groups/empty-post");
  }
  const length = lengthOf(text);
  if (length > textLimit) {
    throw new HouseError("groups/too-long", { length, textLimit });
  }
  return text;
}

async function attach(
  files: Files,
  tx: Tx,
  fileIds: readonly string[],
  personId: string,
  postId: string,
): Promise<PictureView[]> {
  const ids = [...new Set(fileIds)];
  const stored = await files.attach(tx, ids, personId, `${pictureOwner}:${postId}`);
  return ids.map((fileId, i) => presentPicture(fileId, stored[i] ?? null));
}

function presentPicture(fileId: string, file: StoredFile | null): PictureView {
  if (!file?.type.startsWith("image/") || file.width === null || file.height === null) {
    throw new HouseError("groups/picture-refused", { fileId });
  }
  const { name, width, height } = file;
  return { fileId, name, width, height };
}
