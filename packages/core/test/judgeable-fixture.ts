import { reconcileSeries } from "../src/comparisons/index.ts";
import type { Concept, Series, SeriesPoint } from "../src/indicators/index.ts";
import {
  type Judgeable,
  type JudgeableTarget,
  knownSince,
  monthOf,
  NO_WORK,
  type WorkFacts,
} from "../src/judgements/index.ts";
import type { CommitmentRecord } from "../src/ledger/index.ts";

/** A number as a case tells it: `period value [vintage]`, with `~` before an estimate. */
export interface CaseTarget {
  readonly op?: string;
  readonly value: number;
  readonly valueMax?: number;
  readonly period: string;
  readonly nature?: "binding" | "expected";
  readonly measure?: "amount" | "growth" | "share";
  readonly course?: "stock" | "flow" | "ratio";
  readonly direction?: "more" | "less" | "band" | "none";
  readonly unit?: string;
  /** Words around the number, where they tell how it is meant: 年均. */
  readonly words?: string;
  /** Told as an addition. */
  readonly added?: boolean;
  /** The document's date, else its period. */
  readonly set?: string;
  readonly past: readonly string[];
}

const PLAN = "d000000000001";

const CONCEPT: Concept = {
  ...{ id: "something", version: 1, name: { zh: "某项指标", en: "Something" }, aliases: [] },
  ...{ definition: { zh: "", en: "" }, dimension: "count", unit: "个", course: "stock", direction: "more" },
  ...{ frequency: "year", delay: 60, levels: [], formula: null, unlike: [], source: "" },
};

const MEASURES = { amount: "level", growth: "rate", share: "share" } as const;

/** One target with what is told of it and known by a day. */
export function targetOf(one: CaseTarget, on: string): JudgeableTarget {
  const { measure = "amount", unit = measure === "amount" ? "个" : "%", set = "2021-01" } = one;
  const concept = { ...CONCEPT, course: one.course ?? "stock", direction: one.direction ?? "more" };
  const goal = pointOf(one, { document: PLAN, start: 100, value: one.value, period: one.period, vintage: set, unit });
  const target = { ...goal, modality: "target", op: one.op ?? ">=", nature: one.nature ?? null } as SeriesPoint;
  const told = one.past.map((line, at) => {
    const [period = "", value = "", vintage = `${period.slice(-4)}-12-31`] = line.replace("~", "").split(" ");
    const point = pointOf(one, { document: `d${at}`, start: at, value: Number(value), period, vintage, unit });
    return line.startsWith("~") ? { ...point, modality: "estimate" as const } : point;
  });
  const points = [target, ...told].filter(({ vintage }) => knownSince(vintage) <= on);
  const series: Series = {
    ...{ key: "something|110000|x", concept: { kind: "registered", id: "something", version: 1 }, name: CONCEPT.name },
    ...{ place: { kind: "named", name: "青渡区" }, measure, breakdown: null, unit, points },
  };
  const [reconciliation] = reconcileSeries(series, { concept, growth: null, heldUntil: monthOf(on) });
  if (reconciliation === undefined) throw new Error("the target was not known on the day");
  return { reconciliation, series, growth: null, concept, confirmed: false };
}

type Told = Pick<SeriesPoint, "document" | "start" | "value" | "period" | "vintage" | "unit">;

function pointOf({ words = "", added = false, valueMax, measure = "amount" }: CaseTarget, told: Told): SeriesPoint {
  const quote = `${words}${told.value}`;
  const start = told.start + words.length;
  return {
    ...{ ...told, start, figure: `${told.document}-${told.start}`, end: start + 4, quote: String(told.value) },
    sentence: { start: told.start, end: told.start + quote.length, quote },
    ...{ subject: "某项指标", valueMax: told.document === PLAN ? (valueMax ?? null) : null, op: "=" },
    ...{ measure: added ? "delta" : MEASURES[measure], modality: "actual", nature: null },
    ...{ inferred: false, confidence: null },
  } as SeriesPoint;
}

/** A commitment with nothing in it but what a case says. */
export const commitmentOf = (fields: Partial<CommitmentRecord> = {}): CommitmentRecord => ({
  ...{
    id: `${PLAN}-1`,
    kind: "indicator",
    nature: null,
    title: "某项指标",
    quote: "",
    spans: [{ start: 0, end: 200 }],
  },
  ...{ block: 0, section: 0, address: "", period: "2021/2025", deadline: null, lead: [], cooperating: [] },
  ...{ figures: [], targetText: null, stage: null, doubts: [], confidence: null, origin: "reader" },
  ...fields,
});

/** A commitment with its targets, nothing kept about it but what is given. */
export const judgeableOf = (
  targets: readonly JudgeableTarget[],
  fields: Partial<CommitmentRecord> = {},
  work: Partial<WorkFacts> = {},
): Judgeable => ({
  ...{ commitment: commitmentOf(fields), document: PLAN, targets, documentsSay: [], withdrawn: null },
  work: { ...NO_WORK, ...work },
});
