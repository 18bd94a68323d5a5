import { type Judgement, RULES, type Rule, type TargetJudgement } from "@lantu/core/judgements";
import type { CommitmentsByFigure, JudgedWhole, Store } from "@lantu/store";
import { seriesId } from "@lantu/store/conclusion-rows";
import {
  citation,
  evidenceOf,
  isTold,
  lastOf,
  presentPlace,
  presentPoint,
  said,
  step,
} from "../comparisons/present.ts";
import type { DocumentNamed, JudgementDetail, JudgementRule, TargetJudged } from "../contract/index.ts";
import { judgementSentences, ruleSentence } from "../contract/messages/index.ts";
import { namedUnit } from "../reporting/due.ts";
import { presentLine } from "./present-lines.ts";

/** What a judgement is told with. */
export interface DetailSight {
  readonly when: Pick<JudgementDetail, "on" | "judgedAt">;
  readonly commitments: CommitmentsByFigure;
  readonly documents: readonly DocumentNamed[];
  readonly units: Parameters<typeof namedUnit>[0];
}

/** How a commitment stands, with everything it rests on, told in both languages. */
export function presentDetail({ line, body, digest }: JudgedWhole, sight: DetailSight): JudgementDetail {
  const words = said((language) => judgementSentences(body, language));
  const { unitSays, numberAgainst: against } = body;
  return {
    ...{ ...presentLine(line), ...sight.when, digest, rules: rulesOf(body).map((rule) => presentRule(rule, null)) },
    targets: body.targets.map((one, index) => presentTarget(one, index, words, sight.commitments)),
    signals: body.signals.map((one, index) => ({
      ...one,
      said: { "zh-CN": words["zh-CN"].signals[index] ?? "", en: words.en.signals[index] ?? "" },
    })),
    unitSays: unitSays === null ? null : { ...unitSays, unit: namedUnit(sight.units, unitSays.unit) },
    numberAgainst: against === undefined ? null : { ...against, unit: namedUnit(sight.units, against.unit) },
    ownDue: body.ownDue ?? null,
    documentsSay: body.documentsSay.map(({ document, start, end, quote, reached, expected }) => ({
      ...{ document, start, end, quote, reached, expected },
    })),
    said: {
      "zh-CN": { ...wordsOf(words["zh-CN"]), lines: [...words["zh-CN"].lines] },
      en: { ...wordsOf(words.en), lines: [...words.en.lines] },
    },
    documents: [...sight.documents],
  };
}

type Said = ReturnType<typeof judgementSentences>;

const wordsOf = ({ status, sentence, reason }: Pick<Said, "status" | "sentence" | "reason">) => ({
  ...{ status, sentence, reason },
});

function presentTarget(
  one: TargetJudgement,
  index: number,
  words: Readonly<Record<"zh-CN" | "en", Said>>,
  commitments: CommitmentsByFigure,
): TargetJudged {
  const { id, status, basis, reason, rule, series, name, place, measure, unit, due, target, pace, forecast, attached } =
    one;
  const told = (language: "zh-CN" | "en") => {
    const of = words[language].targets[index];
    return { ...wordsOf(of ?? { status: "", sentence: "", reason: null }), steps: [...(of?.steps ?? [])] };
  };
  return {
    ...{ id, status, basis, reason, measure, unit, due },
    ...{ rule: { ...rule }, series: series === null ? null : seriesId(series), name: { ...name } },
    ...{ place: presentPlace(place), target: { ...target, citations: target.citations.map(citation) } },
    evidence: one.evidence.filter(isTold).map((point) => presentPoint(point, commitments)),
    observed: one.evidence.flatMap(evidenceOf),
    last: lastOf(one.evidence),
    steps: one.steps.map(step),
    pace:
      pace === null
        ? null
        : { ...pace, expected: pace.expected === null ? null : { ...pace.expected }, actual: { ...pace.actual } },
    forecast: presentForecast(forecast),
    attached: attached === undefined ? null : presentAttached(attached),
    said: { "zh-CN": told("zh-CN"), en: told("en") },
  };
}

/** The person is told by name; the id stays with those who may see who is who. */
const presentAttached = ({ by: _, ...attached }: NonNullable<TargetJudgement["attached"]>) => ({ ...attached });

function presentForecast(forecast: TargetJudgement["forecast"]): TargetJudged["forecast"] {
  if (forecast === null || forecast.kind === "too-little") return forecast;
  return { ...forecast, methods: forecast.methods.map((one) => ({ ...one })) };
}

/** The rules a judgement and its targets were made by. */
function rulesOf({ rule, targets }: Judgement): readonly Rule[] {
  const named = new Set([rule, ...targets.map((one) => one.rule)].map(({ id, version }) => `${id} ${version}`));
  return RULES.filter(({ id, version }) => named.has(`${id} ${version}`));
}

/** A rule as it was published. @param judged how many are judged by it; null where nobody asked */
export function presentRule(rule: Rule, judged: number | null): JudgementRule {
  const { id, version, since, limits, parameters, source } = rule;
  return {
    ...{ id, version, since, source, judged, current: isCurrent(rule), parameters: { ...parameters } },
    limits: { binding: { ...limits.binding }, others: { ...limits.others } },
    said: said((language) => ruleSentence(rule, language)),
  };
}

const isCurrent = ({ id, version }: Rule): boolean =>
  RULES.every((other) => other.id !== id || other.version <= version);

/** Everything the judgement of a commitment is told with. */
export async function detailSight(
  store: Store,
  { body }: JudgedWhole,
  when: DetailSight["when"],
  namesOf: (ids: readonly string[]) => Promise<readonly DocumentNamed[]>,
): Promise<DetailSight> {
  const points = body.targets.flatMap(({ evidence }) => evidence);
  const spoken = [
    ...[...points, ...body.documentsSay].map(({ document }) => document),
    ...body.targets.flatMap(({ target, steps }) => [
      ...target.citations.map(({ document }) => document),
      ...steps.flatMap(({ terms }) => terms.flatMap((term) => term.citation?.document ?? [])),
    ]),
  ];
  const [commitments, documents, book] = await Promise.all([
    store.comparisons.commitmentsOf(points.map(({ figure }) => figure)),
    namesOf([...new Set(spoken)].filter((document) => document !== "")),
    store.assigning.book(),
  ]);
  const units = new Map([...book.units].map(([id, { value }]) => [id, value]));
  return { when, commitments, documents, units };
}
