import { accountOf } from "@lantu/core";
import { afterAll, describe, expect, it } from "vitest";
import { ReaderPool, readIsolated } from "../src/pool.ts";
import { readFile } from "../src/read-file.ts";
import { makePdf } from "./make-pdf.ts";
import { problemOf, utf8 } from "./spec.ts";

// The compiled worker: threads do not run TypeScript. `npm test` builds before it tests.
const worker = new URL("../dist/worker.js", import.meta.url);
const pool = new ReaderPool({ worker });
afterAll(() => pool.close());

const plan = utf8("青渡区计划\n到2025年，建设社区公园12个，新增绿地16公顷。\n");
const page = (paragraphs: number) => utf8(`<html><body>${"<p>绿地。</p>".repeat(paragraphs)}</body></html>`);

describe("a pool of workers", () => {
  it("reads what the reader reads", async () => {
    const { source, reading } = await pool.read(plan, "plan.txt");
    expect(source).toEqual(await readFile(plan, "plan.txt"));
    expect(reading.document.source).toBe(source);
  });

  it("gives what a document says without the reading it was made from", async () => {
    const { reading } = await pool.read(plan, "plan.txt");
    expect(await pool.account(plan, "plan.txt", "d1")).toEqual(accountOf(reading, "d1"));
  });

  it("tells the stages in order", async () => {
    const stages: string[] = [];
    await pool.read(plan, "plan.txt", { onProgress: ({ stage }) => stages.push(stage) });
    expect(stages).toEqual(["decode", "repair", "document", "statements", "figures", "commitments"]);
  });

  it("leaves the caller its bytes", async () => {
    const bytes = plan.slice();
    await pool.readSource(bytes, "plan.txt");
    expect(bytes).toEqual(plan);
  });

  it("gives problems as problems", async () => {
    const problem = await problemOf(pool.read(new Uint8Array(), "plan.txt"));
    expect(problem).toMatchObject({ code: "file-empty", params: { file: "plan.txt" } });
  });

  it("refuses a file beyond its size without sending it", async () => {
    const problem = await problemOf(pool.read(plan, "plan.txt", { limits: { bytes: 10 } }));
    expect(problem).toMatchObject({ code: "file-too-large", params: { limit: 10 } });
  });

  it("ends a worker that is told to stop, with the reason given, and reads on", async () => {
    const controller = new AbortController();
    const reason = new Error("the import was cancelled");
    const stopped = pool.read(page(100_000), "slow.html", {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(stopped).rejects.toBe(reason);
    expect((await pool.readSource(plan, "plan.txt")).name).toBe("plan.txt");
  });

  it("imports its workers and never requires them: required, one closed while it starts took the process with it", async () => {
    const starting = new ReaderPool({ worker: new URL("./tells-requires.mjs", import.meta.url) });
    expect(await starting.readSource(plan, "plan.txt")).toBe(false);
    await starting.close();
  });

  it("gives up a file that takes too long", async () => {
    const problem = await problemOf(pool.readSource(page(100_000), "slow.html", { limits: { milliseconds: 50 } }));
    expect(problem).toMatchObject({ code: "file-timeout", params: { file: "slow.html" } });
  });
});

describe("a page packed a thousandfold", () => {
  const bomb = (blanks: number) => makePdf([{ texts: [{ x: 90, y: 700, text: "建设公园。" }], blanks }]);

  it("is read within the worker's memory", async () => {
    expect((await pool.readSource(bomb(1_000_000), "plan.pdf")).text).toBe("建设公园。");
  });

  it("ends the worker beyond it, though it fills buffers and not the heap", async () => {
    const problem = await problemOf(readIsolated(bomb(200_000_000), "bomb.pdf", { worker, limits: { memory: 64 } }));
    expect(problem).toMatchObject({ code: "file-memory", params: { file: "bomb.pdf", megabytes: 64 } });
  });
});

describe("a worker of its own", () => {
  it("reads one file", async () => {
    expect((await readIsolated(plan, "plan.txt", { worker })).text).toBe((await readFile(plan, "plan.txt")).text);
  });

  it("that runs out of memory ends alone", async () => {
    const problem = await problemOf(readIsolated(page(140_000), "big.html", { worker, limits: { memory: 32 } }));
    expect(problem).toMatchObject({ code: "file-memory", params: { file: "big.html", megabytes: 32 } });
  });
});
