/** The words of the house: its features by layer, and the names of roles. See decision 0003. */
export const layers = [
  ["identity"],
  ["groups", "library", "notices", "system"],
  ["meetings"],
  ["conference", "proposals", "opinions", "surveys", "research", "study", "news"],
  ["deliberation", "minutes"],
  ["records"],
];

export const features = layers.flat();

/** Role files of a feature; those in `splitRoles` may be cut by path or thing: `routes.replies.ts`. */
export const roles = {
  server: ["index", "routes", "policy", "machine", "store", "present", "streams", "jobs"],
  web: ["index", "api", "routes"],
  contract: ["index", "schema", "events", "reduce", "rules", "operations"],
};
export const splitRoles = ["routes", "store", "api", "schema", "words"];

/** Files outside the features that are started or wired rather than imported by name. */
export const starters = ["main", "app", "config", "routes", "index", "sw", "worker", "stream"];

/** The three places where a feature has a folder. */
export const featureHomes = [
  ["server", "apps/server/src/features/"],
  ["web", "apps/web/src/features/"],
  ["contract", "packages/contract/src/"],
];

export const workspaces = ["packages/contract", "apps/server", "apps/web", "e2e", "bench"];

/** Whether a file is a test or stands in a folder that holds only tests. */
export function isTest(file) {
  return (
    /\.(test|spec)\.(ts|tsx|mjs)$/.test(file) || /^(e2e\/|apps\/(server|web)\/test\/)/.test(file)
  );
}

/** Whether a file tells what must be true, unlike the instruments that the tests use. */
export function isTelling(file) {
  return isTest(file) && !/^e2e\/.+\/(?!.*\.(test|spec)\.)/.test(file);
}

/** Our own code of the five workspaces, without what is generated. */
export function isSource(file) {
  return /^(apps|packages|e2e|bench)\/.*\.(ts|tsx)$/.test(file) && !file.endsWith(".d.ts");
}

/** The server's steps of the database, which only ever grow. */
export function isMigration(file) {
  return file.startsWith("apps/server/migrations/");
}
