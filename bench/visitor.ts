import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { GiveSecondFactor, SessionView, SignIn } from "@plenary/contract/identity/schema";

/** Someone who is signed in, over connections that stay open as a browser's do. */
export type Visitor = {
  readonly url: string;
  readonly cookie: string;
  readonly session: SessionView;
  /** Sends one request below `/api` and answers its body; a refusal is thrown. */
  send(method: string, path: string, body?: unknown): Promise<unknown>;
};

/** A refusal of the product, or the connection's end (status 0). */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, what: string) {
    super(`${status}: ${what}`);
    this.status = status;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Answer = { readonly body: unknown; readonly cookies: readonly string[] };

/** Signs in with an account of the demonstration, with its second factor where it has one. */
export async function signIn(
  url: string,
  account: string,
  password: string,
  code: string | null = null,
): Promise<Visitor> {
  const body = { account, password, device: "bench" };
  const answer = await ask(url, "", SignIn.method, SignIn.path, body);
  const half = cookieOf(answer);
  if (code === null) {
    return visitorOf(url, half, answer);
  }
  const { method, path } = GiveSecondFactor;
  const whole = await ask(url, half, method, path, { code });
  return visitorOf(url, cookieOf(whole) === "" ? half : cookieOf(whole), whole);
}

const cookieOf = ({ cookies }: Answer) =>
  cookies.map((each) => each.split(";")[0] ?? "").join("; ");

const visitorOf = (url: string, cookie: string, answer: Answer): Visitor => ({
  ...{ url, cookie },
  session: SessionView.parse(answer.body),
  send: async (method, path, given) => (await ask(url, cookie, method, path, given)).body,
});

/** Sends one request without a session. */
export async function askAnyone(url: string, path: string): Promise<unknown> {
  return (await ask(url, "", "GET", path)).body;
}

function ask(
  url: string,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const sent = body === undefined ? "" : JSON.stringify(body);
  const headers = {
    origin: url,
    ...(cookie === "" ? {} : { cookie }),
    ...(method === "GET" ? {} : { "idempotency-key": randomUUID() }),
    ...(sent === ""
      ? {}
      : { "content-type": "application/json", "content-length": Buffer.byteLength(sent) }),
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new Refused(0, error.message));
    const asked = request(`${url}/api${path}`, { method, headers, agent }, (reply) => {
      let text = "";
      reply.setEncoding("utf8");
      reply.on("data", (part: string) => {
        text += part;
      });
      reply.on("error", fail);
      reply.on("end", () => {
        const status = reply.statusCode ?? 0;
        if (status >= 400) {
          reject(new Refused(status, text));
          return;
        }
        resolve({ body: JSON.parse(text), cookies: reply.headers["set-cookie"] ?? [] });
      });
    });
    asked.on("error", fail);
    asked.end(sent);
  });
}
