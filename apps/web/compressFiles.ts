import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const kinds = /\.(js|css|html|svg|webmanifest)$/;
/** Below this a packet is not saved by it. */
const leastBytes = 1_400;

/** Lays a compressed copy beside each file of the app, so that the server need not compress anew. */
export function compressFiles(): Plugin {
  let folder = "";
  return {
    name: "plenary-compress-files",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      folder = path.resolve(config.root, config.build.outDir);
    },
    // After the service worker, which is written last.
    closeBundle: { order: "post", sequential: true, handler: () => compressAll(folder) },
  };
}

async function compressAll(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => kinds.test(name));
  for (const name of files) {
    await compressFile(path.join(folder, name));
  }
}

async function compressFile(file: string): Promise<void> {
  const whole = await readFile(file);
  if (whole.length < leastBytes) {
    return;
  }
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  };
  const [smaller, small] = await Promise.all([
    promisify(brotliCompress)(whole, { params }),
    promisify(gzip)(whole, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, smaller), writeFile(`${file}.gz`, small)]);
}
