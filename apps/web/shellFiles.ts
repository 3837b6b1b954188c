import type { Plugin } from "vite";

export interface ShellFiles {
  plugin: Plugin;
  /** Whether a built file is part of the first load: the entry, what it imports, their styles. */
  has: (fileName: string) => boolean;
}

/** Notes which built files the first load needs, so that only those are kept for offline use. */
export function shellFiles(): ShellFiles {
  const files = new Set<string>();

  return {
    has: (fileName) => files.has(fileName),
    plugin: {
      name: "plenary-shell-files",
      // The style files of a chunk are known only after everything has been written.
      writeBundle(_options, bundle) {
        const open = Object.values(bundle)
          .filter((file) => file.type === "chunk" && file.isEntry)
          .map((file) => file.fileName);

        for (let name = open.pop(); name !== undefined; name = open.pop()) {
          const file = bundle[name];
          if (files.has(name) || file?.type !== "chunk") {
            continue;
          }
          files.add(name);
          for (const style of file.viteMetadata?.importedCss ?? []) {
            files.add(style);
          }
          open.push(...file.imports);
        }
      },
    },
  };
}
