import path from "node:path";
import { finding } from "../finding.mjs";
import { features } from "../house.mjs";
import { countLines } from "../tree.mjs";

const architecture = "docs/architecture.md";
const decision = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/;

function checkLength(tree, file, limit) {
  const lines = countLines(tree.read(file));
  return lines > limit ? [finding("docs/length", file, `has ${lines} lines, above ${limit}`)] : [];
}

function checkArchitecture(tree) {
  return tree.has(architecture)
    ? checkLength(tree, architecture, 80)
    : [finding("docs/missing", architecture, "is not written")];
}

function checkDecisions(tree) {
  const files = tree.files.filter((file) => /^docs\/decisions\/.*\.md$/.test(file));
  const numbered = files.filter((file) => decision.test(file));
  const numbers = numbered.map((file) => Number(decision.exec(file)[1]));
  return [
    ...files
      .filter((file) => !decision.test(file))
      .map((file) => finding("docs/decision", file, "is not named NNNN-title.md")),
    ...numbered.flatMap((file) => checkLength(tree, file, 40)),
    ...numbered
      .filter((_file, index) => numbers[index] !== index + 1)
      .slice(0, 1)
      .map((file) => finding("docs/decision", file, "breaks the numbering, which has no gaps")),
  ];
}

function checkFeaturePages(tree) {
  return features
    .filter((name) =>
      tree.files.some((file) => file.startsWith(`apps/server/src/features/${name}/`)),
    )
    .map((name) => `docs/features/${name}.md`)
    .filter((page) => !tree.has(page))
    .map((page) => finding("docs/missing", page, "is not written, and the feature exists"));
}

/** The anchors of a page, made from its headings the way the usual renderers do. */
function anchorsOf(text) {
  const headings = text.matchAll(/^#{1,6}\s+(.+?)\s*$/gm);
  return [...headings].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

function checkLink(tree, file, target) {
  const [place, anchor] = target.split("#");
  const aimed = place === "" ? file : path.posix.join(path.posix.dirname(file), decodeURI(place));
  if (aimed.startsWith("..") || !tree.has(aimed)) {
    return [finding("docs/link", file, `links to ${target}, which does not exist`)];
  }
  const isPage = anchor !== undefined && aimed.endsWith(".md");
  return isPage && !anchorsOf(tree.read(aimed)).includes(decodeURIComponent(anchor))
    ? [finding("docs/link", file, `links to ${target}, which has no such heading`)]
    : [];
}

function checkLinks(tree, file) {
  const prose = tree
    .read(file)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, "")
    .replace(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map((match) => match[1]);
  return targets
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .flatMap((target) => checkLink(tree, file, target));
}

/** The documents are short, complete and joined up. */
export function docs(tree) {
  const pages = tree.files.filter((file) => file.endsWith(".md"));
  return [
    ...checkArchitecture(tree),
    ...checkDecisions(tree),
    ...checkFeaturePages(tree),
    ...pages.flatMap((file) => checkLinks(tree, file)),
  ];
}
