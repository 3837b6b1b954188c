/** What stands between this page and the server, for whoever opens and ends sessions. */
interface LineSwitch {
  /** Ends it for good, as on signing out. */
  end: () => void;
  /** Tries again under the cookie of now; what was followed is taken up where it stood. */
  reopen: () => void;
}

const switches: LineSwitch[] = [];

/** Tells of a part of the line. It exists only on pages that came to need one: signing in does not. */
export function addLineSwitch(part: LineSwitch): void {
  switches.push(part);
}

/** Ends the line and everything that is followed on it; what was added last goes first. */
export function endLine(): void {
  for (const part of [...switches].reverse()) {
    part.end();
  }
}

/** The session is another one now, and still good: the line comes back under its cookie. */
export function reopenLine(): void {
  for (const part of switches) {
    part.reopen();
  }
}
