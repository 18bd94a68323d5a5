// `npm start`: install, build, serve. Everything after the build is packages/cli.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, root } from "./prepare.mjs";

/** npm ends at a SIGTERM without handing it on to us; an orphan takes it as given. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}

await prepare((line) => process.stdout.write(`${line}\n`));
if (process.env.npm_lifecycle_event) stopWithParent();
const { main } = await import(pathToFileURL(join(root, "packages/cli/dist/main.js")).href);
process.exitCode = await main(["serve", ...process.argv.slice(2)]);
