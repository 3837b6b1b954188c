/** Only paths of this origin: a link must not be able to send someone elsewhere after signing in. */
export function safePath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
}
