import { finding } from "../../finding.mjs";
import { features, isMigration, isTest } from "../../house.mjs";
import { lineOf, textsOf } from "../../syntax.mjs";

const word = "[a-z][a-z0-9_]*";
const created = [
  new RegExp(`createTable\\(\\s*["'\`](${word})["'\`]`, "g"),
  new RegExp(`create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?"?(${word})"?`, "gi"),
];
const owned = new RegExp(`\\b((?:${[...features, "platform"].join("|")})_${word})\\b`, "g");
const sql = /\b(select|insert|update|delete|from|join|into|table|truncate|lock)\b/i;

function createdTables(tree) {
  return tree.files
    .filter(isMigration)
    .flatMap((file) =>
      created.flatMap((pattern) =>
        [...tree.read(file).matchAll(pattern)].map((match) => ({ table: match[1], file })),
      ),
    );
}

function ownerOf(file) {
  if (file.startsWith("apps/server/src/platform/")) {
    return "platform";
  }
  // Only the store speaks to the database, so no other file of the feature owns its tables.
  return /^apps\/server\/src\/features\/(\w+)\/(?:.+\/)?store(?:\.\w+)*\.ts$/.exec(file)?.[1];
}

/** A name is taken for a table when a migration makes it, or when it stands inside a piece of SQL. */
function tablesIn(text, known) {
  const names = [...text.matchAll(owned)].map((match) => match[1]);
  const isSql = sql.test(text) && /\s/.test(text.trim());
  return names.filter((name) => known.has(name) || isSql);
}

function checkFile(tree, file, known) {
  const source = tree.syntax(file);
  const owner = ownerOf(file);
  return textsOf(source).flatMap(([text, node]) =>
    tablesIn(text, known)
      .filter((table) => table.split("_")[0] !== owner)
      .map((table) =>
        finding("walls/table-owner", file, `touches the table ${table}, which is not its own`, {
          line: lineOf(source, node),
        }),
      ),
  );
}

/** A table is named after its feature, and read and written by that feature's store alone. */
export function checkTables(tree) {
  const made = createdTables(tree);
  const known = new Set(made.map(({ table }) => table));
  const strangers = made
    .filter(({ table }) => ![...features, "platform"].includes(table.split("_")[0]))
    .map(({ table, file }) =>
      finding("walls/table-name", file, `${table} does not begin with the name of its feature`),
    );
  const files = tree.files.filter(
    (file) => /^apps\/server\/(src|demo)\/.*\.ts$/.test(file) && !isTest(file),
  );
  return [...strangers, ...files.flatMap((file) => checkFile(tree, file, known))];
}
