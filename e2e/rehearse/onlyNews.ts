/** Tells a line only when it differs from the last: an hour away would otherwise be told a thousand times. */
export function onlyNews(tell: (line: string) => void): (line: string) => void {
  let last = "";
  return (line) => {
    if (line !== last) {
      last = line;
      tell(line);
    }
  };
}

/** Why it failed, in one line; "fetch failed" alone hides that nobody listens there. */
export function whyOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? `${String(error)} (${code})` : String(error);
}
