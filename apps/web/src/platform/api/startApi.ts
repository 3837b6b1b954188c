import { apiFailureOf } from "./apiFailure.ts";
import { client } from "./generated/client.gen.ts";
import { tellSessionEnd } from "./sessionEnd.ts";

let isStarted = false;

/** Prepares the generated client: this origin, its cookie, and one kind of error. Call once. */
export function startApi(): void {
  if (isStarted) {
    return;
  }
  isStarted = true;
  client.setConfig({ baseUrl: location.origin, credentials: "same-origin" });
  client.interceptors.error.use((error, response) => {
    if (isGivenUp(error)) {
      return error;
    }
    const failure = apiFailureOf(error, response?.status);
    if (failure.code === "identity/not-signed-in") {
      tellSessionEnd(failure.code);
    }
    return failure;
  });
}

/** The page itself gave the request up; that is no failure of anything. */
function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
