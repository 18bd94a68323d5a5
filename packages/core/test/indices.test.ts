import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONCEPTS, type SeriesPoint } from "../src/indicators/index.ts";
import {
  type CommitmentCounts,
  type IndexedSubject,
  type MemberValue,
  NO_COUNTS,
  type PlaceTelling,
  placeNumber,
  type RankedScore,
  SHIPPED_INDICES,
  scoreIndex,
  shareKept,
} from "../src/judgements/index.ts";
import {
  type Authority,
  type CompositeIndex,
  declareIndex,
  type Grant,
  type IndexMember,
  indexFault,
  isItemBody,
  NO_ITEMS,
  removeIndex,
} from "../src/ledger/index.ts";

type Told = number | readonly [number, number, number, number?] | null;

interface Case {
  readonly name: string;
  readonly mean: "arithmetic" | "geometric";
  readonly missing: "spread" | "refuse";
  readonly coverage: number;
  readonly groups: readonly {
    readonly weight: number;
    readonly members: readonly (Partial<IndexMember> & { id: string; weight: number })[];
  }[];
  readonly subjects: readonly {
    readonly id: string;
    readonly peers?: string;
    readonly told: Readonly<Record<string, Told>>;
  }[];
  readonly points?: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly expected: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
}

interface ShareCase {
  readonly name: string;
  readonly counts: Partial<CommitmentCounts>;
  readonly least: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly missing?: string;
}

const spec: { readonly cases: readonly Case[]; readonly shares: readonly ShareCase[] } = JSON.parse(
  readFileSync(new URL("../../../specs/judgements/indices.json", import.meta.url), "utf8"),
);

const named = (id: string) => ({ id, name: { zh: id, en: id } });
const memberOf = (given: Partial<IndexMember> & { id: string; weight: number }): IndexMember => ({
  ...{ ...named(given.id), source: { kind: "series", concept: given.id, measure: "amount" }, direction: "more" },
  normalisation: { kind: "range", worst: 0, best: 100 },
  ...given,
});
const indexOf = ({ groups, ...method }: Pick<Case, "mean" | "missing" | "coverage" | "groups">): CompositeIndex => ({
  ...{ ...named("index"), purpose: { zh: "", en: "" }, over: "place", least: 1, source: "test" },
  ...{ mean: method.mean, missing: method.missing, coverage: method.coverage },
  groups: groups.map(({ weight, members }, at) => ({ ...named(`g${at}`), weight, members: members.map(memberOf) })),
});

function memberValue(told: Told): MemberValue {
  if (told === null) return { kind: "missing", reason: "not-told" };
  if (typeof told === "number") return { kind: "number", value: told, low: told, high: told, target: null };
  const [value, low, high, target = null] = told;
  return { kind: "number", value, low, high, target };
}
const subjectOf = ({ id, peers = "district", told }: Case["subjects"][number]): IndexedSubject => ({
  ...{ id, peers },
  values: new Map(Object.entries(told).map(([member, one]) => [member, memberValue(one)])),
});

const rounded = (value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
const shown = ({
  subject,
  score,
  low,
  high,
  coverage,
  missing,
  rank,
}: RankedScore): Readonly<Record<string, unknown>> => ({
  ...{ id: subject.id, score: rounded(score), low: rounded(low), high: rounded(high), coverage, missing },
  ...{ group: rank?.group ?? null, best: rank?.best ?? null, worst: rank?.worst ?? null },
});

describe("composite indices (G48)", () => {
  it.each(spec.cases)("$name", ({ subjects, points = {}, expected, ...method }) => {
    const scores = scoreIndex(indexOf(method), subjects.map(subjectOf));
    expect(scores.map(shown)).toMatchObject(expected);
    for (const { subject, groups } of scores)
      for (const { id, result } of groups.flatMap(({ members }) => members)) {
        const wanted = points[subject.id]?.[id];
        if (wanted !== undefined) expect(result.kind === "points" ? result.points : result.reason).toBe(wanted);
      }
  });
});

describe("the share of commitments kept has a fair denominator (G51, G57)", () => {
  it.each(spec.shares)("$name", ({ counts, least, missing, value, low, high }) => {
    const share = shareKept({ ...NO_COUNTS, ...counts }, least);
    if (share.kind === "missing") return expect(share.reason).toBe(missing);
    expect([share.value, share.low, share.high].map((one) => Number(one.toFixed(2)))).toEqual([value, low, high]);
  });

  it("never falls when one more is kept, nor does its interval", () => {
    const field = fc.nat(30);
    const arbitrary = fc.record({
      reached: field,
      onTrack: field,
      atRisk: field,
      missed: fc.integer({ min: 1, max: 30 }),
      unknown: field,
    });
    fc.assert(
      fc.property(arbitrary, (counts) => {
        const before = shareKept({ ...NO_COUNTS, ...counts }, 1);
        const after = shareKept({ ...NO_COUNTS, ...counts, missed: counts.missed - 1, reached: counts.reached + 1 }, 1);
        if (before.kind === "missing" || after.kind === "missing") return before.kind === after.kind;
        return after.value >= before.value && after.low >= before.low && after.high >= before.high;
      }),
    );
  });
});

const MEMBERS = ["a", "b", "c", "d"] as const;
const number = fc.double({ min: 0, max: 100, noNaN: true });
const told = fc.option(
  fc.tuple(number, number, number).map((three) => three.toSorted((x, y) => x - y)),
  { freq: 4 },
);
const subjects = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      values: fc.array(told, { minLength: 4, maxLength: 4 }),
    }),
    {
      ...{ minLength: 1, maxLength: 6, selector: ({ id }) => id },
    },
  )
  .map((all) =>
    all.map(({ id, values }) =>
      subjectOf({
        id,
        told: Object.fromEntries(
          MEMBERS.map((member, at): [string, Told] => {
            const [low, value, high] = values[at] ?? [];
            return [
              member,
              low === undefined || value === undefined || high === undefined ? null : [value, low, high, 60],
            ];
          }),
        ),
      }),
    ),
  );
const weight = fc.double({ min: 0.01, max: 50, noNaN: true });
const NORMALISATIONS = [
  { kind: "range", worst: 10, best: 90 },
  { kind: "target" },
  { kind: "min-max" },
] as const satisfies readonly IndexMember["normalisation"][];
const indices = fc
  .record({
    mean: fc.constantFrom("arithmetic", "geometric"),
    missing: fc.constantFrom("spread", "refuse"),
    coverage: fc.constantFrom(0, 0.5, 1),
    weights: fc.array(weight, { minLength: 6, maxLength: 6 }),
    normalisations: fc.array(fc.constantFrom(...NORMALISATIONS), { minLength: 4, maxLength: 4 }),
  })
  .map(({ weights, normalisations, ...method }) => {
    const members = MEMBERS.map((id, at) => ({
      ...{ id, weight: weights[at] ?? 1, normalisation: normalisations[at] ?? { kind: "target" as const } },
    }));
    const groups = [
      { weight: weights[4] ?? 1, members: members.slice(0, 3) },
      { weight: weights[5] ?? 1, members: members.slice(3) },
    ];
    return indexOf({ ...method, groups } as Pick<Case, "mean" | "missing" | "coverage" | "groups">);
  });
const FEW = { count: 20, seed: 7, spread: 0.25 };
const NEAR = 1e-6;

describe("whatever the method of an index", () => {
  it("a better number never lowers a score, nor either end of its interval", () => {
    fc.assert(
      fc.property(
        indices,
        subjects,
        fc.constantFrom(...MEMBERS),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (index, all, member, more) => {
          const [first, ...others] = all;
          const held = first?.values.get(member);
          if (first === undefined || held?.kind !== "number") return true;
          const better = { ...held, value: held.value + more, low: held.low + more, high: held.high + more };
          const [before] = scoreIndex(index, all, FEW);
          const [after] = scoreIndex(
            index,
            [{ ...first, values: new Map(first.values).set(member, better) }, ...others],
            FEW,
          );
          if (before === undefined || after === undefined) return false;
          const risen = after.low >= before.low - NEAR && after.high >= before.high - NEAR;
          return risen && (before.score === null || (after.score ?? -1) >= before.score - NEAR);
        },
      ),
    );
  });

  it("the score lies within its interval, and all of them from 0 to 100", () => {
    fc.assert(
      fc.property(indices, subjects, (index, all) =>
        scoreIndex(index, all, FEW).every(
          ({ score, low, high }) =>
            low >= 0 && high <= 100 && (score === null || (score >= low - NEAR && score <= high + NEAR)),
        ),
      ),
    );
  });

  it("the order of subjects, groups and indicators does not matter", () => {
    const byId = (scores: readonly RankedScore[]) =>
      new Map(
        scores.map(({ subject, score, rank, sensitivity }) => [
          subject.id,
          { score: rounded(score), rank, sensitivity },
        ]),
      );
    fc.assert(
      fc.property(indices, subjects, (index, all) => {
        const groups = index.groups.map((group) => ({ ...group, members: group.members.toReversed() })).reverse();
        const turned = scoreIndex({ ...index, groups }, all.toReversed(), FEW);
        expect(byId(turned)).toEqual(byId(scoreIndex(index, all, FEW)));
      }),
    );
  });

  it("only the proportion of weights counts", () => {
    fc.assert(
      fc.property(indices, subjects, fc.double({ min: 0.1, max: 1000, noNaN: true }), (index, all, factor) => {
        const groups = index.groups.map((group) => ({
          ...{ ...group, weight: group.weight * factor },
          members: group.members.map((member) => ({ ...member, weight: member.weight * factor })),
        }));
        const scaled = scoreIndex({ ...index, groups }, all, FEW);
        scoreIndex(index, all, FEW).forEach(({ score, low, high }, at) => {
          expect(Math.abs((scaled[at]?.score ?? -1) - (score ?? -1))).toBeLessThan(NEAR);
          expect(Math.abs((scaled[at]?.low ?? -1) - low)).toBeLessThan(NEAR);
          expect(Math.abs((scaled[at]?.high ?? -1) - high)).toBeLessThan(NEAR);
        });
      }),
    );
  });

  it("what the indicators count for makes up the whole", () => {
    fc.assert(
      fc.property(indices, subjects, (index, all) =>
        scoreIndex(index, all, FEW).every(({ groups }) => {
          const members = groups.flatMap((group) => group.members);
          const declared = members.reduce((sum, { share }) => sum + share, 0);
          const counted = members.reduce((sum, one) => sum + one.counted, 0);
          return Math.abs(declared - 1) < NEAR && (counted === 0 || Math.abs(counted - 1) < NEAR);
        }),
      ),
    );
  });
});

describe("how far ranks hang on the weights (OECD/JRC handbook, step 7)", () => {
  const index = indexOf({
    ...{ mean: "arithmetic", missing: "spread", coverage: 0 },
    groups: [
      {
        weight: 1,
        members: [
          { id: "a", weight: 1 },
          { id: "b", weight: 1 },
        ],
      },
    ],
  });
  const all = [
    { id: "balanced", told: { a: 70, b: 70 } },
    { id: "one-sided", told: { a: 100, b: 38 } },
    { id: "behind", told: { a: 10, b: 10 } },
  ].map(subjectOf);

  it("tells the part of the draws in which a rank holds, and the range of ranks", () => {
    const [balanced, oneSided, behind] = scoreIndex(index, all).map(({ sensitivity }) => sensitivity);
    expect(behind).toEqual({ rank: 3, holds: 1, best: 3, worst: 3, low: 3, high: 3 });
    expect(balanced).toMatchObject({ rank: 1, best: 1, worst: 2 });
    expect(oneSided).toMatchObject({ rank: 2, best: 1, worst: 2 });
    // 100 w + 38 (1 − w) > 70 where w > 16/31; of weights even within a quarter up and down some two in five draws.
    expect(oneSided?.holds).toBeGreaterThan(0.55);
    expect(oneSided?.holds).toBeLessThan(0.75);
    expect((oneSided?.holds ?? 0) - (balanced?.holds ?? 0)).toBeCloseTo(0, 9);
  });

  it("is the same on every run, and another with another seed", () => {
    const draws = { count: 200, seed: 1, spread: 0.25 };
    const first = scoreIndex(index, all, draws);
    expect(scoreIndex(index, all, draws)).toEqual(first);
    expect(scoreIndex(index, all, { ...draws, seed: 2 })).not.toEqual(first);
  });
});

const authority = (...grants: Grant[]): Authority => ({
  kind: "person",
  person: { id: "p1", account: "a", name: "a", unit: null, title: null, grants, active: true },
});
const statistician = authority({ role: "statistician", unit: null, document: null });

describe("declaring an index", () => {
  const [shipped] = SHIPPED_INDICES;
  const index = { ...indexOf(spec.cases[0] as Case), id: "ours" };
  const holding = (held: readonly CompositeIndex[], who: Authority) => ({
    ...{ ...NO_ITEMS, who },
    index: new Map(held.map((value) => [value.id, { value, version: 1 }])),
  });

  it("a change of a weight is a new version told with the one before (G48)", () => {
    const heavier = { ...index, groups: index.groups.map((group) => ({ ...group, weight: group.weight + 1 })) };
    const [entry] = [declareIndex(holding([index], statistician), heavier, "agreed")].flat();
    expect(entry).toMatchObject({
      ...{ kind: "index.changed", subject: "ours" },
      payload: { act: "index-declared", reason: "agreed", changes: [{ id: "ours", before: index, after: heavier }] },
    });
    expect(declareIndex(holding([index], statistician), index, null)).toEqual([]);
  });

  it("needs a right over the whole: a grant for one unit is none", () => {
    const ofUnit = authority({ role: "planner", unit: "u1", document: null });
    expect(declareIndex(holding([], ofUnit), index, null)).toMatchObject({ code: "not-allowed" });
    expect(
      declareIndex(holding([], authority({ role: "leader", unit: null, document: null })), index, null),
    ).toMatchObject({ code: "not-allowed" });
    expect(removeIndex(holding([], statistician), "ours", null)).toMatchObject({ code: "not-found" });
    expect(
      [removeIndex(holding([index], statistician), "ours", null)].flat().every((one) => isItemBody(one as never)),
    ).toBe(true);
  });

  it.each([
    ["a group twice", "groups.1.id", { ...index, groups: [index.groups[0], index.groups[0]] }],
    ["a series of a plan", "groups.0.members.0.source", { ...index, over: "document" }],
    [
      "a range that is no range",
      "groups.0.members.0.normalisation.best",
      {
        ...index,
        groups: [
          {
            ...index.groups[0],
            members: [memberOf({ id: "a", weight: 1, normalisation: { kind: "range", worst: 1, best: 1 } })],
          },
        ],
      },
    ],
    [
      "a range upside down",
      "groups.0.members.0.direction",
      { ...index, groups: [{ ...index.groups[0], members: [memberOf({ id: "a", weight: 1, direction: "less" })] }] },
    ],
  ])("names what is wrong: %s", (_, field, wrong) =>
    expect(indexFault(wrong as CompositeIndex)).toMatchObject({ code: "invalid-request", params: { field } }),
  );

  it("the shipped ones are right, say that their weights are ours, and name concepts of the registry", () => {
    const known = new Set(CONCEPTS.map(({ id }) => id));
    for (const one of SHIPPED_INDICES) {
      expect(indexFault(one)).toBeNull();
      expect(one.source).toContain("本产品的起始设定");
      for (const { source } of one.groups.flatMap(({ members }) => members))
        if (source.kind === "series") expect(known).toContain(source.concept);
    }
    expect(shipped).toBeDefined();
    expect(SHIPPED_INDICES.find(({ over }) => over === "place")?.groups).toHaveLength(12);
  });
});

describe("the number of a place for a year", () => {
  const concept = { unit: "平方米", course: "ratio", direction: "more" } as const;
  const point = (given: Partial<SeriesPoint>): SeriesPoint => ({
    ...{ document: "d1", figure: "f1", start: 0, end: 4, quote: "14.4", sentence: { start: 0, end: 4, quote: "14.4" } },
    ...{ subject: "人均公园绿地面积", value: 14.4, valueMax: null, unit: "平方米", op: "=", measure: "level" },
    ...{ modality: "actual", period: "2024", nature: null, inferred: false, vintage: "2025-01-07", confidence: 1 },
    ...given,
  });
  const target = (value: number, period: string) => point({ value, period, modality: "target" });
  const number = (points: readonly SeriesPoint[], more: Partial<PlaceTelling> = {}) =>
    placeNumber({ concept, measure: "amount", points, published: [], ...more }, "2024");

  it("is what was published before what a document says, and what is there before what is expected", () => {
    const value = { value: 14.5, unit: "平方米", status: "final", source: null } as const;
    const published = [
      { ...value, period: "2024", knownOn: "2025-03-28" },
      { ...value, period: "2024", value: 14.2, knownOn: "2025-01-20" },
    ];
    expect(number([point({})], { published })).toMatchObject({ value: { value: 14.5 }, origin: { kind: "published" } });
    const expected = point({ value: 15, modality: "estimate", vintage: "2025-06-01" });
    expect(number([expected, point({})])).toMatchObject({ value: { value: 14.4 }, origin: { kind: "told" } });
    expect(number([point({ period: "2023" })]).value).toEqual({ kind: "missing", reason: "not-told" });
  });

  it("lies within half a step of its last digit, and of a number still open within the greatest revision seen", () => {
    expect(number([point({})]).value).toMatchObject({ low: expect.closeTo(14.35, 9), high: expect.closeTo(14.45, 9) });
    const value = { unit: "平方米", source: null } as const;
    const published = [
      { ...value, period: "2023", value: 10, status: "preliminary", knownOn: "2024-01-20" },
      { ...value, period: "2023", value: 11, status: "final", knownOn: "2024-10-20" },
      { ...value, period: "2024", value: 20, status: "preliminary", knownOn: "2025-01-20" },
    ] as const;
    expect(number([], { published }).value).toMatchObject({
      value: 20,
      low: expect.closeTo(13, 9),
      high: expect.closeTo(27, 9),
    });
  });

  it("is held against the strictest target of the five-year period: one quietly lowered stays the yardstick", () => {
    const targets = [target(15, "2025"), target(14.4, "2024"), target(14.6, "2025"), target(18, "2030")];
    expect(number([point({}), ...targets]).value).toMatchObject({ target: 15 });
    expect(number([point({}), target(18, "2030"), target(20, "2035")]).value).toMatchObject({ target: 18 });
    expect(number([point({}), target(12, "2020")]).value).toMatchObject({ target: null });
  });

  it("what happens in one year says nothing of a target for five (G34)", () => {
    const flow = { ...concept, course: "flow" } as const;
    const told = [point({ value: 1700 }), target(12_000, "2021/2025")];
    expect(number(told, { concept: flow }).value).toMatchObject({ target: null });
    expect(number([...told, target(2000, "2024")], { concept: flow }).value).toMatchObject({ target: 2000 });
  });
});
