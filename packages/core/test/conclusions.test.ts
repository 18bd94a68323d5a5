import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import gathered from "../../../specs/series/gathered.json" with { type: "json" };
import {
  byPlaceInText,
  type ConcludedPlace,
  type ConclusionState,
  concludePlace,
  findings,
  type Observed,
  type PlaceConclusions,
  reconcile,
  reconclude,
  touchedBy,
} from "../src/comparisons/index.ts";
import {
  type Account,
  accountOf,
  CONCEPTS,
  gather,
  grouped,
  type PlaceSlice,
  placeKey,
  type Series,
  STANDARD_PLACES,
  seriesPlace,
  slicesOf,
} from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { generatedAccount } from "./generated-account.ts";
import { sourceOf } from "./read-text.ts";

const SAMPLES = [
  "city-plan-2021-2025",
  "district-plan-2016-2020",
  "district-plan-2021-2025",
  "district-work-report-2022",
  "district-annual-2024",
  "district-annual-2025",
  "district-statistics-2016-2024",
];

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Conclusions in an order that does not depend on how they were made. */
const inOrder = ({ series, unresolved, reconciliations, claims, findings: found }: PlaceConclusions) => ({
  series: [...series].sort((a, b) => (a.key < b.key ? -1 : 1)),
  unresolved: [...unresolved].sort(byText),
  reconciliations: [...reconciliations].sort((a, b) => byPlaceInText(a, b) || byText(a, b)),
  claims: [...claims].sort(byPlaceInText),
  findings: [...found].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Everything at once. */
function atOnce(accounts: readonly Account[], observations: readonly Observed[] = []) {
  const { series, unresolved } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const held = { accounts, series, observations, registry: CONCEPTS, places: STANDARD_PLACES };
  const reconciled = reconcile(held);
  const found = findings({ ...held, reconciliations: reconciled.reconciliations });
  return inOrder({ series, unresolved, ...reconciled, findings: found });
}

/** All places of a state together. */
function together(state: ConclusionState) {
  const all = [...state.values()].map(({ conclusions }) => conclusions);
  return inOrder({
    series: all.flatMap(({ series }) => series),
    unresolved: all.flatMap(({ unresolved }) => unresolved),
    reconciliations: all.flatMap(({ reconciliations }) => reconciliations),
    claims: all.flatMap(({ claims }) => claims),
    findings: all.flatMap((one) => one.findings),
  });
}

const NONE: ConclusionState = new Map();

const concluded = (slices: readonly PlaceSlice[]): ConclusionState =>
  reconclude(NONE, { removed: [], added: slices }).state;

const sorted = (state: ConclusionState) => [...state].sort(([a], [b]) => (a < b ? -1 : 1));

const accountsOfCases: readonly Account[] = gathered.cases.flatMap(({ documents }, number) =>
  Object.entries(documents).map(([name, lines]) =>
    accountOf(read(sourceOf((lines as readonly string[]).join("\n"))), `${number}-${name}`),
  ),
);

/** Some documents of the samples and of the cases, and some made up. */
const someAccounts = (real: readonly Account[]): fc.Arbitrary<readonly Account[]> =>
  fc
    .tuple(fc.subarray([...real], { maxLength: 6 }), fc.array(generatedAccount, { maxLength: 6 }))
    .map(([some, made]) => [...some, ...made.map((one, index) => ({ ...one, document: `made-${index}` }))]);

const isKnown = ({ kind }: Series["concept"]): boolean => kind === "registered";

/** A value some series could have. */
const observed = (series: readonly Series[]): fc.Arbitrary<Observed> =>
  fc
    .tuple(fc.constantFrom(...series), fc.integer({ min: 2018, max: 2025 }), fc.integer({ min: 50, max: 200 }))
    .map(([{ concept, place, measure, breakdown, unit, points }, year, part]) => ({
      concept: concept.kind === "registered" ? concept.id : "",
      place: place as Observed["place"],
      ...{ measure, breakdown, period: String(year), unit: unit ?? "" },
      value: ((points[0]?.value ?? 1) * part) / 100,
      ...{ status: "final" as const, knownOn: `${year + 1}-03-01`, source: "青渡区统计局", note: null },
    }));

describe("places concluded one by one", () => {
  let samples: readonly Account[];
  let real: readonly Account[];
  beforeAll(() => {
    samples = SAMPLES.map((name) => {
      const text = readFileSync(new URL(`../../../samples/files/${name}.txt`, import.meta.url), "utf8");
      return accountOf(read(sourceOf(text)), name);
    });
    real = [...samples, ...accountsOfCases];
  }, 120_000);

  test("have all that is told of them in their slices, and nothing twice", () => {
    fc.assert(
      fc.property(someAccounts(real), (accounts) => {
        const slices = accounts.flatMap((account) => slicesOf(account));
        const figures = slices.flatMap(({ account }) => account.figures.map(({ figure }) => figure.id));
        expect(figures.sort()).toEqual(accounts.flatMap((one) => one.figures.map(({ figure }) => figure.id)).sort());
        expect(slices.filter(({ own }) => own)).toHaveLength(accounts.length);
        const { series } = gather(accounts);
        for (const [key, here] of grouped(slices, (slice) => slice.key)) {
          const alone = gather(here.map(({ account }) => account)).series;
          expect(alone).toEqual(series.filter((one) => seriesPlace(one) === key));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("are plain data that can be kept, cut once and for all", () => {
    for (const account of samples) {
      const slices = slicesOf(account);
      expect(JSON.parse(JSON.stringify(slices))).toEqual(slices);
      for (const slice of slices)
        expect(slicesOf(slice.account).filter(({ key }) => key === slice.key)).toEqual([slice]);
    }
  });

  test("come to what everything at once comes to", () => {
    expect(together(concluded(samples.flatMap((one) => slicesOf(one))))).toEqual(atOnce(samples));
    fc.assert(
      fc.property(someAccounts(real), (accounts) => {
        const state = concluded(accounts.flatMap((one) => slicesOf(one)));
        expect(together(state)).toEqual(atOnce(accounts));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("need of the place above only its series", () => {
    const state = concluded(samples.flatMap((one) => slicesOf(one)));
    for (const { slices, above, conclusions } of state.values()) {
      const upper = above === null ? null : { key: above, series: state.get(above)?.conclusions.series ?? [] };
      expect(concludePlace(JSON.parse(JSON.stringify({ slices, above: upper })))).toEqual(conclusions);
    }
  });

  test("take what the statistics say of them and of the place above", () => {
    const state = concluded(samples.flatMap((one) => slicesOf(one)));
    const told = gather(samples).series.filter(({ concept, place }) => isKnown(concept) && place.kind !== "unknown");
    fc.assert(
      fc.property(fc.array(observed(told), { maxLength: 12 }), (all) => {
        const of = (key: string) => all.filter(({ place }) => placeKey(place, "") === key);
        const alone = [...state.values()].map(({ key, slices, above }) => {
          const series = state.get(above ?? "")?.conclusions.series ?? [];
          const upper = above === null ? null : { key: above, series, observations: of(above) };
          return [
            key,
            { ...state.get(key), conclusions: concludePlace({ slices, observations: of(key), above: upper }) },
          ];
        });
        expect(together(new Map(alone as [string, ConcludedPlace][]))).toEqual(atOnce(samples, all));
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test("are concluded again only where a change touches them", () => {
    const [city, ...district] = samples.map((one) => slicesOf(one));
    const [key = ""] = (city ?? []).flatMap((one) => (one.own ? [one.key] : []));
    const before = concluded(district.flat());
    const { state, concluded: anew, gone } = reconclude(before, { removed: [], added: city ?? [] });
    expect(anew).toEqual(expect.arrayContaining([key, "青渡区"]));
    expect(gone).toEqual([]);
    const [report = []] = district.slice(-1);
    const again = reconclude(state, { removed: [], added: report });
    expect(again.concluded).toEqual([...new Set(report.map((one) => one.key))].sort());
    expect(sorted(again.state)).toEqual(sorted(state));
    const without = reconclude(state, { removed: ["city-plan-2021-2025"], added: [] });
    expect(without.gone).toContain(key);
    expect(sorted(without.state)).toEqual(sorted(before));
  });

  test("are touched from above by what they look up there alone", () => {
    const { series } = gather(samples);
    const [first, ...others] = series.filter(({ concept }) => concept.kind === "registered");
    const name = first?.concept.kind === "registered" ? first.concept.id : "";
    const lower = [
      { key: "asks", above: "upper", asks: ["~甲", name] },
      { key: "asks another", above: "upper", asks: ["~甲"] },
      { key: "elsewhere", above: "another", asks: [name] },
    ];
    const rest = others.filter(({ concept }) => concept.kind === "registered" && concept.id !== name);
    const all = first === undefined ? [] : [first, ...rest];
    expect(touchedBy({ key: "upper", before: rest, after: all }, lower)).toEqual(["asks"]);
    expect(touchedBy({ key: "upper", before: all, after: rest }, lower)).toEqual(["asks"]);
    expect(touchedBy({ key: "upper", before: all, after: all.map((one) => ({ ...one })) }, lower)).toEqual([]);
    const changed = all.map((one) => (one === first ? { ...one, points: one.points.slice(1) } : one));
    expect(touchedBy({ key: "upper", before: all, after: changed }, lower)).toEqual(["asks"]);
  });

  test("know of the place above which of its targets are for an area of it alone", () => {
    const city = [
      "长春市国民经济和社会发展第十四个五年规划纲要",
      "第一章 城市副中心建设",
      "到2025年，污水处理率达到99%以上。",
    ];
    const district = [
      "长春市朝阳区国民经济和社会发展第十四个五年规划纲要",
      "第一章 主要目标",
      "到2025年，污水处理率达到96%以上。",
    ];
    const accounts = [city, district].map((lines, index) =>
      accountOf(read(sourceOf(lines.join("\n"))), `plan-${index}`),
    );
    expect(atOnce(accounts).findings).toEqual([]);
    expect(together(concluded(accounts.flatMap((one) => slicesOf(one))))).toEqual(atOnce(accounts));
  });

  test("are the same in whatever order documents come, go and come again", () => {
    const steps = someAccounts(real).chain((accounts) =>
      fc.tuple(
        fc.constant(accounts),
        fc.shuffledSubarray([...accounts], { minLength: accounts.length }),
        fc.subarray([...accounts]),
      ),
    );
    fc.assert(
      fc.property(steps, ([accounts, order, again]) => {
        const add = (state: ConclusionState, account: Account) =>
          reconclude(state, { removed: [], added: slicesOf(account) }).state;
        const remove = (state: ConclusionState, { document }: Account) =>
          reconclude(state, { removed: [document], added: [] }).state;
        const whole = sorted(concluded(accounts.flatMap((one) => slicesOf(one))));
        const added = order.reduce(add, NONE);
        expect(sorted(added)).toEqual(whole);
        const fewer = again.reduce(remove, added);
        const left = accounts.filter((one) => !again.includes(one));
        expect(sorted(fewer)).toEqual(sorted(concluded(left.flatMap((one) => slicesOf(one)))));
        expect(sorted(again.reduce(add, fewer))).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
