import {
  applyEntry,
  canonical,
  changeItems,
  EMPTY_LEDGER,
  type Entry,
  GENESIS,
  type Head,
  type Items,
  isItemBody,
  itemFolder,
  NO_ITEMS,
  NOUNS,
  type Noun,
  type Outcome,
  seal,
  undoItems,
  verifyChain,
} from "@lantu/core/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** A digest that is quick and no secret: what is tested is the chain. */
const digest = (text: string): string => {
  let sum = 2166136261;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619) >>> 0;
  return sum.toString(16).padStart(64, "0");
};

/** What is kept beside the journal, as a database would: items by noun, each with its version. */
interface Kept {
  readonly items: Items;
  readonly entries: readonly Entry[];
}

const NOTHING: Kept = { items: NO_ITEMS, entries: [] };

function carriedOut(kept: Kept, outcome: Outcome): Kept {
  if ("kind" in outcome) return kept;
  let head: Head = kept.entries.at(-1) ?? GENESIS;
  const entries = outcome.map((body) => {
    const entry = seal(head, body, { at: "2026-01-31T00:00:00.000Z", actor: "local" }, digest);
    head = entry;
    return entry;
  });
  return { items: entries.reduce(withEntry, kept.items), entries: [...kept.entries, ...entries] };
}

/** Written another way than the fold: versions of what was taken away are found in the entries before. */
function withEntry(items: Items, entry: Entry): Items {
  if (!isItemBody(entry)) return items;
  const noun = entry.kind.replace(/\.changed$/, "") as Noun;
  const held = new Map<string, unknown>(items[noun]);
  for (const { id, after } of entry.payload.changes) {
    const version = (versions.get(`${noun} ${id}`) ?? 0) + 1;
    versions.set(`${noun} ${id}`, version);
    if (after === null) held.delete(id);
    else held.set(id, { value: after, version });
  }
  return { ...items, [noun]: held } as Items;
}

let versions = new Map<string, number>();

/** An act: what it wants of which items, or the taking back of an earlier entry. */
type Act =
  | { readonly kind: "change"; readonly noun: Noun; readonly wanted: readonly (readonly [string, object | null])[] }
  | { readonly kind: "undo"; readonly which: number };

const value = fc.oneof(
  fc.constant(null),
  fc.record({ name: fc.string({ maxLength: 6, unit: "grapheme" }), order: fc.integer(), parts: fc.array(fc.nat(3)) }),
);
const change = fc.record({
  kind: fc.constant("change" as const),
  noun: fc.constantFrom(...NOUNS),
  wanted: fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), value), { selector: ([id]) => id, minLength: 1 }),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: change },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const), which: fc.nat(40) }) },
);

function decided({ items, entries }: Kept, asked: Act): Outcome {
  if (asked.kind === "change") {
    const { noun, wanted } = asked;
    return changeItems(items, { noun, act: "set", wanted: new Map(wanted) as never, reason: null, subject: noun });
  }
  const entry = entries[asked.which % Math.max(1, entries.length)];
  return entry !== undefined && isItemBody(entry) ? undoItems(items, entry, "mistake") : [];
}

function done(acts: readonly Act[]): Kept {
  versions = new Map();
  return acts.reduce((kept, asked) => carriedOut(kept, decided(kept, asked)), NOTHING);
}

describe("acts on items", () => {
  test("of any sequence refold from their entries to what was kept, in a chain that holds", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const { items, entries } = done(acts);
        const folder = itemFolder();
        for (const entry of entries) if (isItemBody(entry)) folder.take(entry);
        for (const noun of NOUNS) {
          const standing = [...folder.items[noun]].filter(([, { value }]) => value !== null);
          const folded = new Map(standing.map(([id, { value, version }]) => [id, { value, version }]));
          expect(folded).toEqual(items[noun]);
        }
        expect(verifyChain(entries, digest)).toMatchObject({ kind: "intact", head: { seq: entries.length } });
        expect(entries.reduce(applyEntry, EMPTY_LEDGER)).toBe(EMPTY_LEDGER);
      }),
    );
  });

  test("are taken back by an entry that leads back, and that one by the next leads there again", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 10 }), change, (before, last) => {
        const start = done(before);
        const acted = carriedOut(start, decided(start, last));
        if (acted.entries.length === start.entries.length) return;
        const back = carriedOut(acted, decided(acted, { kind: "undo", which: acted.entries.length - 1 }));
        expect(back.entries).toHaveLength(acted.entries.length + 1);
        expect(canonical(valuesOf(back))).toBe(canonical(valuesOf(start)));
        expect(back.entries.at(-1)?.payload).toMatchObject({ undoes: acted.entries.length });
        const again = carriedOut(back, decided(back, { kind: "undo", which: back.entries.length - 1 }));
        expect(canonical(valuesOf(again))).toBe(canonical(valuesOf(acted)));
      }),
    );
  });

  test("are not taken back once somebody has gone on from there", () => {
    const schedule = { name: "月报", order: 1, parts: [] };
    const set = (one: object): Act => ({ kind: "change", noun: "schedule", wanted: [["a", one]] });
    const kept = done([set(schedule), set({ ...schedule, order: 2 })]);
    expect(decided(kept, { kind: "undo", which: 0 })).toMatchObject({ code: "changed-since", params: { id: "a" } });
  });

  test("that ask for what is so already are none", () => {
    const asked: Act = { kind: "change", noun: "unit", wanted: [["a", { name: "水务局", order: 1, parts: [] }]] };
    expect(done([asked, asked]).entries).toHaveLength(1);
  });
});

function valuesOf({ items }: Kept): object {
  return Object.fromEntries(
    NOUNS.map((noun) => [noun, Object.fromEntries([...items[noun]].map(([id, { value }]) => [id, value]))]),
  );
}

describe("the canonical form", () => {
  const json = fc.jsonValue();

  test("is the same whatever order members come in, and reads back as the value", () => {
    fc.assert(
      fc.property(json, (given) => {
        const turned = JSON.parse(JSON.stringify(given), (_, one) =>
          one !== null && typeof one === "object" && !Array.isArray(one)
            ? Object.fromEntries(Object.entries(one).reverse())
            : one,
        );
        expect(canonical(turned)).toBe(canonical(given));
        expect(JSON.parse(canonical(given))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  test("sorts keys by code unit, leaves out what is undefined and writes no white space", () => {
    expect(canonical({ b: [1, undefined, "x\n"], a: undefined, "": null, é: true, B: -0 })).toBe(
      '{"":null,"B":0,"b":[1,null,"x\\n"],"é":true}',
    );
    expect(() => canonical({ a: [Number.NaN] })).toThrow(TypeError);
  });
});
