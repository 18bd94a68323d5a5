/**
 * Builds the web package: the browser's files with hashed names into `dist/client`, then the page renderer, one
 * module that runs alone, into `dist/server/entry.js`. Silent but for warnings and errors.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";
import { clientBuild, root, shared } from "./client-build.mjs";

/** Names of the hashed files every page loads, out of the client build's manifest. */
const pageAssets = () => {
  const manifest = JSON.parse(readFileSync(`${root}dist/client/.vite/manifest.json`, "utf8"));
  const entry = manifest["src/entry-client.tsx"];
  const chunk = (source) => `/${manifest[source].file}`;
  return {
    script: `/${entry.file}`,
    styles: (entry.css ?? []).map((file) => `/${file}`),
    preload: (entry.imports ?? []).map((key) => `/${manifest[key].file}`),
    messages: { "zh-CN": chunk("src/messages/zh-CN.ts"), en: chunk("src/messages/en.ts") },
  };
};

await build(clientBuild);

await build({
  ...shared,
  define: { __PAGE_ASSETS__: JSON.stringify(pageAssets()), "process.env.NODE_ENV": '"production"' },
  ssr: { noExternal: true },
  build: {
    outDir: "dist/server",
    emptyOutDir: true,
    ssr: "src/entry-server.tsx",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "entry.js", codeSplitting: false } },
  },
});

/** Puts compressed forms beside each file the browser loads, so that the server never compresses them again. */
const compressAssets = (folder) => {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(`${folder}/${name}`);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${folder}/${name}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes));
  }
};

compressAssets(`${root}dist/client/assets`);
