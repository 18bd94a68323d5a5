import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";

/** The package's folder, with a slash at its end. */
export const root = fileURLToPath(new URL(".", import.meta.url));

/** What both builds share. */
export const shared = { root, configFile: false, logLevel: "warn", plugins: [react()] };

/** Vite's configuration for the files the browser loads. */
export const clientBuild = {
  ...shared,
  build: {
    outDir: "dist/client",
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: "src/entry-client.tsx" },
  },
};
