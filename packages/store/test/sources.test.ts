import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestStore, testStore } from "./database.ts";
import { saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

async function streamed(sha256: string): Promise<readonly Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of db.store.sources.stream(sha256)) pieces.push(piece);
  return pieces;
}

test.each([0, 1, 1 << 20, (1 << 20) + 1, 5_000_000])("%d bytes come back as they were", async (size) => {
  const bytes = randomBytes(size);
  const sha256 = await db.store.sources.put({ bytes, fileName: "a.pdf" });
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect((await db.store.sources.bytes(sha256))?.equals(bytes)).toBe(true);
  const pieces = await streamed(sha256);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(Math.max(0, ...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1 << 20);
});

test("a part of a larger buffer is kept as that part", async () => {
  const sha256 = await db.store.sources.put({ bytes: new Uint8Array([1, 2, 3, 4]).subarray(1, 3), fileName: "part" });
  expect(await db.store.sources.bytes(sha256)).toEqual(Buffer.from([2, 3]));
});

test("the same bytes twice are one source, under the name they first came with", async () => {
  const bytes = Buffer.from("twice");
  const sha256 = await db.store.sources.put({ bytes, fileName: "一.txt" });
  expect(await db.store.sources.put({ bytes, fileName: "二.txt" })).toBe(sha256);
  expect(await db.store.sources.info(sha256)).toMatchObject({ sha256, size: 5, fileName: "一.txt" });
});

test("bytes nobody kept are null", async () => {
  expect(await db.store.sources.info("0".repeat(64))).toBeNull();
  expect(await db.store.sources.bytes("0".repeat(64))).toBeNull();
  expect(await streamed("0".repeat(64))).toEqual([]);
});

test("bytes are let go of only where no document stands on them and no import needs them", async () => {
  const { sha256 } = await saved(db.store, { lines: ["有据可查。"] });
  expect(await db.store.sources.release(sha256)).toBe(false);
  const source = await db.store.sources.put({ bytes: Buffer.from("broken"), fileName: "x" });
  const made = { id: "r1", batch: "b", fileName: "x", size: 6, source, publish: false, sample: false, actor: "local" };
  await db.store.imports.create([made]);
  expect(await db.store.sources.release(source)).toBe(false);
  await db.store.imports.change("r1", { state: "failed" });
  expect(await db.store.sources.release(source)).toBe(true);
  expect(await db.store.imports.get("r1")).toMatchObject({ source: null, fileName: "x" });
});
