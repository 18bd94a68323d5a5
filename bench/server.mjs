// The product as a user meets it: import of the files together, first page, plan page, memory after all that.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { benchFiles, median } from "./texts.mjs";

const root = join(import.meta.dirname, "..");
const PORT = 7449;
const url = `http://127.0.0.1:${PORT}`;
const RUNS = 5;
const BROWSER = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const data = mkdtempSync(join(tmpdir(), "lantu-bench-"));
chmodSync(data, 0o755);

/** Starts the server; resolves with it and the milliseconds until its first page was answered. */
async function start() {
  const begin = performance.now();
  const env = { ...process.env, LANTU_DATA: data, LANTU_PORT: String(PORT), LANTU_DATABASE_URL: "" };
  const child = spawn(process.execPath, [join(root, "tools/start.mjs")], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok && (await answer.text())) return { child, milliseconds: performance.now() - begin };
    await sleep(15);
  }
}

const stop = (child) => new Promise((done) => child.once("exit", done) && child.kill("SIGTERM"));

/** Uploads all files at once, as a drop in the browser does, and waits until each can be reviewed. */
async function importAll(paths) {
  const form = new FormData();
  for (const path of paths) form.append("files", new Blob([readFileSync(path)]), basename(path));
  const begin = performance.now();
  const sent = await fetch(`${url}/api/v1/imports`, { method: "POST", body: form, headers: { origin: url } });
  if (!sent.ok) throw new Error(await sent.text());
  const ids = new Set((await sent.json()).items.map((item) => item.id));
  for (;;) {
    const items = (await (await fetch(`${url}/api/v1/imports`)).json()).items.filter((item) => ids.has(item.id));
    if (items.every((item) => !["queued", "reading"].includes(item.state)))
      return { items, milliseconds: performance.now() - begin };
    await sleep(30);
  }
}

/** Milliseconds from the wish to the page's first paint of text, its largest paint, and its load event; a fresh profile each time. */
async function paint(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = performance.getEntriesByType("navigation");
          const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
          resolve({ first, largest: list.getEntries().at(-1).startTime, load: entry.loadEventEnd });
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
  await context.close();
  return seen;
}

async function paints(browser, address) {
  const seen = [];
  for (let i = 0; i < RUNS; i++) seen.push(await paint(browser, address));
  const of = (key) => Math.round(median(seen.map((s) => s[key])));
  return { first: of("first"), largest: of("largest"), load: of("load") };
}

/** Slowest and median frame, in milliseconds, while the page is scrolled from top to bottom. */
async function scroll(browser, address) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const frames = await page.evaluate(async () => {
    const target =
      [...document.querySelectorAll("*")]
        .filter((e) => e.scrollHeight > e.clientHeight * 3 && /auto|scroll/.test(getComputedStyle(e).overflowY))
        .sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? document.scrollingElement;
    const times = [];
    let last = performance.now();
    for (let i = 0; i < 240; i++) {
      target.scrollBy(0, 400);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times.sort((a, b) => a - b);
  });
  return { median: Math.round(median(frames)), p95: Math.round(frames[Math.floor(frames.length * 0.95)]) };
}

/** Resident memory in MiB of a process, or proportional memory of all of a kind (PostgreSQL's share their buffers). */
const resident = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
function databaseMemory() {
  let sum = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!command.includes(data) && !command.startsWith("postgres:")) continue;
      if (!command.startsWith("postgres:") && !command.includes("bin/postgres")) continue;
      sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) / 1024;
    } catch {
      // gone meanwhile
    }
  }
  return Math.round(sum);
}

const { name, paths } = benchFiles();
const first = await start();
await stop(first.child);
const warm = [];
for (let i = 0; i < RUNS; i++) {
  const { child, milliseconds } = await start();
  warm.push(milliseconds);
  await stop(child);
}
const { child } = await start();
const browser = await chromium.launch({
  executablePath: process.env.LANTU_CHROMIUM ?? "/usr/bin/chromium",
  args: BROWSER,
});
try {
  const imported = await importAll(paths);
  for (const { document } of imported.items)
    if (document)
      await fetch(`${url}/api/v1/documents/${document}/publish`, { method: "POST", headers: { origin: url } });
  const largest = imported.items.toSorted(
    (a, b) => (b.summary?.counts.characters ?? 0) - (a.summary?.counts.characters ?? 0),
  )[0];
  const plan = `${url}/documents/${largest.document}`;
  const report = {
    files: name,
    firstStart: Math.round(first.milliseconds),
    warmStart: Math.round(median(warm)),
    import: {
      milliseconds: Math.round(imported.milliseconds),
      files: imported.items.map(({ fileName, state, milliseconds }) => ({ fileName, state, milliseconds })),
    },
    home: await paints(browser, url),
    plan: {
      characters: largest.summary.counts.characters,
      ...(await paints(browser, plan)),
      scroll: await scroll(browser, plan),
    },
    ledger: await paints(browser, `${url}/commitments`),
    search: await paints(browser, `${url}/search?q=${encodeURIComponent("学位")}`),
    memory: { server: Math.round(resident(child.pid)), database: databaseMemory() },
  };
  process.stdout.write(JSON.stringify(report));
} finally {
  await browser.close();
  await stop(child);
  rmSync(data, { recursive: true, force: true });
}
