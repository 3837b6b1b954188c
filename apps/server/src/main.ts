import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "./config.ts";
import { runNode } from "./runNode.ts";

const root = resolve(fileURLToPath(import.meta.url), "../../../..");
const config = readConfig(process.env);
const node = await runNode({
  config,
  environment: process.env,
  root,
  webFolder: join(root, "apps/web/dist"),
  tls: readTls(),
});
// The keeper that started this process waits for this word; alone, there is nobody to tell.
process.send?.({ is: "listening", port: node.port });

let stopping: Promise<void> | null = null;
/** Once, however often it is asked. */
const stop = () => {
  stopping ??= node.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
// A keeper that dies takes its server along, or two would run at the next start.
process.on("disconnect", stop);

function readTls(): { cert: string; key: string } | undefined {
  const { PLENARY_TLS_CERT: cert, PLENARY_TLS_KEY: key } = config;
  return cert !== undefined && key !== undefined
    ? { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") }
    : undefined;
}
