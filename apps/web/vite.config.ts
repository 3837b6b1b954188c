import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { compressFiles } from "./compressFiles.ts";
import { shellFiles } from "./shellFiles.ts";

const shell = shellFiles();
const server = process.env["PLENARY_ORIGIN"] ?? "http://localhost:8080";

export default defineConfig({
  plugins: [
    react(),
    shell.plugin,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "sw.ts",
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: "iife",
        globPatterns: [
          "index.html",
          "offline.html",
          "plain.css",
          "before-start.js",
          "icons/{mark.svg,icon-192.png}",
          "assets/*.{js,css}",
        ],
        // The first load is kept at once; what is marked comes after it, when nobody waits.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) =>
              entry.url.startsWith("assets/") && !shell.has(entry.url)
                ? { ...entry, isLater: true }
                : entry,
            ),
            warnings: [],
          }),
        ],
      },
    }),
    compressFiles(),
  ],
  build: {
    target: ["chrome108", "safari15.4"],
    sourcemap: "hidden",
    // Inlined files would be data addresses, which the content policy does not let in.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      "/api": server,
      "/live": { target: server, ws: true },
      "/engine": { target: server, ws: true },
      "/health": server,
    },
  },
});
