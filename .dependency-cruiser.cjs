/**
 * The walls of the house: who may import whom. Numbers in brackets are the rules of decision 0003.
 * The layers of the features come from tools/check/house.mjs, so they are written once.
 */
const { features, layers } = require("./tools/check/house.mjs");

const side = "^apps/(server|web)/src";
const anyFeature = `(${features.join("|")})`;
const test = "\\.test\\.tsx?$";

/** A wall: `from` may not import `to`, except what matches `toNot`. `$1` is a group of `from`. */
const wall = (name, comment, from, to, { fromNot, toNot } = {}) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, ...(fromNot && { pathNot: fromNot }) },
  to: { path: to, ...(toNot && { pathNot: toNot }) },
});

/** A feature of one layer may use the doors of lower layers only, not of its own or of higher ones. */
const downwards = layers.flatMap((names, layer) => {
  const own = `(${names.join("|")})`;
  const barred = `(${layers.slice(layer).flat().join("|")})`;
  return [
    wall(
      "features-look-down",
      "[4] A feature uses the doors of lower layers only.",
      `^apps/(server|web)/src/features/${own}/`,
      `^apps/$1/src/features/${barred}/`,
      { toNot: "^apps/$1/src/features/$2/" },
    ),
    wall(
      "contract-looks-down",
      "[4] The contract of a feature uses those of lower layers only.",
      `^packages/contract/src/${own}/`,
      `^packages/contract/src/${barred}/`,
      { toNot: "^packages/contract/src/$1/" },
    ),
  ];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    wall(
      "contract-stands-alone",
      "[1] The contract imports the schema library and itself.",
      "^packages/contract/",
      ".",
      {
        fromNot: `${test}|^packages/contract/vitest\\.config\\.ts$`,
        toNot: "^packages/contract/|node_modules/zod/",
      },
    ),
    wall(
      "contract-tests-stand-alone",
      "[1] The contract's tests add the test tools, nothing of ours.",
      `^packages/contract/.*${test}`,
      "^(apps|e2e|bench|tools)/",
    ),
    wall(
      "sides-meet-only-in-contract",
      "[2] Server and web know nothing of each other, nor of what drives them.",
      "^apps/(server|web)/",
      "^(apps|e2e|bench|tools)/",
      { toNot: "^apps/$1/" },
    ),
    wall(
      "platform-knows-no-feature",
      "[3] Platform and ui hold no word of the product.",
      `${side}/(platform|ui)/`,
      `/features/|^packages/contract/src/${anyFeature}/|^apps/web/src/shell/`,
    ),
    wall(
      "features-meet-at-the-door",
      "[4] Feature to feature through index.ts.",
      `${side}/features/([^/]+)/`,
      "^apps/$1/src/features/",
      { toNot: "^apps/$1/src/features/($2/|[^/]+/index\\.tsx?$)" },
    ),
    wall(
      "shell-uses-doors",
      "[4] The shell composes pages from the features' doors.",
      "^apps/web/src/shell/",
      "^apps/web/src/features/",
      { toNot: "^apps/web/src/features/[^/]+/index\\.tsx?$" },
    ),
    ...downwards,
    {
      name: "no-cycles",
      comment: "[5] No circles; the generator of the client has its own ways.",
      severity: "error",
      from: { pathNot: "/generated/" },
      to: { circular: true },
    },
    wall(
      "models-know-no-react",
      "[6] A model runs without a browser.",
      "^apps/web/src/features/.+/model/",
      "node_modules/(react|@mantine|@tabler|@tanstack/react|zustand/(esm/)?(index|react))|\\.tsx$",
      { fromNot: test },
    ),
    wall(
      "rules-know-no-database-and-no-clock",
      "[6] Policies, machines and reducers are pure.",
      "/(policy|machine)\\.ts$|^packages/contract/.*/(reduce|rules)\\.ts$",
      "/store[.\\w]*\\.ts$|/platform/(db|clock)|node_modules/(kysely|pg)/|^(node:)?(fs|timers|crypto|child_process)",
    ),
    wall(
      "only-stores-know-sql",
      "[7] Within a feature, SQL is written by the store.",
      "^apps/server/src/features/",
      "node_modules/(kysely|pg)/",
      { fromNot: `/store[.\\w]*\\.ts$|${test}` },
    ),
    wall(
      "engine-behind-the-platform",
      "[3] The media engine lives behind platform/media.",
      `${side}/`,
      "node_modules/livekit-",
      { fromNot: `${side}/platform/media/` },
    ),
    wall(
      "engine-has-two-users",
      "[3] Sittings and calls use the media engine; nothing else does.",
      `${side}/features/`,
      "^apps/(server|web)/src/platform/media/",
      { fromNot: `${side}/features/(conference|groups)/` },
    ),
    wall(
      "outsiders-know-the-contract-alone",
      "[8] e2e and bench drive Plenary from outside.",
      "^(e2e|bench)/",
      "^(apps|tools|e2e|bench)/",
      { toNot: "^$1/" },
    ),
    {
      name: "resolvable",
      comment: "A wall cannot stop what it cannot see.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|\\?" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage|test-results)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "module", "browser", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
