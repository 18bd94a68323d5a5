// Large and scanned originals, from the moment they are sent until they can be reviewed, with the server's peak memory.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { longPdf } from "./pdf.mjs";

const root = join(import.meta.dirname, "..");
const PORT = 7450;
const PAGES = 300;
const url = `http://127.0.0.1:${PORT}`;

/** Peak of the resident memory of a process so far, in MiB. */
const peak = (pid) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);

async function start(data) {
  const env = { ...process.env, LANTU_DATA: data, LANTU_PORT: String(PORT), LANTU_DATABASE_URL: "" };
  const child = spawn(process.execPath, [join(root, "packages/cli/bin/lantu.mjs"), "serve"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    if ((await fetch(url).catch(() => null))?.ok) return child;
    await sleep(50);
  }
}

/** Sends one file and waits until it can be reviewed. */
async function bring(name, bytes) {
  const form = new FormData();
  form.append("files", new Blob([bytes]), name);
  const begin = performance.now();
  const sent = await fetch(`${url}/api/v1/imports`, { method: "POST", body: form, headers: { origin: url } });
  const { id } = (await sent.json()).items[0];
  for (;;) {
    const one = await (await fetch(`${url}/api/v1/imports/${id}`)).json();
    if (!["queued", "reading"].includes(one.state)) {
      if (one.document === null) throw new Error(`${name}: ${one.problem?.detail}`);
      return { milliseconds: performance.now() - begin, counts: one.summary.counts, document: one.document };
    }
    await sleep(20);
  }
}

async function drawn(document, page) {
  const begin = performance.now();
  const answer = await fetch(`${url}/api/v1/documents/${document}/pages/${page}/image?width=1200`);
  await answer.arrayBuffer();
  return performance.now() - begin;
}

const data = mkdtempSync(join(tmpdir(), "lantu-bench-"));
chmodSync(data, 0o755);
const child = await start(data);
try {
  const before = peak(child.pid);
  const long = { ...(await bring("long.pdf", longPdf(PAGES))), peak: peak(child.pid) };
  const image = await drawn(long.document, PAGES / 2);
  const scan = readFileSync(join(root, "packages/readers/test/scans/page.png"));
  const recognised = { ...(await bring("scan.png", scan)), peak: peak(child.pid) };
  process.stdout.write(JSON.stringify({ pages: PAGES, before, long, image, recognised }));
} finally {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
  rmSync(data, { recursive: true, force: true });
}
