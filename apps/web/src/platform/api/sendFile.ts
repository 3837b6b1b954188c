import type { FileView } from "@plenary/contract/files";
import { uploadFile } from "./generated/sdk.gen.ts";

/** Uploads one file; until it is attached to something only its uploader sees it. */
export async function sendFile(file: File, signal?: AbortSignal): Promise<FileView> {
  const body = new FormData();
  body.append("file", file);
  const { data } = await uploadFile({
    // The contract has no schema for bytes, so the call says itself what it sends.
    body: body as never,
    bodySerializer: (whole: unknown) => whole as FormData,
    headers: { "Content-Type": null },
    ...(signal === undefined ? {} : { signal }),
    throwOnError: true,
  });
  return data;
}

/** Where a file's bytes are read, for `src` and `href`. */
export const fileUrl = (fileId: string): string => `/api/files/${fileId}`;
