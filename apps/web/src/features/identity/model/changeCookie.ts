let changes: Promise<unknown> = Promise.resolve();

/** Notes a request whose answer brings another cookie, or takes it away; gives the request back. */
export function changeCookie<T>(request: Promise<T>): Promise<T> {
  changes = Promise.allSettled([changes, request]);
  return request;
}

/**
 * Waits for those under way. The server cuts the old cookie's line before its answer with the new
 * cookie is here: whoever asked in between would be taken for a guest.
 */
export const settleCookie = async (): Promise<void> => {
  await changes;
};
