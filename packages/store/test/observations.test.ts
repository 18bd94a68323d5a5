import type { Concept } from "@lantu/core/indicators";
import { asKnownOn, fold, type Observation, observationKey, type RowObservation } from "@lantu/core/signals";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { HeldObservation, ObservationFilter } from "../src/index.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import { done } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
});
afterAll(() => db.close());

const asked = { actor: "local" };
let releases = 0;
const nextId = (): string => `o${String(++releases).padStart(12, "0")}`;

const gdp: Observation = {
  ...{ concept: "gdp", place: { kind: "coded", code: "990000", name: "岚江市" }, measure: "amount", breakdown: null },
  ...{
    period: "2024",
    value: 5.2e11,
    unit: "元",
    status: "preliminary",
    knownOn: "2025-01-20",
    source: "快报",
    note: null,
  },
};
const district: Observation = { ...gdp, place: { kind: "named", name: "临湖新城" }, value: 3e9 };

/** Brings a table up to its verification. */
async function drafted(observations: readonly Observation[]): Promise<string> {
  const id = nextId();
  const given = { id, kind: "file", fileName: "表.csv", size: 10, source: null, publish: "asked" } as const;
  await db.store.observationImports.create({ ...given, actor: "local" });
  const rows = observations.map((one, at): RowObservation => ({ ...one, row: at + 2 }));
  await db.store.observationImports.draft(id, rows);
  await db.store.observationImports.change(id, { state: "verified" });
  return id;
}

async function published(observations: readonly Observation[]): Promise<string> {
  const id = await drafted(observations);
  done(await db.store.observationImports.publish(id, asked));
  return id;
}

async function held(filter: ObservationFilter = {}): Promise<readonly HeldObservation[]> {
  const found: HeldObservation[] = [];
  for await (const one of db.store.observations.all(filter)) found.push(one);
  return found;
}

const told = (all: readonly HeldObservation[]) =>
  all.map(({ place, period, value, knownOn }) => [place, period, value, knownOn]);

beforeEach(async () => {
  await administer(db.connection, "delete from observations; delete from observation_drafts");
});

describe("a table of observations", () => {
  test("is not public before it is published, and then whole, with an entry in the journal", async () => {
    const id = await drafted([gdp, district]);
    expect(await held()).toEqual([]);
    expect(await db.store.observationImports.standing(id)).toEqual({
      ...{ observations: 2, fresh: 2, same: 0, vintages: 0, conflicts: 0 },
    });
    const record = done(await db.store.observationImports.publish(id, { ...asked, reason: "月报" }));
    expect(record).toMatchObject({ state: "published", progress: 1 });
    expect(told(await held())).toEqual([
      ["990000", "2024", 5.2e11, "2025-01-20"],
      ["临湖新城", "2024", 3e9, "2025-01-20"],
    ]);
    const { items } = await db.store.journal.page({ subject: id, limit: 5 });
    expect(items).toMatchObject([
      { kind: "observations.published", subject: id, summary: { observations: 2, corrections: 0, reason: "月报" } },
    ]);
    expect(await db.store.journal.verify()).toMatchObject({ kind: "intact" });
  });

  test("is published once", async () => {
    const id = await published([gdp]);
    expect(await db.store.observationImports.publish(id, asked)).toMatchObject({ kind: "refused", code: "conflict" });
    expect(await db.store.observationImports.publish("o0", asked)).toMatchObject({ code: "not-found" });
  });

  test("that says again what is held changes nothing", async () => {
    await published([gdp, district]);
    const before = await held();
    const again = await drafted([{ ...gdp, source: "年鉴" }, district]);
    expect(await db.store.observationImports.standing(again)).toMatchObject({ same: 2, fresh: 0 });
    done(await db.store.observationImports.publish(again, asked));
    expect(await held()).toEqual(before);
  });

  test("that contradicts what was known on the same day is refused by row, and nothing of it is kept", async () => {
    await published([gdp]);
    const wrong = await drafted([district, { ...gdp, value: 1 }]);
    expect(await db.store.observationImports.standing(wrong)).toMatchObject({ fresh: 1, conflicts: 1 });
    expect(await db.store.observationImports.conflicts(wrong, 10)).toEqual([
      {
        ...{ row: 3, column: null, field: "value", text: "1", code: "conflict" },
        params: { held: 5.2e11, knownOn: "2025-01-20", status: "preliminary" },
      },
    ]);
    expect(await db.store.observationImports.publish(wrong, asked)).toMatchObject({ code: "changed-since" });
    expect(told(await held())).toEqual([["990000", "2024", 5.2e11, "2025-01-20"]]);
  });
});

describe("a later vintage", () => {
  const revised: Observation = { ...gdp, value: 5.25e11, status: "revised", knownOn: "2025-06-01" };

  test("is the value from then on; what was known before stays", async () => {
    await published([gdp]);
    await published([revised]);
    expect(told(await held())).toEqual([["990000", "2024", 5.25e11, "2025-06-01"]]);
    expect(told(await held({ asKnownOn: "2025-03-01" }))).toEqual([["990000", "2024", 5.2e11, "2025-01-20"]]);
    expect(await held({ asKnownOn: "2025-01-01" })).toEqual([]);
    expect((await held({ vintages: true })).map(({ value }) => value)).toEqual([5.2e11, 5.25e11]);
  });

  test("that comes in before an earlier one stays the value", async () => {
    await published([revised]);
    await published([gdp]);
    expect(told(await held())).toEqual([["990000", "2024", 5.25e11, "2025-06-01"]]);
  });

  test("that is withdrawn gives way to the one before, and comes back", async () => {
    await published([gdp]);
    const id = await published([revised]);
    done(await db.store.observationImports.withdraw(id, { ...asked, reason: "口径有误" }));
    expect(told(await held())).toEqual([["990000", "2024", 5.2e11, "2025-01-20"]]);
    expect(await db.store.observationImports.withdraw(id, asked)).toMatchObject({ code: "conflict" });
    done(await db.store.observationImports.restore(id, asked));
    expect(told(await held())).toEqual([["990000", "2024", 5.25e11, "2025-06-01"]]);
    expect((await db.store.journal.page({ subject: id, limit: 5 })).items.map(({ kind }) => kind)).toEqual([
      ...["observations.restored", "observations.withdrawn", "observations.published"],
    ]);
  });

  test("does not come back where another has taken its day", async () => {
    const id = await published([gdp]);
    done(await db.store.observationImports.withdraw(id, asked));
    await published([{ ...gdp, value: 1 }]);
    expect(await db.store.observationImports.restore(id, asked)).toMatchObject({ code: "changed-since" });
  });
});

describe("a value entered by hand", () => {
  test("is a release of its own, with its reason", async () => {
    const id = nextId();
    const value = done(await db.store.observations.enter(id, gdp, { ...asked, reason: "补录" }));
    expect(value).toMatchObject({
      release: id,
      row: 1,
      value: 5.2e11,
      place: "990000",
      start: "2024-01-01",
      end: "2024-12-31",
    });
    expect(await db.store.observationImports.get(id)).toMatchObject({
      kind: "manual",
      state: "published",
      reason: "补录",
    });
  });

  test("that contradicts what is held leaves nothing behind", async () => {
    await published([gdp]);
    const id = nextId();
    expect(await db.store.observations.enter(id, { ...gdp, value: 1 }, asked)).toMatchObject({ code: "changed-since" });
    expect(await db.store.observations.enter(id, gdp, asked)).toMatchObject({ code: "conflict" });
    expect(await db.store.observationImports.get(id)).toBeNull();
  });
});

describe("values", () => {
  const many = ["2022", "2023", "2024"].flatMap((period, at) => [
    { ...gdp, period, value: 100 + at },
    { ...district, period, value: 10 + at },
    { ...gdp, period, breakdown: "第三产业", value: 50 + at },
  ]);

  test("are filtered by what they are of", async () => {
    await published(many);
    const values = async (filter: ObservationFilter) => (await held(filter)).map(({ value }) => value);
    expect(await values({ places: ["990000"], breakdown: "whole" })).toEqual([100, 101, 102]);
    expect(await values({ places: ["临湖新城"], from: "2023-06-01" })).toEqual([11, 12]);
    expect(await values({ breakdown: ["第三产业"], to: "2022-12-31" })).toEqual([50]);
    expect(await values({ measures: ["growth"] })).toEqual([]);
    expect(await values({ concepts: ["gdp", "nothing"], places: ["临湖新城", "990000"] })).toHaveLength(9);
  });

  test("are paged both ways without a gap", async () => {
    await published(many);
    const all = await held();
    const there: HeldObservation[] = [];
    const cursors: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await db.store.observations.page({ limit: 4, after });
      expect(page.total).toBe(9);
      there.push(...page.items);
      if (page.previous !== null) cursors.push(page.previous);
      if (page.next === null) break;
      after = page.next;
    }
    expect(there).toEqual(all);
    const back = await db.store.observations.page({ limit: 4, before: cursors.at(-1) });
    expect(back.items).toEqual(all.slice(4, 8));
  });

  test("are put together as series", async () => {
    await published(many);
    const series = await db.store.observations.series({ concepts: ["gdp"] });
    expect(series.map(({ place, breakdown, points }) => [place, breakdown, points.map(({ value }) => value)])).toEqual([
      ["990000", null, [100, 101, 102]],
      ["990000", "第三产业", [50, 51, 52]],
      ["临湖新城", null, [10, 11, 12]],
    ]);
  });
});

test("the database holds what core folds, whatever came in whatever order", async () => {
  const one = fc.record({
    period: fc.constantFrom("2023", "2024"),
    place: fc.constantFrom(gdp.place, district.place),
    value: fc.integer({ min: 0, max: 3 }),
    knownOn: fc.constantFrom("2025-01-20", "2025-03-01", "2025-06-01"),
  });
  const tables = fc.array(
    fc.uniqueArray(one, {
      selector: ({ period, place, knownOn }) => JSON.stringify([period, place, knownOn]),
      maxLength: 4,
    }),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(tables, async (given) => {
      await administer(db.connection, "delete from observations; delete from observation_drafts");
      const known: Observation[] = [];
      for (const table of given.filter((rows) => rows.length > 0)) {
        const rows = table.map((row): Observation => ({ ...gdp, ...row }));
        const outcome = await db.store.observationImports.publish(await drafted(rows), asked);
        if (outcome.kind === "done") known.push(...rows);
      }
      for (const day of ["2025-01-31", "2025-03-31", "2025-12-31"]) {
        const expected = [...fold(asKnownOn(known, day)).values()].map(({ current }) => current);
        const found = await held({ asKnownOn: day });
        expect(new Map(found.map((row) => [`${row.place} ${row.period}`, row.value]))).toEqual(
          new Map(
            expected.map((row) => [
              `${row.place.kind === "coded" ? row.place.code : row.place.name} ${row.period}`,
              row.value,
            ]),
          ),
        );
      }
      expect((await held()).length).toBe(new Set(known.map(observationKey)).size);
    }),
    { numRuns: 15 },
  );
});

test("definitions are kept by version, and a held one is never altered", async () => {
  const concept = {
    ...{ id: "gdp", version: 1, name: { zh: "地区生产总值", en: "GRP" }, aliases: [], definition: { zh: "", en: "" } },
    ...{ dimension: "money", unit: "元", course: "flow", direction: "more", frequency: "quarter", delay: null },
    ...{ levels: [], formula: null, unlike: [], source: "" },
  } as const satisfies Concept;
  expect(await db.store.concepts.keep([concept, { ...concept, version: 2, unit: "美元" }], "registry")).toBe(2);
  expect(await db.store.concepts.keep([{ ...concept, unit: "欧元" }], "person")).toBe(0);
  expect((await db.store.concepts.list()).map(({ id, version }) => [id, version])).toEqual([["gdp", 2]]);
  expect((await db.store.concepts.versions("gdp")).map(({ unit }) => unit)).toEqual(["美元", "元"]);
});
