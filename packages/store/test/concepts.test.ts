import {
  amend,
  type Concept,
  type ConceptAct,
  livingConcepts,
  type Registry,
  registryOf,
  resolveId,
} from "@lantu/core/indicators";
import { applyEntry, EMPTY_LEDGER, type LedgerState } from "@lantu/core/ledger";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestStore, testStore } from "./database.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
  await db.store.concepts.keep(FIRST, "registry");
});
afterAll(() => db.close());

const concept = (id: string, more: Partial<Concept> = {}): Concept => ({
  ...{ id, version: 1, name: { zh: `${id}数`, en: id }, aliases: [], definition: { zh: "个数", en: "count" } },
  ...{ dimension: "count", unit: "个", course: "stock", direction: "more", frequency: "year", delay: null },
  ...{ levels: ["county"], formula: null, unlike: [], source: "本项目" },
  ...more,
});
const FIRST = ["a", "b", "c"].map((id) => concept(id));

const ids = fc.constantFrom("a", "b", "c", "d", "e");
const anAct: fc.Arbitrary<ConceptAct> = fc.oneof(
  ids.map((id) => ({ kind: "add" as const, concept: concept(id) })),
  fc.record({
    kind: fc.constant("name" as const),
    id: ids,
    names: fc.array(fc.constantFrom("甲", "乙", "a数"), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("merge" as const), from: ids, into: ids }),
  fc.record({
    kind: fc.constant("split" as const),
    from: ids,
    into: fc.array(ids, { maxLength: 3 }),
    added: fc.constant([]),
  }),
  fc.tuple(ids, fc.integer({ min: 1, max: 3 })).map(([id, version]) => ({
    kind: "redefine" as const,
    concept: concept(id, { version, source: `第${version}版` }),
  })),
);

describe("what people change of the concepts", () => {
  it("is held as core folds it, act by act", async () => {
    let registry: Registry = registryOf(FIRST);
    await fc.assert(
      fc.asyncProperty(anAct, async (act) => {
        const reason = "核定";
        const made = await db.store.concepts.amend(act, { actor: "local", reason });
        const on = new Date().toISOString().slice(0, 10);
        const expected = amend(registry, act, { on, reason });
        expect(made.kind).toBe(expected.kind);
        if (expected.kind === "amended") registry = expected.registry;
        const held = await db.store.concepts.registry();
        expect(held.history).toEqual(registry.history);
        expect(new Map(held.fates)).toEqual(new Map(registry.fates));
        expect(new Set(livingConcepts(held))).toEqual(new Set(livingConcepts(registry)));
      }),
      { numRuns: 60 },
    );
    for (const id of [...registry.versions.keys(), "never-held"]) {
      const around = await db.store.concepts.around(id);
      expect(resolveId(around, id), id).toEqual(resolveId(registry, id));
      expect(around.versions.get(id), id).toEqual(registry.versions.get(id));
    }
    let state: LedgerState = EMPTY_LEDGER;
    for await (const entry of db.store.journal.entries()) state = applyEntry(state, entry);
    expect(state.concepts?.map(({ kind }) => kind)).toEqual(registry.history.map(({ kind }) => `concepts.${kind}`));
    expect(await db.store.journal.verify()).toMatchObject({ kind: "intact" });
  });

  it("changes the tag, and nothing else does", async () => {
    const before = await db.store.concepts.tag();
    await db.store.concepts.keep(FIRST, "registry");
    expect(await db.store.concepts.tag()).toBe(before);
    await db.store.concepts.amend({ kind: "add", concept: concept("z") }, { actor: "local", reason: "新设" });
    expect(await db.store.concepts.tag()).not.toBe(before);
  });
});
