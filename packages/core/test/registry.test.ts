import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyChange,
  CONCEPTS,
  type Concept,
  type ConceptChange,
  checkConcepts,
  conceptAt,
  foldChanges,
  isRefused,
  lookUp,
  nameIndex,
  presentConcepts,
  type Registry,
  registryOf,
  resolveId,
  SHARED_NAMES,
} from "../src/indicators/index.ts";

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../specs/registry/${name}.json`, import.meta.url), "utf8");
const names: { readonly cases: readonly { readonly written: string; readonly ids: readonly string[] }[] } = JSON.parse(
  textOf("names"),
);
const faults: {
  readonly base: Concept;
  readonly cases: readonly {
    readonly why: string;
    readonly concepts: readonly Partial<Concept>[];
    readonly faults: readonly string[];
  }[];
} = JSON.parse(textOf("faults"));

describe("the starting registry", () => {
  it("has no fault", () => expect(checkConcepts(CONCEPTS, SHARED_NAMES)).toEqual([]));

  it("covers the usual concepts of plans and statistics", () => expect(CONCEPTS.length).toBeGreaterThanOrEqual(150));

  it("says what each concept is in a sentence of its own", () => {
    const definitions = CONCEPTS.map(({ definition }) => definition.zh);
    expect(new Set(definitions).size).toBe(CONCEPTS.length);
    expect(definitions.filter((text) => !text.endsWith("。"))).toEqual([]);
  });

  it("never merges what is a part of a formula with its whole", () => {
    const parts = CONCEPTS.flatMap(({ id, formula }) =>
      formula?.kind === "share" ? [[id, formula.part, formula.whole]] : [],
    );
    expect(parts.filter((ids) => new Set(ids).size < 3)).toEqual([]);
  });
});

describe("names", () => {
  const index = nameIndex(CONCEPTS, SHARED_NAMES);

  it.each(names.cases)("$written", ({ written, ids }) => {
    expect(lookUp(index, written).map(({ id }) => id)).toEqual(ids);
  });

  it("lead to their concept however they are spaced and bracketed", () => {
    const written = CONCEPTS.flatMap(({ id, name, aliases }) =>
      [name.zh, ...aliases].map((written) => ({ id, written })),
    );
    const marks = fc.constantFrom("", " ", "（", "）", "(", "）", "　", "“", "”", "·");
    fc.assert(
      fc.property(fc.constantFrom(...written), fc.array(marks, { maxLength: 6 }), ({ id, written }, noise) => {
        const strewn = [...written].map((char, at) => char + (noise[at] ?? "")).join("");
        expect(lookUp(index, strewn).map((concept) => concept.id)).toEqual([id]);
      }),
    );
  });
});

describe("the check", () => {
  const { base, cases } = faults;
  it.each(cases)("finds $why", ({ concepts, faults: expected }) => {
    expect(checkConcepts(concepts.map((each) => ({ ...base, ...each }))).map(({ kind }) => kind)).toEqual(expected);
  });

  it("refuses a shared name that means one concept only", () => {
    const concept = { ...base, id: "a" };
    expect(checkConcepts([concept], [{ written: "灯", ids: ["a"] }])).toEqual([
      { kind: "shared-by-one", written: "灯" },
    ]);
  });
});

const lamp = (id: string, version = 1, unlike: readonly string[] = []): Concept => ({
  ...faults.base,
  id,
  version,
  unlike,
});
const because = { on: "2026-01-31", reason: "invented" };

describe("changes", () => {
  const start = registryOf([lamp("a"), lamp("b"), lamp("c", 1, ["d"]), lamp("d", 1, ["c"])]);
  const after = (...changes: readonly ConceptChange[]): Registry => {
    const { registry, refused } = foldChanges(start, changes);
    expect(refused).toEqual([]);
    return registry;
  };

  it("keep every version of a definition", () => {
    const registry = after({ kind: "redefined", concept: lamp("a", 2), ...because });
    expect(conceptAt(registry, "a")?.version).toBe(2);
    expect(conceptAt(registry, "a", 1)).toBe(conceptAt(start, "a"));
    expect(conceptAt(registry, "a", 3)).toBeNull();
  });

  it("let an old id lead to what it was merged into", () => {
    const registry = after({ kind: "merged", from: "a", into: "b", ...because });
    expect(resolveId(registry, "a")).toEqual({ kind: "present", concept: conceptAt(start, "b") });
    expect(conceptAt(registry, "a", 1)?.id).toBe("a");
    expect(presentConcepts(registry).map(({ id }) => id)).toEqual(["b", "c", "d"]);
  });

  it("rename with all versions, keeping the old id", () => {
    const registry = after(
      { kind: "redefined", concept: lamp("a", 2), ...because },
      { kind: "renamed", from: "a", to: "e", ...because },
    );
    expect(resolveId(registry, "a")).toMatchObject({ concept: { id: "e", version: 2 } });
    expect(conceptAt(registry, "e", 1)?.id).toBe("e");
  });

  it("leave a split to be decided by a person, behind a merger too", () => {
    const registry = after(
      { kind: "merged", from: "a", into: "b", ...because },
      { kind: "split", from: "b", into: ["c", "d"], ...because },
    );
    expect(resolveId(registry, "a")).toEqual({ kind: "split", into: ["c", "d"] });
  });

  it.each<[string, ConceptChange, string]>([
    ["another version than the next", { kind: "redefined", concept: lamp("a", 3), ...because }, "wrong-version"],
    ["a first version that is a second", { kind: "added", concept: lamp("e", 2), ...because }, "wrong-version"],
    ["an id that is taken", { kind: "added", concept: lamp("a"), ...because }, "id-taken"],
    ["a name that is taken", { kind: "renamed", from: "a", to: "b", ...because }, "id-taken"],
    ["an id that is unknown", { kind: "merged", from: "a", into: "e", ...because }, "unknown-concept"],
    ["a concept into itself", { kind: "merged", from: "a", into: "a", ...because }, "into-itself"],
    ["a split into one", { kind: "split", from: "a", into: ["b", "b"], ...because }, "split-into-fewer-than-two"],
    ["look-alikes to be merged", { kind: "merged", from: "c", into: "d", ...because }, "look-alikes"],
  ])("refuse %s", (_, change, kind) => {
    const result = applyChange(start, change);
    expect(isRefused(result) && result.kind).toBe(kind);
  });

  it("always lead an id to a present concept or to a split, whatever was changed in whatever order", () => {
    const ids = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const change: fc.Arbitrary<ConceptChange> = fc.oneof(
      fc.record({ from: ids, into: ids }).map((ends) => ({ kind: "merged", ...ends, ...because }) as const),
      fc.record({ from: ids, to: ids }).map((ends) => ({ kind: "renamed", ...ends, ...because }) as const),
      fc
        .record({ from: ids, into: fc.tuple(ids, ids) })
        .map((ends) => ({ kind: "split", ...ends, ...because }) as const),
      ids.map((id) => ({ kind: "added", concept: lamp(id), ...because }) as const),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { registry, refused } = foldChanges(start, changes);
        expect(registry.history.length + refused.length).toBe(changes.length);
        const present = new Set(presentConcepts(registry).map(({ id }) => id));
        for (const id of registry.versions.keys()) {
          const resolved = resolveId(registry, id);
          expect(resolved.kind === "split" || (resolved.kind === "present" && present.has(resolved.concept.id))).toBe(
            true,
          );
          expect(conceptAt(registry, id, 1)?.id).toBe(id);
        }
      }),
    );
  });
});
