import { finding } from "../finding.mjs";
import { run, toolScript } from "../run.mjs";

const says = {
  files: "is used by nobody",
  dependencies: "is a dependency nobody uses",
  devDependencies: "is a dependency nobody uses",
  optionalPeerDependencies: "is a dependency nobody uses",
  unlisted: "is used and is not a dependency",
  unresolved: "cannot be found",
  binaries: "is a program that no dependency brings",
  exports: "is exported and used by nobody",
  types: "is exported and used by nobody",
  nsExports: "is exported and used by nobody",
  nsTypes: "is exported and used by nobody",
  enumMembers: "is used by nobody",
  namespaceMembers: "is used by nobody",
  duplicates: "is exported twice",
};

function show(kind, file, item) {
  const names = Array.isArray(item) ? item.map((each) => each.name).join(", ") : item.name;
  const line = (Array.isArray(item) ? item[0]?.line : item.line) ?? 0;
  const text = kind === "files" ? says.files : `${names} ${says[kind] ?? kind}`;
  return finding(`dead-code/${kind}`, file, text, { line });
}

/** Nothing lies about: no file, export or dependency without a user, none used without being named. */
export async function deadCode(tree) {
  if (!tree.files.some((file) => /^(packages|apps)\/.*\.tsx?$/.test(file))) {
    return [];
  }
  const args = ["--reporter", "json", "--no-progress", "--no-exit-code", "--no-config-hints"];
  const { stdout, stderr } = await run(toolScript("knip", "knip"), args, tree.root);
  const begin = stdout.indexOf("{");
  if (begin < 0) {
    throw new Error(`The search for dead code did not answer: ${stdout}${stderr}`);
  }
  return JSON.parse(stdout.slice(begin)).issues.flatMap((issue) =>
    Object.entries(issue)
      .filter(([, items]) => Array.isArray(items))
      .flatMap(([kind, items]) => items.map((item) => show(kind, issue.file, item))),
  );
}
