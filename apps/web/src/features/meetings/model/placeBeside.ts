/** Puts one before or after another; the same order where either is missing. */
export function placeBeside<T extends { id: string }>(
  all: readonly T[],
  id: string,
  besideId: string,
  side: "before" | "after",
): T[] {
  const one = all.find((each) => each.id === id);
  if (one === undefined || id === besideId || !all.some((each) => each.id === besideId)) {
    return [...all];
  }
  return all.flatMap((each) => {
    if (each.id === id) {
      return [];
    }
    if (each.id !== besideId) {
      return [each];
    }
    return side === "before" ? [one, each] : [each, one];
  });
}
