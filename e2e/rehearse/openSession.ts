import { randomUUID } from "node:crypto";
import type { Operation } from "@plenary/contract/operation";

/** What a call carries, beside what the contract fixes. */
export type Given = {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A refusal of the product, with its code from the contract. */
export class Refused extends Error {
  readonly code: string;

  constructor(operationId: string, status: number, code: string) {
    super(`${operationId} was refused: ${code} (${status})`);
    this.code = code;
  }
}

/** A signed-in (or not yet signed-in) visitor of the product's HTTP interface. */
export type Session = {
  readonly url: URL;
  call<O extends Operation>(operation: O, given?: Given): Promise<ReturnType<O["reply"]["parse"]>>;
  /** Reads the state of a stream; its shape is the contract's, checked by the caller. */
  readState(kind: string, id: string): Promise<unknown>;
};

/** Opens a visitor of the product at this address; it keeps its cookies like a browser. */
export function openSession(address: string): Session {
  const url = new URL(address);
  const cookies = new Map<string, string>();

  const send = async (what: string, method: string, path: string, body?: unknown) => {
    const headers = new Headers({ origin: url.origin });
    if (cookies.size > 0) {
      headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    }
    if (method !== "GET") {
      headers.set("idempotency-key", randomUUID());
    }
    if (body !== undefined) {
      headers.set("content-type", "application/json");
    }
    const sent = body === undefined ? null : JSON.stringify(body);
    const reply = await fetch(new URL(`/api${path}`, url), {
      ...{ method, headers, body: sent },
      // A server that dies with the question in its hands would otherwise be waited for five minutes.
      signal: AbortSignal.timeout(patienceMs),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const answer: unknown = await reply.json().catch(() => undefined);
    if (!reply.ok) {
      throw new Refused(what, reply.status, codeOf(answer));
    }
    return answer;
  };

  return {
    url,
    async call<O extends Operation>(operation: O, given: Given = {}) {
      const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(given.params?.[name] ?? ""),
      );
      const answer = await send(operation.id, operation.method, path, given.body);
      return operation.reply.parse(answer) as ReturnType<O["reply"]["parse"]>;
    },
    readState: (kind, id) => send(`stream ${kind}`, "GET", `/streams/${kind}/${id}`),
  };
}

/** No answer of the product takes this long. */
const patienceMs = 5_000;

function codeOf(answer: unknown): string {
  const code = (answer as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "no code";
}
