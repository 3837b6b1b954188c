import { randomUUID } from "node:crypto";
import type { FastifyInstance, InjectOptions } from "fastify";

export interface Answer<T> {
  status: number;
  /** The error's code, when it is one. */
  code: string | null;
  body: T;
  text: string;
  bytes: Buffer;
  headers: Record<string, string | string[] | number | undefined>;
}

interface Send {
  /** The idempotency key; without it a fresh one. */
  key?: string | null;
  headers?: Record<string, string>;
}

export interface Browser {
  get<T = unknown>(path: string, options?: Send): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown, options?: Send): Promise<Answer<T>>;
  put<T = unknown>(path: string, body?: unknown, options?: Send): Promise<Answer<T>>;
  patch<T = unknown>(path: string, body?: unknown, options?: Send): Promise<Answer<T>>;
  delete<T = unknown>(path: string, body?: unknown, options?: Send): Promise<Answer<T>>;
  /** Sends a file as a form does. */
  upload<T = unknown>(path: string, file: Upload, options?: Send): Promise<Answer<T>>;
  /** The cookies it would send, for a socket's handshake. */
  cookie(): string;
}

export interface Upload {
  name: string;
  type: string;
  bytes: Uint8Array;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Sends requests to the app without a port; keeps cookies as a browser does. Paths are below `/api`. */
export function openBrowser(http: FastifyInstance, cookie = ""): Browser {
  const jar = new Map<string, string>();
  for (const pair of cookie.split("; ").filter((each) => each !== "")) {
    jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send<T>(
    method: Method,
    path: string,
    payload: Pick<InjectOptions, "payload" | "headers">,
    { key, headers }: Send = {},
  ): Promise<Answer<T>> {
    const keyed =
      method === "GET" || key === null ? {} : { "idempotency-key": key ?? randomUUID() };
    const response = await http.inject({
      ...{ method, url: path.startsWith("/api/") ? path : `/api${path}` },
      ...payload,
      headers: {
        ...(jar.size > 0 ? { cookie: cookies() } : {}),
        ...keyed,
        ...payload.headers,
        ...headers,
      },
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires && new Date(expires) < new Date(1_000))) {
        jar.delete(name);
      } else {
        jar.set(name, value);
      }
    }
    const body = readBody(response.payload, response.headers["content-type"]);
    return {
      status: response.statusCode,
      code: response.statusCode >= 400 ? codeOf(body) : null,
      body: body as T,
      text: response.payload,
      bytes: response.rawPayload,
      headers: response.headers,
    };
  }
  const json = (body: unknown) => (body === undefined ? {} : { payload: body as object });
  return {
    get: (path, options) => send("GET", path, {}, options),
    post: (path, body, options) => send("POST", path, json(body), options),
    put: (path, body, options) => send("PUT", path, json(body), options),
    patch: (path, body, options) => send("PATCH", path, json(body), options),
    delete: (path, body, options) => send("DELETE", path, json(body), options),
    upload: (path, file, options) => send("POST", path, formOf(file), options),
    cookie: cookies,
  };
}

function readBody(payload: string, type: unknown): unknown {
  return String(type).startsWith("application/json") ? (JSON.parse(payload) as unknown) : payload;
}

function codeOf(body: unknown): string | null {
  return typeof body === "object" && body !== null && "code" in body ? String(body.code) : null;
}

function formOf({ name, type, bytes }: Upload) {
  const boundary = `form${randomUUID()}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}
