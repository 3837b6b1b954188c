import { createHash, randomBytes } from "node:crypto";
import type { FastifyReply } from "fastify";

/** How the session's cookie is named and whether it travels over TLS only. */
export interface SessionCookie {
  name: string;
  isSecure: boolean;
}

/** The cookie of one installation, so that two on one host do not sign each other out. */
export const sessionCookie = (code: string, isSecure: boolean): SessionCookie => ({
  name: `${isSecure ? "__Host-" : ""}plenary-${code}`,
  isSecure,
});

/** A new token of 256 bits, and what of it is kept. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** The hash of the token in a Cookie header; null when there is none that could be one. */
export function readToken(header: string | undefined, cookie: SessionCookie): Buffer | null {
  const pair = header?.split("; ").find((each) => each.startsWith(`${cookie.name}=`));
  const token = pair?.slice(cookie.name.length + 1) ?? "";
  return /^[\w-]{43}$/.test(token) ? hashToken(token) : null;
}

const options = (cookie: SessionCookie) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: cookie.isSecure }) as const;

/** Gives the browser its token until the session's end. */
export function giveToken(
  reply: FastifyReply,
  cookie: SessionCookie,
  token: string,
  maxAgeMs: number,
): void {
  reply.setCookie(cookie.name, token, { ...options(cookie), maxAge: Math.floor(maxAgeMs / 1000) });
}

/** Takes the token from the browser. */
export function takeToken(reply: FastifyReply, cookie: SessionCookie): void {
  reply.clearCookie(cookie.name, options(cookie));
}
