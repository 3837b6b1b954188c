import { defineConfig } from "vitest/config";

// One browser scene at a time: each has several Chromiums, and the machine has two cores.
export default defineConfig({
  test: {
    name: "e2e",
    root: import.meta.dirname,
    include: ["**/*.spec.ts", "media/**/*.test.ts", "rehearse/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
