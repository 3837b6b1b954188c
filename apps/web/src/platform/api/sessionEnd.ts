type Listener = (code: string) => void;

const listeners = new Set<Listener>();

/** Calls back when the server no longer knows this page's session. Answers how to stop. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Says that the session is over: told by a refused request or by the live socket. */
export function tellSessionEnd(code: string): void {
  for (const listener of listeners) {
    listener(code);
  }
}
