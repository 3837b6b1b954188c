import { writeFileSync } from "node:fs";
import { findEngine } from "../../apps/server/src/platform/media/engine/findEngine.ts";

// Building an engine takes minutes, once: better here with progress than inside the first test.
let last = 0;
const found = await findEngine({
  environment: process.env,
  onProgress: (done, total) => {
    if (done - last >= 50 || done === total) {
      last = done;
      process.stdout.write(`building the media engine: ${done} of ${total} packages\n`);
    }
  },
});
if (found.is === "missing") {
  process.stderr.write(`No media engine: ${found.install}\n`);
  process.exit(1);
}
process.stdout.write(`media engine: ${found.is}\n`);
// Tests that start an engine of their own are told which one.
const [, , pathFile] = process.argv;
if (pathFile !== undefined && found.is === "binary") {
  writeFileSync(pathFile, found.path);
}
