import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { startWords } from "../src/platform/i18n/startWords.ts";
import { registerWords } from "../src/words.ts";

// Pages are rendered with their real words: a test reads what a member reads.
beforeAll(async () => {
  await startWords("zh");
  registerWords();
});

afterEach(cleanup);
