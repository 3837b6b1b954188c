import { finding } from "../../finding.mjs";

const list = "tools/check/exceptions.json";

function isMatch(exception, found) {
  return exception.file === found.file && exception.what === found.what && found.level === "fail";
}

/** What is wrong with an exception: it lacks something, has run out, or is not needed any more. */
function faultOf(exception, found, today) {
  const { file, what, reason, until } = exception;
  if (![file, what, reason, until].every((each) => typeof each === "string" && each !== "")) {
    return "needs file, what, reason and until";
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until)) {
    return "until is not a day such as 2027-01-31";
  }
  if (until < today) {
    return `ran out on ${until}`;
  }
  return found.some((each) => isMatch(exception, each)) ? undefined : "is not needed any more";
}

/**
 * Takes the excepted failures out of `found`. An exception names the file, what in it is too large,
 * the reason and the last day; one that has run out or is not needed fails in its turn.
 */
export function checkExceptions(tree, found, today = new Date().toISOString().slice(0, 10)) {
  const exceptions = tree.has(list) ? JSON.parse(tree.read(list)) : [];
  const faults = exceptions.flatMap((each) => {
    const fault = faultOf(each, found, today);
    return fault === undefined
      ? []
      : [finding("sizes/exception", list, `${each.file}, ${each.what}: the exception ${fault}`)];
  });
  const valid = exceptions.filter((each) => faultOf(each, found, today) === undefined);
  const kept = found.filter((each) => !valid.some((exception) => isMatch(exception, each)));
  return [...kept, ...faults];
}
