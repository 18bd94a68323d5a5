import {
  type Account,
  type ConceptIndex,
  ownPlace,
  type PlaceIndex,
  type PlaceRef,
  placeKey,
  type Series,
  seriesPlace,
} from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import { carriesOver } from "../carries-over.ts";
import { conceptName, conceptNames } from "../concept-names.ts";
import type { Step } from "../step.ts";
import { difference, termOf } from "../terms.ts";
import type { Reconciliation } from "./outcome.ts";

/** What a target in words is measured by. */
export interface Yardstick {
  readonly kind: "upper-target" | "upper-figure" | "growth";
  /** Above it, below it, or with it. */
  readonly side: "most" | "least" | "with";
}

const YARDSTICKS: readonly (readonly [RegExp, Yardstick])[] = [
  [/不高于[^，。]{0,6}平均|不超过[^，。]{0,6}平均|低于[^，。]{0,6}平均/, { kind: "upper-figure", side: "most" }],
  [/不低于[^，。]{0,6}平均|高于[^，。]{0,6}平均|达到[^，。]{0,6}平均/, { kind: "upper-figure", side: "least" }],
  [/与?(?:经济|地区生产总值|GDP)[^，。]{0,6}同步/, { kind: "growth", side: "with" }],
  [
    /(?:达到|完成|控制在|符合|落实)[^，。]{0,6}(?:[省市区州国]级?家?|上级)(?:下达|要求|规定|考核|标准|任务|目标|指标)/,
    { kind: "upper-target", side: "with" },
  ],
];

/** What words without a number are measured by, null where they name nothing. */
export const yardstickOf = (words: string): Yardstick | null =>
  YARDSTICKS.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** Everything targets in words of documents of one place are looked up in. */
export interface PromiseContext {
  readonly series: readonly Series[];
  readonly concepts: ConceptIndex;
  readonly places: PlaceIndex;
  /** Key of the place above that of the documents, null where nothing tells it. */
  readonly above: string | null;
}

/** The targets of documents of one place that name no number, with the number of another place or concept they stand for. */
export function promisesOf(accounts: readonly Account[], context: PromiseContext): readonly Reconciliation[] {
  const here = seriesByName(context.series);
  return accounts.flatMap((account) => promisesIn(account, here, context));
}

function promisesIn(
  account: Account,
  here: ReturnType<typeof seriesByName>,
  context: PromiseContext,
): readonly Reconciliation[] {
  const own = ownPlace(account, context.places);
  return account.commitments.flatMap((one) => {
    if (one.kind !== "indicator" || one.figures.length > 0) return [];
    const words = one.targetText ?? one.quote;
    const yardstick = yardstickOf(words);
    if (yardstick === null) return [];
    const keys = conceptNames(one.title, own.names, context.concepts);
    return [promise({ account, one, words, yardstick, place: own.ref, find: (at) => here(keys, at) }, context)];
  });
}

interface Case {
  readonly account: Account;
  readonly one: CommitmentRecord;
  readonly words: string;
  readonly yardstick: Yardstick;
  readonly place: PlaceRef;
  /** The series of the same concept told of a place, by its key. */
  readonly find: (place: string) => readonly Series[];
}

const MEASURES: readonly Series["measure"][] = ["amount", "share", "growth"];

/** Numbers themselves before their growth, then by key: the order in which documents came decides nothing. */
const byMeasure = (a: Series, b: Series): number =>
  MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || (a.key < b.key ? -1 : 1);

/** Series of the whole (no breakdown) by place and by the name of their concept. */
function seriesByName(series: readonly Series[]) {
  const byName = new Map<string, Series[]>();
  for (const one of series) {
    if (one.place.kind === "unknown" || one.breakdown !== null) continue;
    const key = `${seriesPlace(one)}|${conceptName(one)}`;
    const held = byName.get(key);
    if (held === undefined) byName.set(key, [one]);
    else held.push(one);
  }
  for (const held of byName.values()) held.sort(byMeasure);
  return (names: readonly string[], place: string): readonly Series[] =>
    names.flatMap((name) => byName.get(`${place}|${name}`) ?? []);
}

function promise(told: Case, context: PromiseContext): Reconciliation {
  const { account, one, place, words, yardstick } = told;
  const own = told.find(placeKey(place, account.document));
  const [first] = one.spans;
  const citation = { document: account.document, start: first?.start ?? 0, end: first?.end ?? 0, quote: one.quote };
  const finding = FINDINGS[yardstick.kind](told, own, context);
  return {
    id: `${account.document}:${citation.start}`,
    outcome: "not-due",
    series: own[0]?.key ?? null,
    name: own[0]?.name ?? { zh: one.title, en: one.title },
    place,
    measure: own[0]?.measure ?? "amount",
    unit: own[0]?.unit ?? null,
    document: account.document,
    mentions: [],
    ...finding,
    target: {
      ...{ op: "=", value: null, valueMax: null, text: words, period: one.period, nature: one.nature, derived: false },
      ...finding.target,
      citations: [citation, ...(finding.target?.citations ?? [])],
    },
  };
}

type Finding = Pick<Reconciliation, "reason" | "evidence" | "steps"> & {
  readonly outcome?: Reconciliation["outcome"];
  readonly unit?: string | null;
  readonly target?: Partial<Reconciliation["target"]>;
};

const FINDINGS: Readonly<
  Record<Yardstick["kind"], (told: Case, own: readonly Series[], context: PromiseContext) => Finding>
> = { "upper-target": upperTarget, "upper-figure": upperFigure, growth: inStep };

/** 达到市级要求: the number the plan of the place above sets for the same time, to be confirmed. */
function upperTarget(told: Case, own: readonly Series[], { above }: PromiseContext): Finding {
  const reports = own.flatMap(({ points }) => points).filter(({ modality }) => modality !== "target");
  const set = (above === null ? [] : told.find(above))
    .flatMap(({ points }) => points)
    .filter(({ modality, period }) => modality === "target" && endsWith(period, told.one.period));
  // A table that prints what is to be added beside what is to be reached means the latter.
  const found = set.find(({ measure }) => measure !== "delta") ?? set[0];
  if (found === undefined)
    return { outcome: "to-confirm", reason: "upper-place-unknown", evidence: reports, steps: [] };
  const { op, value, valueMax } = found;
  const citations = [{ document: found.document, ...found.sentence }];
  const { unit } = found;
  const target = { op, value, valueMax, derived: true, citations };
  const isTotal = unit !== null && !carriesOver(found);
  const reason = isTotal ? "total-of-upper-place" : "target-of-upper-place";
  return { outcome: "to-confirm", reason, evidence: reports, steps: [], unit, target };
}

/** Whether two periods end with the same year: a table's 2021/2025 and a number for 2025. */
const endsWith = (period: string | null, other: string | null): boolean =>
  period !== null && other !== null && period.slice(-4) === other.slice(-4);

/** 不高于全市平均: own numbers beside those of the place above for the same times. */
function upperFigure(told: Case, own: readonly Series[], { above }: PromiseContext): Finding {
  const others = above === null ? [] : told.find(above);
  return { reason: others.length === 0 ? "upper-place-unknown" : "average-of-upper-place", ...beside(own, others) };
}

/** 与经济增长同步: own growth beside that of gross product for the same times. */
function inStep(told: Case, own: readonly Series[], { series }: PromiseContext): Finding {
  const place = placeKey(told.place, told.account.document);
  const gross = series.filter(
    (one) =>
      one.concept.kind === "registered" &&
      one.concept.id === "gdp" &&
      one.measure === "growth" &&
      seriesPlace(one) === place,
  );
  return {
    reason: "in-step-with-growth",
    ...beside(
      own.filter(({ measure }) => measure === "growth"),
      gross,
    ),
  };
}

/** For each time told of both: own number − the other's. */
function beside(own: readonly Series[], others: readonly Series[]): Pick<Finding, "evidence" | "steps"> {
  const reported = (all: readonly Series[]) =>
    all.flatMap(({ points, measure }) =>
      points.filter(({ modality }) => modality !== "target").map((point) => ({ point, measure })),
    );
  const pairs = reported(own).flatMap(({ point, measure }) => {
    const other = reported(others).find((one) => one.measure === measure && one.point.period === point.period);
    return other === undefined ? [] : [[point, other.point] as const];
  });
  const steps = pairs.map(([a, b]): Step => difference(termOf(a), termOf(b)));
  return { evidence: pairs.flat(), steps };
}
