import { describe, expect, it } from "vitest";
import {
  type Amended,
  amend,
  CONCEPTS,
  type Concept,
  type ConceptAct,
  checkConcepts,
  conceptAt,
  livingConcepts,
  type Registry,
  registryOf,
  resolveId,
} from "../src/indicators/index.ts";

const why = { on: "2026-01-05", reason: "口径核定" };

const concept = (id: string, zh: string, more: Partial<Concept> = {}): Concept => ({
  ...{ id, version: 1, name: { zh, en: id }, aliases: [], definition: { zh: `${zh}的个数`, en: `Number of ${id}` } },
  ...{ dimension: "count", unit: "个", course: "stock", direction: "more", frequency: "year", delay: null },
  ...{ levels: ["county"], formula: null, unlike: [], source: "本项目" },
  ...more,
});

const small = registryOf([
  concept("markets", "集贸市场", { aliases: ["农贸市场"], unlike: ["malls"] }),
  concept("bazaars", "便民市场"),
  concept("malls", "商场", { unlike: ["markets"] }),
  concept("market-share", "市场占比", {
    ...{ dimension: "ratio", unit: "%", course: "ratio" },
    formula: { kind: "share", part: "markets", whole: "bazaars" },
  }),
]);

function registryAfter(...acts: readonly ConceptAct[]): Registry {
  return acts.reduce((registry, act) => {
    const amended = amend(registry, act, why);
    if (amended.kind !== "amended") throw new Error(JSON.stringify(amended));
    return amended.registry;
  }, small);
}
const living = (registry: Registry, id: string) => livingConcepts(registry).find((one) => one.id === id);
const outcome = (amended: Amended) => (amended.kind === "amended" ? amended.changes.map(({ kind }) => kind) : amended);

describe("an act on the registry", () => {
  it("names what waited: a new definition with further aliases, each once", () => {
    const registry = registryAfter({ kind: "name", id: "markets", names: ["菜市场", "农贸市场", "菜 市场"] });
    expect(conceptAt(registry, "markets")).toMatchObject({ version: 2, aliases: ["农贸市场", "菜 市场"] });
    expect(conceptAt(registry, "markets", 1)).toMatchObject({ aliases: ["农贸市场"] });
    expect(outcome(amend(registry, { kind: "name", id: "markets", names: ["菜市场"] }, why))).toEqual([]);
  });

  it("merges: names and look-alikes of the first become those of the second, and what named it is led on", () => {
    const registry = registryAfter({ kind: "merge", from: "markets", into: "bazaars" });
    expect(conceptAt(registry, "bazaars")).toMatchObject({ version: 2, aliases: ["集贸市场", "农贸市场"] });
    expect(resolveId(registry, "markets")).toMatchObject({ kind: "present", concept: { id: "bazaars" } });
    expect(living(registry, "malls")?.unlike).toEqual(["bazaars"]);
    expect(living(registry, "bazaars")?.unlike).toEqual(["malls"]);
    expect(living(registry, "market-share")?.formula).toEqual({ kind: "share", part: "bazaars", whole: "bazaars" });
    expect(livingConcepts(registry).map(({ id }) => id)).not.toContain("markets");
    expect(conceptAt(registry, "markets")?.name.zh).toBe("集贸市场");
    expect(registry.history).toMatchObject([
      { kind: "redefined", ...why },
      { kind: "merged", ...why },
    ]);
  });

  it("splits into what is there and what is new; a formula with it is none until it is written anew", () => {
    const indoor = concept("indoor-markets", "室内集贸市场", { unlike: ["malls"] });
    const registry = registryAfter({
      kind: "split",
      from: "markets",
      into: ["indoor-markets", "bazaars"],
      added: [indoor],
    });
    expect(resolveId(registry, "markets")).toEqual({ kind: "split", into: ["indoor-markets", "bazaars"] });
    expect(living(registry, "malls")?.unlike).toEqual(["indoor-markets", "bazaars"]);
    expect(living(registry, "market-share")?.formula).toBeNull();
    expect(checkConcepts(livingConcepts(registry))).toEqual([]);
  });

  it("takes a new concept, whose look-alikes need not know it yet, and new definitions", () => {
    const stalls = concept("stalls", "摊位", { unlike: ["malls"], version: 7 });
    const registry = registryAfter(
      { kind: "add", concept: stalls },
      {
        kind: "redefine",
        concept: { ...stalls, version: 2, definition: { zh: "固定摊位的个数", en: "Fixed stalls" } },
      },
    );
    expect(registry.versions.get("stalls")?.map(({ version }) => version)).toEqual([1, 2]);
    expect(living(registry, "malls")?.unlike).toEqual(["markets", "stalls"]);
  });

  it.each([
    ["an id that is taken", { kind: "add", concept: concept("malls", "商厦") }, { kind: "id-taken", id: "malls" }],
    ["names for nothing", { kind: "name", id: "none", names: ["无"] }, { kind: "unknown-concept", id: "none" }],
    [
      "a definition of nothing",
      { kind: "redefine", concept: concept("none", "无") },
      { kind: "unknown-concept", id: "none" },
    ],
    [
      "look-alikes",
      { kind: "merge", from: "malls", into: "markets" },
      { kind: "look-alikes", id: "malls", other: "markets" },
    ],
    [
      "one told in another unit",
      { kind: "merge", from: "market-share", into: "bazaars" },
      { kind: "other-unit", id: "market-share", other: "bazaars", unit: "%" },
    ],
    ["a concept into itself", { kind: "merge", from: "malls", into: "malls" }, { kind: "into-itself", id: "malls" }],
    [
      "a split into one",
      { kind: "split", from: "malls", into: ["bazaars"], added: [] },
      { kind: "split-into-fewer-than-two", id: "malls" },
    ],
  ] satisfies readonly (readonly [string, ConceptAct, object])[])("is refused for %s", (_, act, refusal) => {
    expect(amend(small, act, why)).toEqual({ kind: "refused", refusal });
  });

  it.each([
    [
      "a name another has",
      concept("shops", "农贸市场"),
      { kind: "name-twice", written: "农贸市场", ids: ["markets", "shops"] },
    ],
    ["a unit that cannot tell it", concept("shops", "店铺", { unit: "元" }), { kind: "unit", id: "shops", unit: "元" }],
    [
      "look-alikes nobody knows",
      concept("shops", "店铺", { unlike: ["none"] }),
      { kind: "unknown-id", id: "shops", other: "none" },
    ],
    ["no definition", concept("shops", "店铺", { source: " " }), { kind: "empty", id: "shops", field: "source" }],
  ])("is no act where it brings %s", (_, added, fault) => {
    expect(amend(small, { kind: "add", concept: added }, why)).toEqual({ kind: "faulty", faults: [fault] });
  });

  it("leaves the starting registry as it is where nothing was changed", () => {
    expect(livingConcepts(registryOf(CONCEPTS))).toEqual(CONCEPTS);
  });
});
