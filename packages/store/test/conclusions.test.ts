import { type Finding, finding, type Reconciliation } from "@lantu/core/comparisons";
import type { PlaceRef, Series, SeriesPoint } from "@lantu/core/indicators";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { conclusionRows, findingId, type PlaceConclusions, seriesId } from "../src/comparisons/conclusion-rows.ts";
import type { ConcludedRows, ConclusionsChange, DocumentDetail } from "../src/index.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import { done, published } from "./saved.ts";

let db: TestStore;
let plan: DocumentDetail;
let report: DocumentDetail;
beforeAll(async () => {
  db = await testStore();
  plan = await published(db.store, {
    lines: ["# 主要目标", "到2025年，森林覆盖率达到40%。"],
    commitments: [{ quote: "森林覆盖率达到40%", figures: [{ quote: "40%", value: 40, unit: "%" }] }],
  });
  report = await published(db.store, {
    lines: ["# 回顾", "2025年，森林覆盖率达到38%，绿地100公顷。"],
    commitments: [{ quote: "绿地100公顷", figures: [{ quote: "100公顷", value: 100, unit: "公顷" }] }],
  });
});
afterAll(() => db.close());

const ME = { actor: "local" };
const DISTRICT: PlaceRef = { kind: "named", name: "青渡区" };

const point = ({ id }: DocumentDetail, figure: string, start: number, more: Partial<SeriesPoint>): SeriesPoint => ({
  ...{ document: id, figure, start, end: start + 3, quote: "40%", subject: "森林覆盖率", value: 40, valueMax: null },
  ...{ sentence: { start: 0, end: 9, quote: "原句" }, unit: "%", op: "=", measure: "share", modality: "target" },
  ...{ period: "2025", nature: "binding", inferred: false, vintage: "2021", confidence: null, ...more },
});

const figureOf = async ({ id }: DocumentDetail): Promise<string> =>
  (await db.store.books.get(id))?.commitments[0]?.figure?.id ?? expect.fail("no figure");

/** Everything concluded of a district whose plan asked for 40 % and whose report tells 38 %. */
async function concluded(name = "森林覆盖率"): Promise<PlaceConclusions> {
  const target = point(plan, await figureOf(plan), 10, { subject: name });
  const actual = point(report, await figureOf(report), 12, { value: 38, modality: "actual", nature: null });
  const key = `forest-cover|青渡区|share||percent`;
  const head = { name: { zh: name, en: "Forest cover" }, place: DISTRICT, measure: "share" } as const;
  const concept = { kind: "registered", id: "forest-cover", version: 1 } as const;
  const series: Series = { key, concept, ...head, breakdown: null, unit: "%", points: [target, actual] };
  const missed: Reconciliation = {
    ...{ id: `${plan.id}:10`, outcome: "missed", reason: null, series: key, ...head, unit: "%", document: plan.id },
    target: {
      ...{ op: "=", value: 40, valueMax: null, text: null, period: "2025", nature: "binding", derived: false },
      citations: [{ document: plan.id, ...target.sentence }],
    },
    ...{ evidence: [actual], mentions: [], steps: [] },
  };
  const found: Finding = finding("told-differently", { key, ...head }, [target, actual]);
  return { series: [series], reconciliations: [missed], claims: [], findings: [found] };
}

const rows = (conclusions: PlaceConclusions, place = "青渡区"): ConcludedRows => ({
  ...conclusionRows(place, conclusions),
  ...{ above: "岚江市", asks: ["forest-cover"] },
});
const NOTHING: PlaceConclusions = { series: [], reconciliations: [], claims: [], findings: [] };

/** Both documents compared, and what came of it. */
async function change(given: Partial<ConclusionsChange> = {}): Promise<ConclusionsChange> {
  const stale = await db.store.conclusions.stale(10);
  const compared = stale.flatMap(({ document, version }) =>
    version === null ? [] : [{ document, version, digest: "x", failure: null, unchanged: false }],
  );
  const removed = stale.flatMap(({ document, version }) => (version === null ? [document] : []));
  const basis = await db.store.conclusions.basis();
  return { basis, removed, compared, slices: "[]", concluded: [rows(await concluded())], gone: [], ...given };
}

const LIST = { limit: 50 };
const lists = async () => {
  const { comparisons } = db.store;
  return {
    series: (await comparisons.series(LIST)).items.map(({ name }) => name.zh),
    targets: (await comparisons.reconciliations({ ...LIST, sort: "place" })).items.map(({ body }) => body.id),
    findings: (await comparisons.findings(LIST)).items.map(({ body }) => body.rule),
  };
};
const ALL = () => ({ series: ["森林覆盖率"], targets: [`${plan.id}:10`], findings: ["told-differently"] });
const NONE = { series: [], targets: [], findings: [] };

beforeEach(async () => {
  await administer(
    db.connection,
    `delete from compared_documents; delete from account_slices; delete from concluded_places; delete from series;
      delete from reconciliations; delete from claims; delete from findings`,
  );
});

describe("what has to be compared", () => {
  test("is what is published, until it has been", async () => {
    const stale = await db.store.conclusions.stale(10);
    expect(stale.map(({ document, version }) => [document, version])).toEqual([
      [plan.id, plan.version],
      [report.id, report.version],
    ]);
    const { version, computedAt } = await db.store.conclusions.stand();
    expect(computedAt).toBeNull();
    await db.store.conclusions.save(await change());
    expect(await db.store.conclusions.stale(10)).toEqual([]);
    const stand = await db.store.conclusions.stand();
    expect([stand.version, stand.computedAt]).toEqual([version + 1, expect.stringMatching(/Z$/)]);
  });

  test("is compared again when it changed, and goes when it is withdrawn", async () => {
    await db.store.conclusions.save(await change());
    done(await db.store.documents.withdraw(report.id, { ...ME, reason: "撤回" }));
    expect(await db.store.conclusions.stale(10)).toMatchObject([{ document: report.id, version: null, digest: "x" }]);
    expect(await lists()).toEqual(NONE);
    await db.store.conclusions.save(await change({ concluded: [rows(NOTHING)] }));
    expect(await db.store.conclusions.stale(10)).toEqual([]);
    report = done(await db.store.documents.restore(report.id, ME));
    expect(await db.store.conclusions.stale(10)).toMatchObject([{ document: report.id, version: report.version }]);
    await db.store.conclusions.save(await change());
    expect(await lists()).toEqual(ALL());
  });

  test("is heard of when the journal grows", async () => {
    let heard = 0;
    const stop = await db.store.conclusions.watch(() => heard++);
    plan = done(await db.store.documents.describe(plan.id, { title: `规划${Date.now()}` }, ME));
    await expect.poll(() => heard).toBeGreaterThan(0);
    await stop();
  });
});

describe("conclusions of a place", () => {
  test("are replaced as a whole, those of others stay", async () => {
    const other = { ...(await concluded("耕地")), reconciliations: [], findings: [] };
    const renamed = { ...other, series: other.series.map((one) => ({ ...one, key: "other" })) };
    await db.store.conclusions.save(await change({ concluded: [rows(await concluded()), rows(renamed, "岚江市")] }));
    await db.store.conclusions.save(await change({ concluded: [rows(NOTHING)] }));
    expect(await lists()).toEqual({ ...NONE, series: ["耕地"] });
    await db.store.conclusions.save(await change({ concluded: [], gone: ["岚江市"] }));
    expect(await lists()).toEqual(NONE);
    expect(await db.store.conclusions.places([])).toEqual([]);
  });

  test("stay as they were where new ones cannot be kept", async () => {
    await db.store.conclusions.save(await change());
    const before = await db.store.conclusions.stand();
    const broken = { ...rows(await concluded()), findings: { ids: ["none"], json: '[{"id":"none"}]' } };
    await expect(db.store.conclusions.save(await change({ concluded: [broken] }))).rejects.toThrow();
    expect(await lists()).toEqual(ALL());
    expect(await db.store.conclusions.stand()).toEqual(before);
  });

  test("come back letter for letter, so that what changed can be found by comparing", async () => {
    const conclusions = await concluded("含\u0000空字符\ud800的名称");
    await db.store.conclusions.save(await change({ concluded: [rows(conclusions)] }));
    const [kept] = await db.store.conclusions.series(["青渡区"]);
    const [series] = conclusions.series;
    expect(kept?.body).toBe(JSON.stringify(series).replaceAll(/\\u0000|\\ud800/g, "\ufffd"));
  });

  test("lead to commitments by their figures", async () => {
    await db.store.conclusions.save(await change());
    const [commitment] = (await db.store.books.get(plan.id))?.commitments ?? [];
    const id = commitment?.id ?? expect.fail("no commitment");
    const { comparisons } = db.store;
    const figure = await figureOf(plan);
    expect([...(await comparisons.commitmentsOf([figure]))]).toEqual([[figure, id]]);
    expect((await comparisons.findings({ ...LIST, commitment: id })).total).toBe(1);
    expect((await comparisons.findings({ ...LIST, commitment: `${plan.id}-zz` })).total).toBe(0);
  });

  test("are found by every filter, and counted whatever is chosen", async () => {
    await db.store.conclusions.save(await change());
    const { comparisons } = db.store;
    const total = async (filter: object) => (await comparisons.series({ ...LIST, ...filter })).total;
    const yes = {
      ids: [seriesId("forest-cover|青渡区|share||percent")],
      concepts: ["forest-cover"],
      kind: "registered",
    };
    for (const [name, value] of Object.entries(yes)) expect([name, await total({ [name]: value })]).toEqual([name, 1]);
    expect(await total({ places: ["青渡区"], measures: ["share"], documents: [plan.id], q: "forest 覆盖" })).toBe(1);
    for (const no of [{ places: ["岚江市"] }, { measures: ["growth"] }, { q: "100%" }, { kind: "provisional" }]) {
      expect([no, await total(no)]).toEqual([no, 0]);
    }
    const page = await comparisons.reconciliations({
      ...LIST,
      sort: "name",
      outcomes: ["reached"],
      natures: ["binding"],
    });
    expect([page.total, page.counts]).toEqual([0, { missed: 1 }]);
    const elsewhere = await comparisons.findings({ ...LIST, documents: ["d000000000000"], states: ["open"] });
    expect([elsewhere.total, elsewhere.facets.documents]).toEqual([0, { [plan.id]: 1, [report.id]: 1 }]);
    expect(elsewhere.facets.places).toEqual([]);
  });
});

describe("what people said", () => {
  test("is held of a finding that is concluded again", async () => {
    await db.store.conclusions.save(await change());
    const [found] = (await concluded()).findings;
    const id = findingId(found?.id ?? "");
    const { comparisons } = db.store;
    const explained = { state: "explained", note: "口径不同" } as const;
    const judged = done(await comparisons.judgeFinding(id, explained, { ...ME, version: 0 }));
    expect(judged).toMatchObject({ ...explained, version: 1 });
    expect(await comparisons.judgeFinding(id, explained, { ...ME, version: 0 })).toMatchObject({
      ...{ kind: "refused", code: "precondition-failed" },
    });
    await db.store.conclusions.save(await change({ concluded: [rows(NOTHING)] }));
    expect(await comparisons.finding(id)).toBeNull();
    expect(await comparisons.judgeFinding(id, explained, ME)).toMatchObject({ kind: "refused", code: "not-found" });
    await db.store.conclusions.save(await change());
    expect(await comparisons.finding(id)).toMatchObject({ ...explained, version: 1 });
    expect(await db.store.journal.verify()).toMatchObject({ kind: "intact" });
  });

  test("of a target can be taken back", async () => {
    await db.store.conclusions.save(await change());
    const { comparisons, judging } = db.store;
    const known = () => judging.past.known("rules");
    const unspoken = await known();
    const id = `${plan.id}:10`;
    const confirmed = done(await comparisons.judgeTarget(id, { verdict: "confirmed", note: null }, ME));
    expect(confirmed.decision).toMatchObject({ verdict: "confirmed", note: null });
    const spoken = await known();
    expect(spoken, "judgements of past days rest on it").not.toBe(unspoken);
    const decided = (yes: boolean) => comparisons.reconciliations({ ...LIST, sort: "place", decided: yes });
    expect([(await decided(true)).total, (await decided(false)).total]).toEqual([1, 0]);
    expect(done(await comparisons.judgeTarget(id, { verdict: "open", note: null }, ME)).decision).toBeNull();
    expect((await decided(true)).total).toBe(0);
    expect([unspoken, spoken]).not.toContain(await known());
  });
});
