// `npm start`: install, build, serve. Everything after the build is packages/cli.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, root } from "./prepare.mjs";

await prepare((line) => process.stdout.write(`${line}\n`));
const { main } = await import(pathToFileURL(join(root, "packages/cli/dist/main.js")).href);
process.exitCode = await main(["serve", ...process.argv.slice(2)]);
