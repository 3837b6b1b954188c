import { finding } from "../finding.mjs";
import { run, toolScript } from "../run.mjs";

/** Every file stands as the formatter would write it; there are no options to discuss. */
export async function format(tree, { isFixing = false } = {}) {
  const script = toolScript("@biomejs/biome", "biome");
  const args = ["format", "--reporter=json", "--max-diagnostics=none"];
  const { stdout, stderr } = await run(script, isFixing ? [...args, "--write"] : args, tree.root);
  const begin = stdout.indexOf("{");
  if (begin < 0) {
    throw new Error(`The formatter did not answer: ${stderr}`);
  }
  return JSON.parse(stdout.slice(begin))
    .diagnostics.filter((each) => each.severity === "error" || each.severity === "fatal")
    .map(({ category, message, location }) => {
      const isLayout = category === "format" && message.startsWith("Formatter would");
      const text = isLayout ? "is not formatted: run `npm run check -- --fix`" : message;
      return finding("format/layout", location?.path ?? "biome.json", text);
    });
}
