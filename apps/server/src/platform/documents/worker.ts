import { parentPort, workerData } from "node:worker_threads";
import type { OfficialDocument } from "./document.ts";
import type { DocumentKind } from "./index.ts";
import { toPdf } from "./toPdf.ts";
import { toWord } from "./toWord.ts";

const { kind, document } = workerData as { kind: DocumentKind; document: OfficialDocument };
const bytes = await (kind === "word" ? toWord(document) : toPdf(document));
parentPort?.postMessage(bytes);
