import { applyEntry, EMPTY_LEDGER, type LedgerState } from "@lantu/core/ledger";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Book, DocumentDetail } from "../src/index.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import type { Given } from "./reading.ts";
import { readingOf } from "./reading.ts";
import { done, published, saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

const ME = { actor: "local" };
const GIVEN: Given = {
  lines: ["# 第一章", "新建公园10处，修复河道20公里，改造小区30个。", "扩建医院，市卫生局牵头。"],
  commitments: [
    { quote: "新建公园10处", figures: [{ quote: "10处", value: 10 }] },
    { quote: "修复河道20公里" },
    { quote: "改造小区30个" },
    { quote: "扩建医院", lead: ["市卫生局"], kind: "project" },
  ],
};

async function bookOf(document: DocumentDetail): Promise<Book> {
  return (await db.store.books.get(document.id)) ?? expect.fail("no book");
}

describe("a document in review", () => {
  let document: DocumentDetail;
  let ids: readonly string[];
  beforeEach(async () => {
    document = await saved(db.store, GIVEN);
    ids = (await bookOf(document)).commitments.map((one) => one.id);
  });

  test("is published with all that was not rejected", async () => {
    done(await db.store.commitments.decide(ids.slice(0, 1), "reject", { ...ME, reason: "重复" }));
    const public_ = done(await db.store.documents.publish(document.id, ME));
    expect(public_).toMatchObject({ state: "published", version: 3 });
    expect(public_.counts).toMatchObject({ commitments: 3, proposed: 0, accepted: 3, rejected: 1, projects: 1 });
    expect(public_.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect((await bookOf(document)).commitments.map((one) => one.state)).toEqual(Array(3).fill("accepted"));
  });

  test("takes decisions about many at once, counts what changed, and takes them back", async () => {
    const rejected = done(await db.store.commitments.decide(ids, "reject", ME));
    expect(rejected).toMatchObject({ changed: 4, documents: [{ id: document.id, counts: { rejected: 4 } }] });
    expect(done(await db.store.commitments.decide(ids, "reject", ME)).changed).toBe(0);
    expect(await db.store.documents.publish(document.id, ME)).toMatchObject({ code: "nothing-to-publish" });
    expect(done(await db.store.commitments.decide(ids.slice(1), "reset", ME)).changed).toBe(3);
    expect((await db.store.documents.get(document.id))?.counts).toMatchObject({ proposed: 3, rejected: 1 });
  });

  test("decides on all of the commitments named or on none", async () => {
    const before = await db.store.journal.head();
    const outcome = await db.store.commitments.decide([...ids, `${document.id}-zzzz`], "accept", ME);
    expect(outcome).toMatchObject({ kind: "refused", code: "not-found" });
    expect(await db.store.journal.head()).toEqual(before);
    expect((await db.store.documents.get(document.id))?.counts.proposed).toBe(4);
  });

  test("is described anew, and says so of what a person wrote", async () => {
    const changes = { title: "新的标题", period: "2026/2030", place: null };
    const after = done(await db.store.documents.describe(document.id, changes, { ...ME, version: 1 }));
    expect(after).toMatchObject({ title: "新的标题", place: null, periodStart: "2026-01-01", version: 2 });
    expect(after.description.title).toMatchObject({ value: "新的标题", by: "person", quote: null });
    expect(after.description.kind.by).toBe("text");
  });

  test("refuses a write against a version that is no longer the current one", async () => {
    done(await db.store.documents.describe(document.id, { title: "一" }, { ...ME, version: 1 }));
    const late = await db.store.documents.describe(document.id, { title: "二" }, { ...ME, version: 1 });
    expect(late).toMatchObject({ kind: "refused", code: "precondition-failed", params: { expected: 1, version: 2 } });
    expect((await db.store.documents.get(document.id))?.title).toBe("一");
  });

  test("makes no entry where nothing would change", async () => {
    const outcome = await db.store.documents.describe(document.id, { title: document.title }, ME);
    expect(outcome).toMatchObject({ kind: "done", entries: [], value: { version: 1 } });
  });

  test("may be discarded; then the same bytes can be read anew", async () => {
    done(await db.store.commitments.decide(ids.slice(0, 1), "accept", ME));
    expect(done(await db.store.documents.discard(document.id, ME)).state).toBe("discarded");
    expect(await db.store.documents.publish(document.id, ME)).toMatchObject({ code: "import-not-in-review" });
    const reading = readingOf({ ...GIVEN, commitments: GIVEN.commitments?.slice(0, 2) ?? [] });
    const again = { sha256: document.sha256, fileName: "again.txt", reading, engine: "2", sample: false };
    const anew = done(await db.store.documents.saveReading(again, ME));
    expect(anew).toMatchObject({ state: "review", engine: "2", version: 4, counts: { commitments: 2, accepted: 0 } });
    const history = (await db.store.journal.page({ subject: ids[0], limit: 10 })).items;
    expect(history.map((line) => line.kind)).toEqual(["commitment.accepted"]); // decisions on the old reading stay
  });
});

describe("a published document", () => {
  test("is withdrawn, with a reason, and restored", async () => {
    const { id, publishedAt } = await published(db.store, GIVEN);
    expect(await db.store.documents.restore(id, ME)).toMatchObject({ code: "conflict" });
    expect(done(await db.store.documents.withdraw(id, { ...ME, reason: "旧版" })).state).toBe("withdrawn");
    expect((await db.store.documents.list()).map((one) => one.id)).not.toContain(id);
    expect(done(await db.store.documents.restore(id, ME))).toMatchObject({ state: "published", publishedAt });
  });

  test("cannot be discarded, nor published twice", async () => {
    const { id } = await published(db.store, GIVEN);
    expect(await db.store.documents.discard(id, ME)).toMatchObject({ code: "import-not-in-review" });
    expect(await db.store.documents.publish(id, ME)).toMatchObject({ code: "import-not-in-review" });
  });
});

describe("a correction", () => {
  let book: Book;
  beforeEach(async () => {
    book = await bookOf(await saved(db.store, GIVEN));
  });
  const id = (at: number) => book.commitments[at]?.id ?? "";

  test("of fields is kept with what stood before, and found by its new words", async () => {
    const correction = { title: "城市绿心", nature: "binding", deadline: "2023-06", reason: "笔误" } as const;
    const after = done(await db.store.commitments.edit(id(0), correction, { ...ME, version: 1 }));
    expect(after).toMatchObject({
      title: "城市绿心",
      nature: "binding",
      deadline: "2023-06",
      edited: true,
      version: 2,
    });
    expect(after.figure).toMatchObject({ value: 10 });
    expect(after.history[0]?.summary).toMatchObject({
      ...{ title: "新建公园10处", reason: "笔误", before: { title: "新建公园10处", nature: null, deadline: null } },
      after: { title: "城市绿心", nature: "binding", deadline: "2023-06" },
    });
    const query = { scope: "review", document: [book.document.id], sort: "position", limit: 10 } as const;
    expect((await db.store.commitments.page({ ...query, q: "绿心" })).total).toBe(1);
    expect((await db.store.documents.get(book.document.id))?.counts.binding).toBe(1);
  });

  test("of the place moves the quote, and keeps the id", async () => {
    const { start = 0 } = book.blocks[2] ?? {};
    const after = done(await db.store.commitments.edit(id(0), { start, end: start + 4 }, ME));
    expect(after).toMatchObject({ id: id(0), quote: "扩建医院", start, address: "第1节 ¶2" });
    expect(after.spans).toMatchObject([{ quote: "扩建医院", raw: "扩建医院", block: 2 }]);
  });

  test("of the lead unit keeps the place of one the text names, and gives none to one a person names", async () => {
    const [before] = book.commitments[3]?.lead ?? [];
    const after = done(await db.store.commitments.edit(id(3), { lead: ["市卫生局", "市发展改革委"] }, ME));
    expect(after.lead).toEqual([before, { name: "市发展改革委", start: null, end: null }]);
  });

  test("to a place without text is refused", async () => {
    const outcome = await db.store.commitments.edit(id(0), { start: 9_000, end: 9_010 }, ME);
    expect(outcome).toMatchObject({ kind: "refused", code: "invalid-request", params: { field: "start" } });
    const backwards = await db.store.commitments.edit(id(0), { start: 5, end: 4 }, ME);
    expect(backwards).toMatchObject({ kind: "refused", code: "invalid-request" });
  });

  test("against an old version, or of what is not there, is refused", async () => {
    done(await db.store.commitments.edit(id(0), { title: "一" }, { ...ME, version: 1 }));
    const late = await db.store.commitments.edit(id(0), { title: "二" }, { ...ME, version: 1 });
    expect(late).toMatchObject({ kind: "refused", code: "precondition-failed", params: { id: id(0), version: 2 } });
    expect(await db.store.commitments.edit("d000000000000-1", { title: "一" }, ME)).toMatchObject({
      code: "not-found",
    });
  });

  test("taken back restores what stood before", async () => {
    done(await db.store.commitments.edit(id(0), { title: "一", period: null }, ME));
    const back = done(await db.store.commitments.edit(id(0), { title: "新建公园10处", period: "2021/2025" }, ME));
    expect(back).toMatchObject({ title: "新建公园10处", period: "2021/2025", version: 3 });
  });
});

describe("the journal", () => {
  test("is a chain that verifies, and lists newest first, page by page", async () => {
    const { head, kind } = (await db.store.journal.verify()) as { head: { seq: number }; kind: string };
    expect(kind).toBe("intact");
    expect(head).toEqual(await db.store.journal.head());
    const first = await db.store.journal.page({ limit: 5 });
    const second = await db.store.journal.page({ limit: 5, after: first.next ?? "" });
    expect(first.total).toBe(head.seq);
    expect([...first.items, ...second.items].map((line) => head.seq - line.seq)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect((await db.store.journal.page({ limit: 5, before: second.previous ?? "" })).items).toEqual(first.items);
  });

  test.each([
    "update journal set actor = 'x'",
    "delete from journal",
    "truncate journal cascade",
    "delete from journal_subjects",
  ])("refuses: %s", async (statement) => {
    await expect(administer(db.connection, statement)).rejects.toThrow(/append-only/);
  });

  test("stays one chain when many write at once", async () => {
    const documents = await Promise.all([1, 2, 3, 4, 5, 6].map(() => saved(db.store, GIVEN)));
    const publishing = documents.map(({ id }) => db.store.documents.publish(id, ME));
    const describing = documents.map(({ id }, index) => db.store.documents.describe(id, { title: `第${index}份` }, ME));
    const outcomes = await Promise.all([...publishing, ...describing]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(Array(12).fill("done"));
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });

  test("tampering with an entry behind the trigger's back is found", async () => {
    const { seq } = await db.store.journal.head();
    const meddle = (actor: string) =>
      administer(
        db.connection,
        `alter table journal disable trigger journal_append_only;
         update journal set actor = '${actor}' where seq = ${seq};
         alter table journal enable trigger journal_append_only`,
      );
    await meddle("somebody else");
    expect(await db.store.journal.verify()).toEqual({ kind: "broken", seq, at: "hash", table: null, row: null });
    await meddle("local");
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });
});

describe("the tables", () => {
  /** What the journal amounts to. */
  async function refolded(): Promise<LedgerState> {
    let state = EMPTY_LEDGER;
    for await (const entry of db.store.journal.entries()) state = applyEntry(state, entry);
    return state;
  }

  async function expectTablesToBeTheFold(): Promise<void> {
    for (const held of (await refolded()).documents.values()) {
      const document = (await db.store.documents.get(held.id)) ?? expect.fail(`no document ${held.id}`);
      const { description, state, version, engine, sample, choices, reviewers } = held;
      expect(document).toMatchObject({ description, state, version, engine, sample, fileName: held.source.fileName });
      expect(document).toMatchObject({ choices, reviewers });
      const states = [...held.commitments.values()].map((one) => one.state);
      expect(document.counts).toMatchObject({
        ...{
          commitments: states.filter((one) => one === "proposed" || one === "accepted").length,
          accepted: states.filter((one) => one === "accepted").length,
        },
        ...{ rejected: states.filter((one) => one === "rejected").length },
      });
      for (const { record, ...rest } of held.commitments.values()) {
        const detail = (await db.store.commitments.get(record.id)) ?? expect.fail(`no commitment ${record.id}`);
        const { doubts, figures, spans, block: _, ...same } = record;
        expect(detail).toMatchObject({ ...same, ...rest, doubtSpans: doubts });
        expect(detail.allFigures.map((figure) => figure.id)).toEqual(figures);
        expect(detail.spans.map(({ start, end }) => ({ start, end }))).toEqual(spans);
      }
    }
  }

  test("are what the journal folds to, after any commands", async () => {
    const document = await saved(db.store, GIVEN);
    const ids = (await bookOf(document)).commitments.map((one) => one.id);
    const { id } = document;
    const some = fc.subarray([...ids], { minLength: 1 });
    const text = fc.string({ minLength: 1, maxLength: 8 });
    const command = fc.oneof(
      fc.tuple(some, fc.constantFrom("accept", "reject", "reset")).map(
        ([chosen, decision]) =>
          () =>
            db.store.commitments.decide(chosen, decision, ME),
      ),
      fc.tuple(fc.constantFrom(...ids), text).map(
        ([one, title]) =>
          () =>
            db.store.commitments.edit(one, { title, lead: [title] }, ME),
      ),
      fc.tuple(fc.constantFrom(...ids), some).map(
        ([into, from]) =>
          () =>
            db.store.commitments.merge(into, from, ME),
      ),
      fc.tuple(some, fc.constantFrom("王敏", "李强"), fc.constantFrom("accept" as const, "reject" as const)).map(
        ([chosen, reviewer, opinion]) =>
          () =>
            db.store.commitments.opine(chosen, { reviewer, opinion }, ME),
      ),
      fc.constantFrom(1 as const, 2 as const).map((count) => () => db.store.documents.setReviewers(id, count, ME)),
      fc.constantFrom(...ids).map((one) => async () => {
        const { spans = [] } = (await db.store.commitments.get(one)) ?? {};
        const { start = 0, end = 0 } = spans[0] ?? {};
        const parts = [
          { start, end: start + 2 },
          { start: start + 2, end },
        ];
        return db.store.commitments.split(one, parts, ME);
      }),
      fc.constant(async () => {
        const [last] = (await db.store.journal.page({ subject: id, limit: 1 })).items;
        return db.store.commitments.undo(id, [last?.seq ?? 0], ME);
      }),
      fc.subarray([0, 1, 2, 3]).map((kept) => () => {
        const commitments = kept.flatMap((at) => GIVEN.commitments?.[at] ?? []);
        const reading = readingOf({ ...GIVEN, commitments });
        const choices = { encoding: null, keep: [] };
        return db.store.documents.reread({ document: id, reading, engine: "2", cause: "engine", choices }, ME);
      }),
      text.map((title) => () => db.store.documents.describe(id, { title }, ME)),
      fc
        .constantFrom("publish", "withdraw", "restore", "discard")
        .map((what) => () => db.store.documents[what](id, ME)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 8 }), async (commands) => {
        for (const run of commands) await run();
        await expectTablesToBeTheFold();
      }),
      { numRuns: 20 },
    );
    await expectTablesToBeTheFold();
    expect((await db.store.journal.verify()).kind).toBe("intact");
  });
});
