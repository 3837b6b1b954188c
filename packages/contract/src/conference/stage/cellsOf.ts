import type { Layout } from "../schema.ts";

/** How many cells each layout has. */
export const cellsOf: Record<Layout, number> = {
  single: 1,
  pair: 2,
  quad: 4,
  nine: 9,
  sixteen: 16,
  "twenty-five": 25,
};

/** How many cells stand beside each other. */
export const columnsOf: Record<Layout, number> = {
  single: 1,
  pair: 2,
  quad: 2,
  nine: 3,
  sixteen: 4,
  "twenty-five": 5,
};
