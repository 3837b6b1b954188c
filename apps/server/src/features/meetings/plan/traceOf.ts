import type { Trace } from "./openPlan.ts";

type Plain = string | number | boolean | readonly string[] | null | undefined;

const written = (value: Plain): string =>
  typeof value === "object" && value !== null ? value.join(" / ") : String(value ?? "");

/** The trace of an edit of several fields: `item-minutes`, or `item` where more than one moved. */
export function traceOf(
  what: string,
  of: string,
  was: Record<string, Plain>,
  set: Record<string, Plain>,
  fields: readonly string[],
): Trace {
  const names = Object.keys(set);
  const [only] = names;
  // Ids say nothing to a reader of the trace.
  if (only === undefined || names.length > 1 || only.endsWith("Id")) {
    return { what, of, fields };
  }
  return { what: `${what}-${only}`, of, fields, from: written(was[only]), to: written(set[only]) };
}
