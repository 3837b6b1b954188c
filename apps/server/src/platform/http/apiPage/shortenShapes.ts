const spokenFor = new Set(["uuid", "date", "date-time", "email"]);

/**
 * Leaves out of shapes what says nothing more: the pattern beside a format that means the same, and
 * the bounds of what any number can hold. Lines of regular expression hide the shape around them.
 */
export function shortenShapes<T>(node: T): T {
  if (Array.isArray(node)) {
    return node.map(shortenShapes) as T;
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const format = "format" in node && typeof node.format === "string" ? node.format : "";
  const kept = Object.entries(node).filter(
    ([key, value]) =>
      !(key === "pattern" && spokenFor.has(format)) &&
      !(key === "maximum" && value === Number.MAX_SAFE_INTEGER) &&
      !(key === "minimum" && value === Number.MIN_SAFE_INTEGER),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, shortenShapes(value)])) as T;
}
