import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";

/** The package's folder, with a slash at its end. */
export const root = fileURLToPath(new URL(".", import.meta.url));

/** React itself holds what this shim was for: without it every visit loads less. */
const alias = [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: "react" }];

/** What both builds share. */
export const shared = { root, configFile: false, logLevel: "warn", plugins: [react()] };

/** The entry names every other file, so their names are short: the manifest tells which source each was made of. */
const output = { chunkFileNames: "assets/[hash].js" };

/** Vite's configuration for the files the browser loads. */
export const clientBuild = {
  ...shared,
  resolve: { alias },
  build: {
    outDir: "dist/client",
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: "src/entry-client.tsx", output },
  },
};
