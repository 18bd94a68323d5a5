import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommitmentFilter, CommitmentSort, CommitmentSummary, Facet } from "../src/index.ts";
import { InvalidCursor } from "../src/index.ts";
import { type TestStore, testStore } from "./database.ts";
import type { Given, GivenCommitment } from "./reading.ts";
import { done, saved } from "./saved.ts";

const KINDS = ["indicator", "task", "project"] as const;
const NATURES = ["binding", "expected", null] as const;
const PERIODS = ["2021/2025", "2023", "2024-11", null] as const;
const DEEDS = ["安装路灯", "栽种行道树", "保护古树", "开设课堂", "培训教师"];
const UNITS = ["市园林局", "市教育局", "街道办事处"];

/** One plan with commitments of every combination, in sections of ten. */
function plan(title: string, period: string | null, count: number, seed: number): Given {
  const pick = <T>(values: readonly T[], at: number): T => values[(at * 7 + seed) % values.length] as T;
  const lines: string[] = [];
  const commitments: GivenCommitment[] = [];
  for (let at = 0; at < count; at++) {
    if (at % 10 === 0) lines.push(`# 第${at / 10 + 1}章`);
    const unit = pick(UNITS, at + (at >> 2));
    const quote = `${pick(DEEDS, at)}${at}处由${unit}办理`;
    lines.push(`${quote}。`);
    commitments.push({
      ...{ quote, title: `${pick(DEEDS, at)}${at}处`, kind: pick(KINDS, at), nature: pick(NATURES, at >> 1) },
      ...{ period: pick(PERIODS, at >> 2), lead: at % 3 === 0 ? [] : [unit] },
      figures: at % 4 === 0 ? [] : [{ quote: `${at}处`, value: (at * 37) % 50 }],
      doubts: at % 5 === 0 ? [{ code: at % 2 === 0 ? "long-quote" : "period-unknown", span: null }] : [],
    });
  }
  return { lines, commitments, title, period };
}

let db: TestStore;
let documents: readonly string[];
beforeAll(async () => {
  db = await testStore();
  const plans = [
    plan("北京规划", "2021/2025", 60, 1),
    plan("安康规划", null, 30, 2),
    plan("重庆计划", "2016/2020", 45, 3),
  ];
  const waiting = await saved(db.store, plan("待审规划", "2022", 12, 4));
  const made = [];
  for (const given of plans) made.push(await saved(db.store, given));
  documents = made.map((document) => document.id);
  for (const id of documents) {
    const { commitments } = (await db.store.books.get(id)) ?? expect.fail("no book");
    const some = commitments.filter((_, at) => at % 11 === 3).map((one) => one.id);
    done(await db.store.commitments.decide(some, "reject", { actor: "local" }));
    done(await db.store.documents.publish(id, { actor: "local" }));
  }
  expect(waiting.state).toBe("review");
  await judge("judgements", ["on_day", "rests_on", "digest", "body"], [DAY, [], "", {}]);
  await judge("past_judgements", ["day"], [DAY], 1);
});
afterAll(() => db.close());

const STANDINGS = ["reached", "at-risk", "missed", "none"] as const;
const DAY = "2024-06-30";

/** How a commitment is judged here: by its place in the text, moved on for another day. Some are not judged at all. */
const standingOf = ({ start }: Pick<CommitmentSummary, "start">, moved = 0) => STANDINGS[(start + moved) % 4] ?? "none";

/** Judges everything as `standingOf` says, in a table with these columns besides. */
async function judge(table: string, more: readonly string[], values: readonly unknown[], moved = 0): Promise<void> {
  await db.store.pool.query(
    `insert into ${table} (commitment, document, kind, rank, status, basis, rule, rule_version, since, disagrees, ${more.join()})
      select id, document, kind, 1, ($1::text[])[(raw_start + $2) % 4 + 1], 'number', 'level', 1, $3, false,
        ${more.map((_, at) => `$${at + 4}`).join()}
      from commitments where (raw_start + $2) % 4 < 3`,
    [STANDINGS, moved, DAY, ...values],
  );
}

async function everything(filter: Partial<CommitmentFilter> = {}, sort: CommitmentSort = "position") {
  const all: CommitmentSummary[] = [];
  for await (const one of db.store.commitments.all({ scope: "published", ...filter, sort })) all.push(one);
  return all;
}

const SORTS: readonly CommitmentSort[] = (
  ["position", "title", "period", "value", "kind", "nature", "state", "document"] as const
).flatMap((field) => [field, `-${field}` as const]);

describe("paging", () => {
  test.each(SORTS)("by %s: forwards and backwards give the same rows in the same order", async (sort) => {
    const query = { scope: "published", state: ["accepted", "rejected"], sort, limit: 17 } as const;
    const expected = (await everything({ state: ["accepted", "rejected"] }, sort)).map((one) => one.id);
    const forwards: string[] = [];
    let page = await db.store.commitments.page(query);
    expect(page.previous).toBeNull();
    for (;;) {
      forwards.push(...page.items.map((one) => one.id));
      if (page.next === null) break;
      page = await db.store.commitments.page({ ...query, after: page.next });
    }
    expect(forwards).toEqual(expected);
    expect(new Set(forwards).size).toBe(135);
    const backwards = [...page.items.map((one) => one.id)];
    while (page.previous !== null) {
      page = await db.store.commitments.page({ ...query, before: page.previous });
      backwards.unshift(...page.items.map((one) => one.id));
    }
    expect(backwards).toEqual(expected);
    expect(page.total).toBe(135);
  });

  test("a page in the middle knows both neighbours; a stretch with nothing left has none", async () => {
    const query = { scope: "published", sort: "value", limit: 10 } as const;
    const first = await db.store.commitments.page(query);
    const second = await db.store.commitments.page({ ...query, after: first.next ?? "" });
    const back = await db.store.commitments.page({ ...query, before: second.previous ?? "" });
    expect(back.items).toEqual(first.items);
    expect(back.previous).toBeNull();
    const none = await db.store.commitments.page({ ...query, q: "没有的词" });
    expect(none).toMatchObject({ items: [], total: 0, next: null, previous: null });
  });

  const position = (...keys: readonly unknown[]) => Buffer.from(JSON.stringify(keys)).toString("base64url");
  test.each([
    position("value", 0, 1, 0, "2021-02-31", 1, 1, "d"),
    position("value", 0, "1", 0, "2021-02-01", 1, 1, "d"),
    position("value", 0, 1, 2 ** 40, "2021-02-01", 1, 1, "d"),
    position("value", 0, 1, 0, "2021-02-01", 1, 1, "\0"),
    "",
    "x",
    "W10",
    Buffer.from('["title"]').toString("base64url"),
    Buffer.from('["value",1]').toString("base64url"),
  ])("a cursor that is none of this list is refused: %j", async (after) => {
    const page = db.store.commitments.page({ scope: "published", sort: "value", limit: 10, after });
    await expect(page).rejects.toThrow(InvalidCursor);
  });
});

describe("sorting", () => {
  const values = async (sort: CommitmentSort) => (await everything({}, sort)).map((one) => one.figure?.value ?? null);

  test("by value puts what has none last, either way round", async () => {
    const up = await values("value");
    const known = up.filter((value) => value !== null);
    const nones = up.slice(known.length);
    expect(up.slice(0, known.length)).toEqual(known.toSorted((a, b) => a - b));
    expect(await values("-value")).toEqual([...known.toSorted((a, b) => b - a), ...nones]);
  });

  test("by position follows the plans' periods, then the text; plans without a period come last", async () => {
    const rows = await everything();
    const [beijing, ankang, chongqing] = documents;
    expect([...new Set(rows.map((one) => one.document.id))]).toEqual([chongqing, beijing, ankang]);
    const starts = rows.filter((one) => one.document.id === beijing).map((one) => one.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test("by document and title follows pinyin", async () => {
    const titles = (await everything({}, "document")).map((one) => one.document.title);
    expect([...new Set(titles)]).toEqual(["安康规划", "北京规划", "重庆计划"]); // ān, běi, chóng
    const deeds = (await everything({}, "title")).map((one) => one.title.replace(/\d+处/u, ""));
    expect([...new Set(deeds)]).toEqual(["安装路灯", "保护古树", "开设课堂", "培训教师", "栽种行道树"]);
  });

  test("by kind and nature follows their meaning", async () => {
    expect([...new Set((await everything({}, "kind")).map((one) => one.kind))]).toEqual([...KINDS]);
    expect([...new Set((await everything({}, "-nature")).map((one) => one.nature))]).toEqual([
      "expected",
      "binding",
      null,
    ]);
  });
});

/** What a filter means, said once more in plain words. */
function holds(one: CommitmentSummary, filter: CommitmentFilter): boolean {
  const { document, kind, nature, period, state, doubt, status, judgedOn } = filter;
  const among = <T>(values: readonly T[] | undefined, value: T): boolean => !values?.length || values.includes(value);
  return (
    among(document, one.document.id) &&
    among(kind, one.kind) &&
    among(nature, one.nature ?? "none") &&
    among(status, standingOf(one, judgedOn === undefined ? 0 : 1)) &&
    (period === undefined || yearsOf(one.period).includes(period)) &&
    (state?.length ? state.includes(one.state) : one.state !== "rejected") &&
    (!doubt?.length ||
      (doubt.includes("any") ? one.doubts.length > 0 : one.doubts.some((code) => doubt.includes(code))))
  );
}

function yearsOf(period: string | null): readonly string[] {
  if (period === null) return [];
  const [first, last = first] = period.split("/").map((end) => Number(end.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => String((first ?? 0) + at));
}

function tally(all: readonly CommitmentSummary[], values: (one: CommitmentSummary) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const value of all.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const counts = (facet: Facet) => new Map(facet.map(({ value, count }) => [value, count]));

describe("filters and facets", () => {
  test("are what they say, in any combination; a facet leaves its own filter out", async () => {
    const all = await everything({ state: ["accepted", "rejected", "proposed"] });
    const some = <T>(...values: readonly T[]) => fc.option(fc.subarray([...values]), { nil: undefined });
    const filters = fc.record({
      ...{ scope: fc.constant("published" as const), document: some(...documents), kind: some(...KINDS) },
      nature: some("binding" as const, "expected" as const, "none" as const),
      period: fc.option(fc.constantFrom("2021", "2023", "2024", "2030"), { nil: undefined }),
      state: some("accepted" as const, "rejected" as const),
      doubt: some("any" as const, "long-quote" as const, "period-unknown" as const),
      status: some(...STANDINGS),
      judgedOn: fc.option(fc.constant(DAY), { nil: undefined }),
    });
    const property = fc.asyncProperty(filters, fc.constantFrom(...SORTS), async (filter, sort) => {
      const page = await db.store.commitments.page({ ...filter, sort, limit: 500 });
      const expected = all.filter((one) => holds(one, filter));
      expect(new Set(page.items.map((one) => one.id))).toEqual(new Set(expected.map((one) => one.id)));
      expect(page.total).toBe(expected.length);
      const without = (but: keyof CommitmentFilter, more = {}) =>
        all.filter((one) => holds(one, { ...filter, [but]: undefined, ...more }));
      const anyState = without("state", { state: ["accepted", "rejected", "proposed"] });
      expect(counts(page.facets.kind)).toEqual(tally(without("kind"), (one) => [one.kind]));
      expect(counts(page.facets.nature)).toEqual(tally(without("nature"), (one) => [one.nature ?? "none"]));
      expect(counts(page.facets.document)).toEqual(tally(without("document"), (one) => [one.document.id]));
      expect(counts(page.facets.state)).toEqual(tally(anyState, (one) => [one.state]));
      expect(counts(page.facets.period)).toEqual(tally(without("period"), (one) => yearsOf(one.period)));
      const doubts = (one: CommitmentSummary) => [...one.doubts, ...(one.doubts.length > 0 ? ["any"] : [])];
      expect(counts(page.facets.doubt)).toEqual(tally(without("doubt"), doubts));
      const standing = (one: CommitmentSummary) => [standingOf(one, filter.judgedOn === undefined ? 0 : 1)];
      expect(counts(page.facets.status ?? [])).toEqual(tally(without("status"), standing));
    });
    await fc.assert(property, { numRuns: 40 });
  });

  test("how they stand is counted anew when something is judged, and not told where nobody asks for it", async () => {
    const query = { scope: "published", sort: "position", limit: 1, document: documents.slice(0, 1) } as const;
    const before = await db.store.commitments.page({ ...query, status: ["missed"] });
    expect((await db.store.commitments.page({ ...query, judgedOn: null })).facets.status).toBeNull();
    const turn = async (from: string, to: string) => {
      await db.store.pool.query("update judgements set status = $2 where status = $1", [from, to]);
      await db.store.pool.query("update judgement_stand set version = version + 1");
    };
    await turn("missed", "withdrawn");
    expect((await db.store.commitments.page({ ...query, status: ["missed"] })).total).toBe(0);
    const { facets, total } = await db.store.commitments.page({ ...query, status: ["withdrawn"] });
    expect([total, counts(facets.status ?? []).get("withdrawn")]).toEqual([before.total, before.total]);
    await turn("withdrawn", "missed");
  });

  test("a section holds its subsections' commitments; it means nothing without one document", async () => {
    const document = documents.slice(0, 1);
    const inSection = await everything({ document, section: 2 });
    expect(inSection.map((one) => one.section)).toEqual(Array(inSection.length).fill(2));
    expect(inSection.length).toBe(9); // ten, one of them rejected
    expect((await everything({ document, section: 0 })).length).toBe((await everything({ document })).length);
    expect((await everything({ section: 2 })).length).toBe((await everything()).length);
  });

  test("the lead unit is found by words of its name, and so is there being none", async () => {
    const named = await everything({ lead: "教育" });
    expect(new Set(named.flatMap((one) => one.lead.map((unit) => unit.name)))).toEqual(new Set(["市教育局"]));
    expect((await everything({ lead: "-" })).every((one) => one.lead.length === 0)).toBe(true);
    expect(await everything({ lead: "%" })).toEqual([]);
    expect((await everything({ lead: "局 市" })).length).toBe((await everything({ lead: "市 局" })).length);
  });

  test("words are looked for in title and quote", async () => {
    const found = await everything({ q: "古树 园林" });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.quote.includes("古树") && one.quote.includes("园林"))).toBe(true);
    expect((await everything({ q: "，" })).length).toBe((await everything()).length);
  });

  test("documents in review are a ledger of their own, rejected ones included", async () => {
    const review = await everything({ scope: "review" });
    expect(new Set(review.map((one) => one.document.title))).toEqual(new Set(["待审规划"]));
    expect(review.map((one) => one.state)).toEqual(Array(12).fill("proposed"));
  });
});

test("all commitments come in one order however many batches they take", async () => {
  await saved(db.store, plan("长规划", "2030", 1_203, 5)).then(({ id }) =>
    db.store.documents.publish(id, { actor: "local" }),
  );
  const all = await everything({}, "-title");
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(1_203);
  expect(all.map((one) => one.id)).toEqual((await everything({}, "-title")).map((one) => one.id));
});

test("a commitment that is not there is null", async () => {
  expect(await db.store.commitments.get("d000000000000-1")).toBeNull();
  expect(await db.store.commitments.head("d000000000000-1")).toBeNull();
  const [first] = await everything();
  expect(await db.store.commitments.head(first?.id ?? "")).toEqual({ version: 2, documentState: "published" });
});

test("a commitment tells the ones before and after it, and the eight nearest of its section, however its text is ordered", async () => {
  const [document] = documents;
  const standing = await everything({ document: [document ?? ""], state: ["proposed", "accepted"] });
  for (const [at, one] of standing.entries()) {
    const detail = (await db.store.commitments.get(one.id)) ?? expect.fail(one.id);
    const near = standing
      .filter((other) => other.section === one.section && other.id !== one.id)
      .toSorted((a, b) => Math.abs(a.start - one.start) - Math.abs(b.start - one.start) || (a.id < b.id ? -1 : 1))
      .slice(0, 8)
      .toSorted((a, b) => a.start - b.start);
    expect(detail.sameSection.map(({ id }) => id)).toEqual(near.map(({ id }) => id));
    expect(detail.neighbours).toEqual({ previous: standing[at - 1]?.id ?? null, next: standing[at + 1]?.id ?? null });
    expect(detail.spans[0]?.raw).toBe(one.quote);
    expect(detail.sectionPath.map(({ index }) => index)).toEqual([one.section]);
  }
});
