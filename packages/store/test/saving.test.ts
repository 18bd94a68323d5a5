import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Book } from "../src/index.ts";
import { type TestStore, testStore } from "./database.ts";
import { type Given, readingOf } from "./reading.ts";
import { saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

const GIVEN: Given = {
  lines: [
    "# 第一章 绿色发展",
    "到2025年，森林覆盖率达到4⟦3→⟧5%，新增绿地60公顷。市园林局牵头。",
    "~ 第12页",
    "# 第二章 民生",
    "新建幼儿园10所⟦→，⟧增加学位3000个。",
    "森林覆盖率达到45%。",
  ],
  commitments: [
    {
      ...{ quote: "森林覆盖率达到45%，", also: ["森林覆盖率达到45%。"], kind: "indicator", nature: "binding" },
      ...{ title: "森林覆盖率", figures: [{ quote: "45%", value: 45, unit: "%" }], lead: ["市园林局"] },
    },
    { quote: "新增绿地60公顷", figures: [{ quote: "60公顷", value: 60, unit: "公顷" }] },
    { quote: "新建幼儿园10所，增加学位3000个", doubts: [{ code: "long-quote", span: null }] },
  ],
  rows: [{ name: "森林覆盖率", target: "45" }],
};

describe("a saved reading", () => {
  let book: Book;
  beforeAll(async () => {
    const document = await saved(db.store, GIVEN);
    book = (await db.store.books.get(document.id)) ?? expect.fail("no book");
  });

  test("is described and counted", () => {
    expect(book.document).toMatchObject({
      ...{ title: "示例规划", place: "示例市", period: "2021/2025", issuer: null, state: "review", version: 1 },
      ...{ periodStart: "2021-01-01", periodEnd: "2025-12-31", format: "txt", publishedAt: null },
    });
    expect(book.document.counts).toMatchObject({
      ...{ blocks: 6, repairs: 2, figures: 2, rows: 1, commitments: 3, indicators: 1, tasks: 2, projects: 0 },
      ...{
        binding: 1,
        withoutLead: 2,
        doubtful: 1,
        proposed: 3,
        unconfirmed: 0,
        accepted: 0,
        rejected: 0,
        pages: null,
      },
    });
  });

  test("keeps the raw text character for character, and the place of every block in it", async () => {
    const raw = (await db.store.documents.text(book.document.id)) ?? "";
    expect(raw).toBe(readingOf(GIVEN).document.source.text);
    for (const block of book.blocks) expect(raw.slice(block.start, block.end)).toBe(block.raw ?? block.text);
    expect(book.blocks.map((block) => block.raw !== null)).toEqual([false, true, false, false, true, false]);
  });

  test("shows in each block what was repaired, and where in both texts", () => {
    const [repair] = book.blocks[1]?.repairs ?? [];
    const text = book.blocks[1]?.text ?? "";
    expect(repair).toMatchObject({ from: text.indexOf("5%"), to: text.indexOf("5%"), raw: "3", reason: "page-number" });
    expect(book.blocks[4]?.repairs).toMatchObject([{ from: 8, to: 9, raw: "" }]);
    expect(book.blocks.map((block) => block.repairs.length)).toEqual([0, 1, 0, 0, 1, 0]);
  });

  test("marks every place of a commitment and every figure, in block text and raw text alike", () => {
    const marked = book.marks.map(({ type, block, from, to }) => [type, book.blocks[block]?.text.slice(from, to)]);
    expect(marked).toEqual([
      ["indicator", "森林覆盖率达到45%，"],
      ["figure", "45%"],
      ["task", "新增绿地60公顷"],
      ["figure", "60公顷"],
      ["task", "新建幼儿园10所，增加学位3000个"],
      ["indicator", "森林覆盖率达到45%。"],
    ]);
    expect(new Set(book.marks.map((mark) => mark.ref)).size).toBe(5);
  });

  test("counts the commitments of each section with its subsections", () => {
    expect(book.sections.map(({ index, first, last, commitments }) => [index, first, last, commitments])).toEqual([
      [0, 0, 5, 3],
      [1, 0, 2, 2],
      [2, 3, 5, 1],
    ]);
  });

  test("lists commitments in text order with their headline figure", () => {
    expect(book.commitments.map(({ title, figure, doubts, state }) => [title, figure?.quote, doubts, state])).toEqual([
      ["森林覆盖率", "435%", [], "proposed"], // a quote is what was published
      ["新增绿地60公顷", "60公顷", [], "proposed"],
      ["新建幼儿园10所，增加学位3000个", undefined, ["long-quote"], "proposed"],
    ]);
    expect(book.commitments[0]?.lead).toMatchObject([{ name: "市园林局" }]);
  });

  test("gives a commitment's places, context, path and neighbours", async () => {
    const [first, second] = book.commitments;
    const detail = await db.store.commitments.get(first?.id ?? "");
    expect(detail).toMatchObject({
      ...{ documentState: "review", neighbours: { previous: null, next: second?.id } },
      context: { before: "到2025年，", quote: "森林覆盖率达到45%，", after: "新增绿地60公顷。市园林局牵头。" },
      sectionPath: [{ index: 1, title: "第一章 绿色发展" }],
      sameSection: [{ id: second?.id }],
      history: [{ kind: "document.read", actor: "local" }],
      allFigures: [{ value: 45, unit: "%" }],
    });
    expect(detail?.spans.map(({ quote, raw, block }) => [quote, raw, block])).toEqual([
      ["森林覆盖率达到45%，", "森林覆盖率达到435%，", 1],
      ["森林覆盖率达到45%。", "森林覆盖率达到45%。", 5],
    ]);
  });

  test("of bytes already held is refused, and changes nothing", async () => {
    const before = await db.store.journal.head();
    const again = await db.store.documents.saveReading(
      { sha256: book.document.sha256, fileName: "x.txt", reading: readingOf(GIVEN), engine: "1", sample: false },
      { actor: "local" },
    );
    expect(again).toMatchObject({ kind: "refused", code: "conflict", params: { state: "review" } });
    expect(await db.store.journal.head()).toEqual(before);
  });

  test("of bytes nobody kept is refused", async () => {
    const reading = { fileName: "x.txt", reading: readingOf(GIVEN), engine: "1", sample: false };
    const outcome = await db.store.documents.saveReading({ ...reading, sha256: "0".repeat(64) }, { actor: "local" });
    expect(outcome).toMatchObject({ kind: "refused", code: "not-found" });
  });
});

test("pages of the original are known for every block", async () => {
  const reading: Given = { lines: ["第一页的文字。", "第二页的文字。"] };
  const regions = [
    { kind: "page", number: 1, size: null, recognised: false, span: { start: 0, end: 8 } },
    { kind: "page", number: 2, size: null, recognised: false, span: { start: 8, end: 16 } },
  ] as const;
  const document = await saved(db.store, { ...reading, regions });
  expect(document.counts.pages).toBe(2);
  expect((await db.store.books.get(document.id))?.blocks.map((block) => block.page)).toEqual([1, 2]);
});

test("characters PostgreSQL cannot hold are replaced one for one, so that every offset stays", async () => {
  const document = await saved(db.store, {
    lines: ["甲\0乙\uD800丙"],
    commitments: [{ quote: "乙\uD800丙" }],
    title: "题\0目",
  });
  expect(await db.store.documents.text(document.id)).toBe("甲\uFFFD乙\uFFFD丙\n");
  expect(document.title).toBe("题\uFFFD目");
  expect((await db.store.books.get(document.id))?.marks).toMatchObject([{ start: 2, end: 5 }]);
  expect((await db.store.journal.verify()).kind).toBe("intact");
});

test("texts are kept as they are, whatever stands in them", async () => {
  const odd = ["\\N", "\\.", "a\\b", "\t制表\t", "quote \" and '", "{花,括号}", "NULL", "换\r行", "𠮷"];
  const lines = odd.map((text) => `甲${text}乙`);
  const given = { lines, commitments: lines.map((quote, at) => ({ quote, title: odd[at] ?? "", lead: [quote] })) };
  const document = await saved(db.store, given);
  const book = (await db.store.books.get(document.id)) ?? expect.fail("no book");
  expect(book.blocks.map((block) => block.text)).toEqual(lines);
  expect(book.commitments.map((one) => one.title)).toEqual(odd);
  expect(book.commitments.map((one) => one.lead.map((unit) => unit.name))).toEqual(lines.map((line) => [line]));
  const found = await db.store.commitments.page({
    scope: "review",
    sort: "position",
    limit: 50,
    lead: "甲{花,括号}乙",
  });
  expect(found.items.map((one) => one.quote)).toEqual(["甲{花,括号}乙"]);
});

test("a document without a title goes by its file's name", async () => {
  const document = await saved(db.store, { lines: ["无题。"], title: null, period: null });
  expect(document).toMatchObject({ title: document.fileName, period: null, periodStart: null });
});

test("two imports of the same new bytes at once: one is saved, the other refused", async () => {
  const file = { bytes: Buffer.from("the same bytes"), fileName: "same.txt" };
  const sha256 = await db.store.sources.put(file);
  const reading = {
    sha256,
    fileName: "same.txt",
    reading: readingOf({ lines: ["同一份文件。"] }),
    engine: "1",
    sample: false,
  };
  const outcomes = await Promise.all([1, 2, 3].map(() => db.store.documents.saveReading(reading, { actor: "local" })));
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(["done", "refused", "refused"]);
});
