/** A part of this Plenary that the server no longer has: a newer one was put in its place. */
export class MissingPart extends Error {
  constructor(cause: unknown) {
    super("part missing", { cause });
    this.name = "MissingPart";
  }
}

// As Chromium, Firefox and Safari say it, and what is said of a style.
const notLoaded =
  /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Loads a part of the page; one that cannot be fetched is told apart from one that is broken. */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw error instanceof Error && notLoaded.test(error.message) ? new MissingPart(error) : error;
  }
}
