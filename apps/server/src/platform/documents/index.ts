import { Worker } from "node:worker_threads";
import type { OfficialDocument } from "./document.ts";

export type DocumentKind = "word" | "pdf";

export const documentTypes: Record<DocumentKind, { type: string; ending: string }> = {
  word: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
  },
  pdf: { type: "application/pdf", ending: "pdf" },
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes an official document. Reading a font and setting pages takes most of a second of a
 * processor, so it is done beside the thread that serves sittings, one document after the other.
 */
export function writeDocument(kind: DocumentKind, document: OfficialDocument): Promise<Buffer> {
  const written = last.then(() => inWorker(kind, document));
  last = written.catch(() => undefined);
  return written;
}

const inWorker = (kind: DocumentKind, document: OfficialDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: { kind, document },
    });
    worker.once("message", (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The document's writer ended (${code})`)));
  });
