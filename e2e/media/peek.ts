import type { CDPSession, Page } from "playwright-core";

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Runs a function inside the page without counting as a touch of the user.
 * Playwright's own `evaluate` (and all its locators) act as a user gesture, which lifts the
 * browser's block on sound; a measurement must never do that. The function may use its arguments
 * only, nothing of this module.
 */
export async function peek<Out, In extends readonly unknown[]>(
  page: Page,
  look: (...args: In) => Out | Promise<Out>,
  ...args: In
): Promise<Out> {
  const session = await sessionOf(page);
  const given = args.map((arg) => JSON.stringify(arg) ?? "undefined").join(",");
  const reply = await session.send("Runtime.evaluate", {
    expression: `(${look.toString()})(${given})`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  if (reply.exceptionDetails !== undefined) {
    const { exception, text } = reply.exceptionDetails;
    throw new Error(`the page said: ${exception?.description ?? text}`);
  }
  return reply.result.value as Out;
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known !== undefined) {
    return known;
  }
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
