import { contract } from "./rules/contract.mjs";
import { deadCode } from "./rules/deadCode.mjs";
import { docs } from "./rules/docs.mjs";
import { format } from "./rules/format.mjs";
import { glossary } from "./rules/glossary.mjs";
import { hygiene } from "./rules/hygiene/hygiene.mjs";
import { layout } from "./rules/layout/layout.mjs";
import { lint } from "./rules/lint.mjs";
import { sizes } from "./rules/sizes/sizes.mjs";
import { types } from "./rules/types.mjs";
import { walls } from "./rules/walls/walls.mjs";
import { words } from "./rules/words/words.mjs";

/**
 * The steps of the check, heavy ones first; the linter mends before the formatter. Each takes a tree and answers what is wrong with it, so
 * that a planted tree is judged by the very same code.
 */
export const steps = {
  lint: { check: lint },
  format: { check: format },
  types: { check: types },
  walls: { check: walls },
  "dead-code": { check: deadCode },
  layout: { check: layout },
  sizes: { check: sizes },
  words: { check: words },
  glossary: { check: glossary },
  contract: { check: contract },
  hygiene: { check: hygiene },
  docs: { check: docs },
};
