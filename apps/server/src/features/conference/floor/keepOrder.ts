import { hasSpoken, placesBy } from "@plenary/contract/conference/order/rules";
import type { Hall, HeldEntry } from "../hall.ts";

/**
 * Places those who asked by the rule of the sitting: when somebody asks, when somebody begins to
 * speak, and when the rule changes. At no other time, so that whoever was set back stays where they
 * were put.
 */
export function keepOrder({ live, before }: Pick<Hall, "live" | "before">): void {
  const was = new Map(before.floor.map((entry) => [entry.id, entry]));
  const isNews = (entry: HeldEntry) => {
    const old = was.get(entry.id);
    return old === undefined || (hasSpoken(entry) && !hasSpoken(old));
  };
  const isRuled = live.rules.orderRule !== before.rules.orderRule;
  if (isRuled || live.floor.some(isNews)) {
    for (const [entry, order] of placesBy(live.rules.orderRule, live.floor, isRuled)) {
      entry.order = order;
    }
  }
}
