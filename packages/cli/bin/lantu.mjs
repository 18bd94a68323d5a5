#!/usr/bin/env node
// `npx lantu …`: the command line, built first where it never was.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../dist/main.js", import.meta.url));
if (!existsSync(built)) {
  const { prepare } = await import("../../../tools/prepare.mjs");
  await prepare((line) => process.stderr.write(`${line}\n`));
}
const { main } = await import("../dist/main.js");
process.exitCode = await main(process.argv.slice(2));
