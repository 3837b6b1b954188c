const minuteMs = 60_000;

interface Node {
  id: string;
  parentId: string | null;
  minutes: number;
}

/** When an item begins and how long it lasts. */
export type Laid<T extends Node> = T & { minutes: number; startsAt: string };

/**
 * The run of show: items in their order, children behind their parent. Whoever has children lasts as
 * long as they do, so that no minute is counted twice.
 */
export function layAgenda<T extends Node>(startsAt: number, items: readonly T[]): Laid<T>[] {
  const childrenOf = (id: string | null) => items.filter((item) => item.parentId === id);
  let at = startsAt;
  return childrenOf(null).flatMap((item) => {
    const begins = new Date(at).toISOString();
    const children = childrenOf(item.id);
    const laid = children.map((child) => {
      const begun = { ...child, startsAt: new Date(at).toISOString() };
      at += child.minutes * minuteMs;
      return begun;
    });
    if (children.length === 0) {
      at += item.minutes * minuteMs;
      return [{ ...item, startsAt: begins }];
    }
    const minutes = children.reduce((sum, child) => sum + child.minutes, 0);
    return [{ ...item, minutes, startsAt: begins }, ...laid];
  });
}

/** Minutes of the whole agenda. */
export const minutesOf = (items: readonly Node[]): number =>
  items
    .filter((item) => !items.some((other) => other.parentId === item.id))
    .reduce((sum, item) => sum + item.minutes, 0);

/** One step up or down among its siblings, its children with it; the same order where it cannot move. */
export function moveItem<T extends Node>(items: readonly T[], id: string, by: -1 | 1): T[] {
  const item = items.find((each) => each.id === id);
  const siblings = items.filter((each) => each.parentId === item?.parentId);
  const other = siblings[siblings.findIndex((each) => each.id === id) + by];
  if (!item || !other) {
    return [...items];
  }
  return placeItem(items, id, other.id, by === -1 ? "before" : "after");
}

/** Puts an item beside another one, as its sibling; its children go with it. */
export function placeItem<T extends Node>(
  items: readonly T[],
  id: string,
  besideId: string,
  side: "before" | "after",
): T[] {
  const item = items.find((each) => each.id === id);
  const beside = items.find((each) => each.id === besideId);
  const block = items.filter((each) => each.id === id || each.parentId === id);
  // An item with children cannot become a child: the agenda has two levels.
  const isTooDeep = beside !== undefined && beside.parentId !== null && block.length > 1;
  if (!item || !beside || block.includes(beside) || isTooDeep) {
    return [...items];
  }
  const rest = items.filter((each) => !block.includes(each));
  const isTree = (each: T) => each.id === beside.id || each.parentId === beside.id;
  const at =
    side === "before"
      ? rest.findIndex((each) => each.id === beside.id)
      : rest.findLastIndex(isTree) + 1;
  const moved = block.map((each) =>
    each.id === id ? { ...each, parentId: beside.parentId } : each,
  );
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** Makes an item the child of the one before it, or a child a sibling of its parent. */
export function nestItem<T extends Node>(items: readonly T[], id: string, how: "in" | "out"): T[] {
  const item = items.find((each) => each.id === id);
  if (!item) {
    return [...items];
  }
  if (how === "out") {
    return item.parentId === null ? [...items] : placeItem(items, id, item.parentId, "after");
  }
  const tops = items.filter((each) => each.parentId === null);
  const before = tops[tops.findIndex((each) => each.id === id) - 1];
  const hasChildren = items.some((each) => each.parentId === id);
  if (!before || hasChildren) {
    return [...items];
  }
  return items.map((each) => (each.id === id ? { ...each, parentId: before.id } : each));
}
