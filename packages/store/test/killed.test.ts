import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Killing is done to the embedded server alone, another one is not ours: this runs once, with the units. */
test("a server and a database killed in the middle of writes have kept every write they acknowledged", () => {
  const script = join(import.meta.dirname, "..", "..", "..", "bench", "killed.mjs");
  const done = spawnSync(process.execPath, [script, "--rounds", "2", "--writes", "120"], { encoding: "utf8" });
  expect(done.status, done.stderr).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({ rounds: 2, lost: 0, broken: [] });
}, 120_000);
