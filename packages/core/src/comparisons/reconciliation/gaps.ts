import { type Account, grouped, type Series, type SeriesPoint, type ToldFigure } from "../../indicators/index.ts";
import type { Citation } from "../citation.ts";
import type { Step, Term } from "../step.ts";
import type { Reconciliation } from "./outcome.ts";

/** Words between a result and the number that says how far it stayed behind its target: 低于年初目标约… */
const BEHIND_TARGET =
  /(?:低于|少于|不及|未达到?|距离?|比)[^，。,；]{0,10}目标(?:任务|值)?(?:少|低|差|还差)?(?:约|大约|近)?$/;

/** Characters before a number in which such words are looked for. */
const BEFORE = 24;

/**
 * Targets of which a report prints only the result and how far it stayed behind: the target is calculated and waits for
 * confirmation, because the number can also be meant as the target itself. Missed it is either way.
 * @param accounts what documents tell of one place
 * @param series what is told of the same place
 */
export function gapTargets(accounts: readonly Account[], series: readonly Series[]): readonly Reconciliation[] {
  const gaps = accounts.flatMap((account) =>
    account.figures.filter((told) => BEHIND_TARGET.test(wordsBefore(told))).map((told) => ({ account, told })),
  );
  const results = resultsByDocument(gaps.length === 0 ? [] : series);
  return gaps.flatMap(({ account, told }) => {
    const result = resultBefore(told, results.get(account.document) ?? []);
    return result === null ? [] : [gapTarget(account, told, result)];
  });
}

function wordsBefore({ figure, sentence }: ToldFigure): string {
  const at = figure.start - sentence.start;
  return sentence.quote.slice(Math.max(0, at - BEFORE), at) + (/^[约近]/.exec(figure.quote)?.[0] ?? "");
}

interface Result {
  readonly series: Series;
  readonly point: SeriesPoint;
}

const resultsByDocument = (all: readonly Series[]): ReadonlyMap<string, readonly Result[]> =>
  grouped(
    all.flatMap((series) => series.points.map((point) => ({ series, point }))),
    ({ point }) => point.document,
  );

/** The number told last before the gap in the same sentence, in the same unit. */
function resultBefore({ figure, sentence }: ToldFigure, results: readonly Result[]): Result | null {
  const found = results
    .filter(({ point }) => point.start >= sentence.start && point.end <= figure.start)
    .filter(({ point }) => point.modality !== "target" && point.measure !== "delta" && point.unit === figure.unit);
  return found.sort((a, b) => b.point.start - a.point.start)[0] ?? null;
}

function gapTarget(
  { document }: Account,
  { figure, sentence, row }: ToldFigure,
  { series, point }: Result,
): Reconciliation {
  const citation: Citation = { document, ...sentence };
  const reached: Term = { value: point.value, unit: point.unit, period: point.period, citation };
  const gap: Term = { ...reached, value: Math.abs(figure.value) };
  const target = { ...reached, value: reached.value + gap.value, citation: null };
  const quotient = (of: Term): Step => ({
    operation: "quotient",
    terms: [reached, of],
    result: { value: (reached.value / of.value) * 100, unit: "%" },
  });
  const sum: Step = { operation: "sum", terms: [reached, gap], result: { value: target.value, unit: target.unit } };
  return {
    id: `${document}:${figure.start}`,
    outcome: "missed",
    reason: "target-from-gap",
    ...{ series: series.key, name: series.name, place: series.place, measure: series.measure, unit: series.unit },
    document,
    target: {
      ...{ op: "~", value: target.value, valueMax: null, text: null, period: point.period },
      ...{ nature: row?.nature ?? null, derived: true, citations: [citation] },
    },
    evidence: [point],
    mentions: [],
    steps: [sum, quotient(target), quotient(gap)],
  };
}
