import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

/** What is shown of the embedded server itself needs no other database: it runs once, with the units. */
const embedded = ["packages/store/test/embedded.test.ts", "packages/store/test/killed.test.ts"];

/** Packages import each other as they were compiled: Node loads those itself, which is several times faster. */
const server = { deps: { external: [/\/packages\/\w+\/dist\//] } };

/**
 * In a run that has compiled everything (`tools/test.mjs`), tests of a package load what was compiled of it too. Elsewhere
 * they load its sources, which may be newer.
 */
const compiled: Plugin = {
  name: "compiled",
  enforce: "pre",
  resolveId(source, importer) {
    if (!process.env.LANTU_TEST_COMPILED || importer === undefined || !source.startsWith(".")) return null;
    const [, folder, path] = /^(.*\/packages\/\w+)\/src\/(.*)\.ts$/.exec(resolve(dirname(importer), source)) ?? [];
    const made = `${folder}/dist/${path}.js`;
    return folder !== undefined && existsSync(made) ? made : null;
  },
};
const plugins = [compiled];

/** Tests that need a database run once for each database (tools/test.mjs); those that need a browser, last and alone. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: "unit",
          server,
          include: [
            "packages/{core,readers,proposer,web,cli}/test/**/*.test.{ts,tsx}",
            "evaluation/test/**/*.test.ts",
            "tests/architecture/*.test.ts",
            ...embedded,
          ],
          testTimeout: 60_000,
          // Vitest would leave one core to itself: on two, half of the time.
          maxWorkers: 2,
        },
      },
      {
        plugins,
        test: {
          name: "database",
          server,
          include: ["packages/{store,server}/test/**/*.test.ts"],
          exclude: embedded,
          globalSetup: ["packages/store/test/database-server.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Each file has a database of its own.
          maxWorkers: 2,
        },
      },
      {
        plugins,
        test: {
          name: "journeys",
          server,
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/samples-read.ts"],
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // Each file has a server and a browser of its own; what a page waits for leaves the other time to work.
          maxWorkers: 3,
        },
      },
    ],
  },
});
