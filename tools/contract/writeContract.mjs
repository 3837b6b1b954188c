import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openApi } from "./openApi.mjs";

const unchecked = "@ts-nocheck";

/** Writes the document and the client, or says which of them is out of date. Answers an exit code. */
export async function writeContract(root, onlyCheck) {
  const documentPath = path.join(root, "packages/contract/openapi.json");
  const clientPath = path.join(root, "apps/web/src/platform/api/generated");
  const text = `${JSON.stringify(await openApi(root), null, 2)}\n`;
  const fresh = mkdtempSync(path.join(tmpdir(), "plenary-contract-"));
  try {
    const input = path.join(fresh, "openapi.json");
    writeFileSync(input, text);
    const made = path.join(fresh, "client");
    generateClient(root, input, made);
    if (onlyCheck) {
      const stale = [
        ...(existsSync(documentPath) && readFileSync(documentPath, "utf8") === text
          ? []
          : ["packages/contract/openapi.json"]),
        ...(sameFolder(made, clientPath) ? [] : ["apps/web/src/platform/api/generated"]),
      ];
      for (const each of stale) {
        process.stdout.write(
          `${each} is not what the contract says; run node tools/contract.mjs\n`,
        );
      }
      return stale.length === 0 ? 0 : 1;
    }
    writeFileSync(documentPath, text);
    rmSync(clientPath, { recursive: true, force: true });
    cpSync(made, clientPath, { recursive: true });
    return 0;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function generateClient(root, input, output) {
  const config = path.join(path.dirname(input), "openapi-ts.config.mjs");
  const settings = {
    input,
    output: { path: output },
    logs: { level: "silent" },
    plugins: [
      "@hey-api/client-fetch",
      { name: "@hey-api/typescript" },
      { name: "@hey-api/sdk" },
      { name: "@tanstack/react-query" },
    ],
  };
  writeFileSync(config, `export default ${JSON.stringify(settings)};\n`);
  const bin = path.join(root, "node_modules/@hey-api/openapi-ts/bin/run.js");
  const done = spawnSync(process.execPath, [bin, "-f", config], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) {
    throw new Error(`The client could not be generated:\n${done.stdout}${done.stderr}`);
  }
  // The generator's own runtime is not written for exactOptionalPropertyTypes; its types still hold for us.
  for (const folder of ["client", "core"]) {
    for (const name of readdirSync(path.join(output, folder))) {
      const file = path.join(output, folder, name);
      writeFileSync(file, `// ${unchecked}\n${readFileSync(file, "utf8")}`);
    }
  }
}

function sameFolder(a, b) {
  const files = (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((e) => e.isFile())
          .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
          .sort()
      : [];
  const [inA, inB] = [files(a), files(b)];
  return (
    inA.join() === inB.join() &&
    inA.every((name) => readFileSync(path.join(a, name)).equals(readFileSync(path.join(b, name))))
  );
}
