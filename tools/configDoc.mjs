// Writes docs/operate/config.md from the one schema of settings. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const { settings } = await import("../apps/server/src/config.ts");
const file = fileURLToPath(new URL("../docs/operate/config.md", import.meta.url));

function show(value, mayBeUnset) {
  if (value === undefined || value === "") {
    return mayBeUnset ? "not set" : "required";
  }
  const switched = { true: "on", false: "off" };
  return `\`${switched[value] ?? value}\``;
}

const rows = Object.entries(settings.shape).map(([name, type]) => {
  const unset = type.safeParse(undefined);
  const value = Array.isArray(unset.data) ? unset.data.join(",") : unset.data;
  return `| \`${name}\` | ${show(value, unset.success)} | ${type.description ?? ""} |`;
});
const text = `# Settings

Made from \`apps/server/src/config.ts\` by \`node tools/configDoc.mjs\`; a node refuses to start with one readable list
of everything that is wrong. The assembly's own rules (limits, minutes, deadlines) are rows in the database, not settings.

| setting | default | what it does |
|---|---|---|
${rows.join("\n")}
`;
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== text) {
    process.stdout.write(
      "docs/operate/config.md is not what the settings say; run node tools/configDoc.mjs\n",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
