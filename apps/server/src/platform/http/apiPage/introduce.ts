import type { ErrorCode } from "@plenary/contract/errors";
import { type ApiDocument, operationsIn } from "./apiDocument.ts";
import { audiences } from "./audiences.ts";
import { printShape } from "./printShape.ts";

/** What the door and the command runner may answer to any request (`serve.ts`, `command.ts`). */
const ofAnyRequest: readonly ErrorCode[] = [
  "platform/bad-input",
  "identity/not-signed-in",
  "identity/second-factor-needed",
  "identity/new-password-needed",
  "platform/unavailable",
  "platform/unexpected",
];
const ofAnyWrite: readonly ErrorCode[] = [
  "platform/foreign-origin",
  "platform/too-many",
  "platform/key-missing",
  "platform/key-reused",
  "platform/still-running",
  "platform/disk-full",
];

/** How the API works as a whole, in Markdown, with every stream, fact and error of the document. */
export function introduce(document: ApiDocument): string {
  return [
    sessions(document),
    writes,
    live(document),
    ...Object.keys(document["x-streams"]).map((kind) => factsOf(document, kind)),
    refusals(document),
    catalogue(document),
  ].join("\n\n");
}

function sessions(document: ApiDocument): string {
  const operations = operationsIn(document);
  const rows = Object.entries(audiences).map(([name, says]) => [
    `\`${name}\``,
    says,
    String(operations.filter((each) => each["x-audience"] === name).length),
  ]);
  return `## Sessions
\`signIn\` answers a cookie; every request and the live connection are known by it. What is not
allowed is refused, and objects that are absent or not yours look alike.

${table(["audience", "who", "operations"], rows)}`;
}

const writes = `## Writes
A write carries an \`Idempotency-Key\` header, a UUID made anew for each act. Sent again with the same
key and the same body, it answers what it answered before and changes nothing, so a request whose
answer was lost is simply repeated. The few writes that do not ask for the header keep no memory of it.
A browser writes from this server's own origin only; a program that sends no \`Origin\` is let through.`;

function live(document: ApiDocument): string {
  const rows = Object.entries(document["x-streams"]).map(([kind, { snapshot, facts }]) => [
    `\`${kind}:<id>\``,
    `\`${snapshot}\``,
    String(facts.length),
  ]);
  return `## Live state
Everything live is a stream of facts numbered 1, 2, 3 … without gaps.

1. Read the snapshot: \`{ seq, at, state }\`. State and number agree. Who may read it may follow it.
2. Open Socket.IO on \`/live\` (websocket only) with the session's cookie and an \`Origin\` of this server.
3. Send \`follow { stream, after }\` with the snapshot's number. The answer is \`{ ok: true, seq }\`, or
   \`{ ok: false, code }\`.
4. Receive \`facts { stream, facts: [{ seq, at, type, data }] }\` and apply each in turn.
5. After any break connect again and follow from the last number you hold: what came after is sent.
   On \`platform/too-far-behind\` take a new snapshot.

\`dropped { stream, code }\` says that you may no longer follow, \`signed-out { code }\` that the session
has ended. \`unfollow { stream }\` leaves a stream; \`clock\` answers the server's time in milliseconds;
\`report { stream, kind, data }\` is a page's word on a stream it follows, and may be lost.

${table(["stream", "snapshot", "facts"], rows)}`;
}

function factsOf(document: ApiDocument, kind: string): string {
  const facts = document["x-streams"][kind]?.facts ?? [];
  const rows = facts.map((type) => [
    `\`${type}\``,
    `\`${printShape(document["x-facts"][type] ?? {})}\``,
  ]);
  return folded(`Facts of ${kind} (${facts.length})`, table(["type", "data"], rows));
}

function refusals({ "x-errors": errors }: ApiDocument): string {
  const list = (codes: readonly string[]) =>
    codes.map((code) => `\`${code}\` ${errors[code] ?? ""}`).join(" · ");
  return `## Errors
A refusal is a \`Problem\`: \`{ code, requestId, details?, fields? }\`. Act on the code, whose meaning
never changes; \`requestId\` finds the line in the server's log. With \`429\` comes \`retry-after\`.
Each operation lists its own codes. Beside them:

- any request: ${list(ofAnyRequest)}
- any write: ${list(ofAnyWrite)}`;
}

function catalogue({ "x-errors": errors }: ApiDocument): string {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries(errors)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\``]);
  }
  const rows = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => [String(status), codes.join(", ")]);
  const count = Object.keys(errors).length;
  return folded(`All error codes (${count})`, table(["status", "codes"], rows));
}

const table = (heads: string[], rows: string[][]): string =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const folded = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
