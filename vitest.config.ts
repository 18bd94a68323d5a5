import { defineConfig } from "vitest/config";

/** What is shown of the embedded server itself needs no other database: it runs once, with the units. */
const embedded = ["packages/store/test/embedded.test.ts", "packages/store/test/killed.test.ts"];

/** Packages import each other as they were compiled: Node loads those itself, which is several times faster. */
const server = { deps: { external: [/\/packages\/\w+\/dist\//] } };

/** Tests that need a database run once for each database (tools/test.mjs); those that need a browser, last and alone. */
export default defineConfig({
  test: {
    projects: [
      {
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
        test: {
          name: "database",
          server,
          include: ["packages/{store,server}/test/**/*.test.ts"],
          exclude: embedded,
          globalSetup: ["packages/store/test/database-server.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file has a database of its own.
          maxWorkers: 2,
        },
      },
      {
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
