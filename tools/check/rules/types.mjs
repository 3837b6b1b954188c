import { finding } from "../finding.mjs";
import { workspaces } from "../house.mjs";
import { run, toolScript } from "../run.mjs";

const report = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/;

async function checkWorkspace(tree, workspace) {
  const script = toolScript("@typescript/native", "tsc");
  const args = ["-p", workspace, "--noEmit", "--pretty", "false"];
  const { code, stdout, stderr } = await run(script, args, tree.root);
  const found = stdout.split("\n").flatMap((each) => {
    const [, file, line, error, text] = report.exec(each) ?? [];
    return file === undefined
      ? []
      : [finding("types/error", file, `${text} ${error}`, { line: Number(line) })];
  });
  if (code !== 0 && found.length === 0) {
    return [finding("types/error", `${workspace}/tsconfig.json`, (stdout + stderr).trim())];
  }
  return found;
}

/** TypeScript accepts every workspace that has code. */
export async function types(tree) {
  const found = [];
  for (const workspace of workspaces) {
    const hasCode = tree.files.some(
      (file) => file.startsWith(`${workspace}/`) && /\.tsx?$/.test(file),
    );
    if (hasCode && tree.has(`${workspace}/tsconfig.json`)) {
      found.push(...(await checkWorkspace(tree, workspace)));
    }
  }
  // A file of the contract is seen by several workspaces; one report of it is enough.
  const byText = new Map(found.map((each) => [`${each.file}:${each.line}:${each.text}`, each]));
  return [...byText.values()];
}
