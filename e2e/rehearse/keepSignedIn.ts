import { Refused, type Session } from "./openSession.ts";

/** The answer to whoever has no session, or whose session has ended meanwhile. */
const lacksSession = "identity/not-signed-in";

/**
 * A visitor that signs in when it is told to, and again when its session is gone: a server may come
 * back with another memory than it went away with. It tries each call twice at most.
 */
export function keepSignedIn(
  session: Session,
  signIn: (session: Session) => Promise<void>,
): Session {
  const again = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== lacksSession) {
        throw error;
      }
      await signIn(session);
      return ask();
    }
  };
  return {
    url: session.url,
    call: (operation, given) => again(() => session.call(operation, given)),
    readState: (kind, id) => again(() => session.readState(kind, id)),
  };
}
