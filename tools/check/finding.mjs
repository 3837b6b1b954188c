/**
 * One thing that is wrong. `rule` is `<step>/<name>`; `file` is relative to the root, with `/`.
 * A finding of level "warn" is shown and does not fail the check.
 */
export function finding(rule, file, text, { line = 0, level = "fail" } = {}) {
  return { rule, file, text, line, level };
}

/** A finding as one line a person can click on. */
export function showFinding({ rule, file, text, line }) {
  const place = line > 0 ? `${file}:${line}` : file;
  return `${place}  ${text}  (${rule})`;
}
