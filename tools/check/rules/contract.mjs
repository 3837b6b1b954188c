import path from "node:path";
import { finding } from "../finding.mjs";
import { run } from "../run.mjs";

const generator = "tools/contract.mjs";

/** What is generated from the routes (the API description, the web's client) matches the routes. */
export async function contract(tree, { note = () => {} } = {}) {
  if (!tree.has(generator)) {
    note("no generator yet");
    return [];
  }
  const { code, stdout, stderr } = await run(
    path.join(tree.root, generator),
    ["--check"],
    tree.root,
  );
  const said = (stdout + stderr).trim().split("\n").slice(-5).join(" / ");
  return code === 0 ? [] : [finding("contract/drift", generator, said)];
}
