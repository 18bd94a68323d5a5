import { createHash } from "node:crypto";
import { CONCEPTS, type Concept, grouped } from "@lantu/core/indicators";
import {
  documentsSayOf,
  type JudgeableTarget,
  type Judgement,
  judge,
  knownSince,
  linkedTargets,
  targetsKnownOn,
  type Withdrawal,
  type WorkFacts,
  withAttached,
} from "@lantu/core/judgements";
import { canonical, rememberingPeriods } from "@lantu/core/ledger";
import type { CommitmentToJudge, JudgedRow, JudgingInputs, TargetToJudge } from "@lantu/store";
import { formulaParts } from "../comparisons/formula-parts.ts";
import { knownPlace } from "../observations/books.ts";
import { workFacts } from "./work-facts.ts";

/** What is to be judged, and for which day. Plain data. */
export interface JudgingTask {
  readonly inputs: JudgingInputs;
  /** ISO day. */
  readonly day: string;
  /** Null: the concepts that came with Lantu. */
  readonly registry: readonly Concept[] | null;
}

/** Judges commitments of documents known by the day. The same inputs give the same, in whatever batches they come. */
export const judgeInputs = (task: JudgingTask): readonly JudgedRow[] =>
  judgeEach(task).map((row) => ({ ...row, digest: digestOf(row.judgement) }));

/** A judgement without what tells at a glance whether it is another. */
export type JudgedOnce = Omit<JudgedRow, "digest">;

/** The same, for whoever does not keep them to be compared. */
export function judgeEach({ inputs, day, registry }: JudgingTask): readonly JudgedOnce[] {
  const concepts = registry ?? CONCEPTS;
  const targets = targetsByCommitment(inputs, day, concepts);
  const claims = inputs.claims.filter(({ document }) => isKnown(inputs, document, day));
  const reviews = new Map(Object.entries(inputs.documents).map(([id, { review }]) => [id, review]));
  const work = new Map(inputs.work.map((one) => [one.commitment, one]));
  const grounds = groundsOf(inputs, concepts);
  const days = rememberingPeriods();
  return inputs.commitments
    .filter(({ document }) => isKnown(inputs, document, day))
    .map((one): JudgedOnce => {
      const { record, document, chapter } = one;
      const facts = workFacts(work.get(record.id), record.deadline, day, days);
      const own = targetsOf(one, facts, targets.get(record.id) ?? [], { inputs, day, registry: concepts });
      const documentsSay = own.flatMap((target) => documentsSayOf(target, claims, reviews));
      const judgeable = { commitment: record, document, targets: own, documentsSay, work: facts };
      const judgement = judge({ ...judgeable, withdrawn: withdrawnBy(one, inputs, day) }, day);
      const restsOn = new Set(
        [record.id, ...own.map(({ reconciliation }) => reconciliation.id)].flatMap((id) => grounds.get(id) ?? []),
      );
      const row = { judgement, chapter, kind: record.kind, nature: record.nature };
      return { ...row, restsOn: [...restsOn].sort() };
    });
}

/** The targets of a commitment, with the one that a rule attached to its words makes. */
function targetsOf(
  { record, document }: CommitmentToJudge,
  { attached }: WorkFacts,
  own: readonly JudgeableTarget[],
  { inputs, day, registry }: Omit<JudgingTask, "registry"> & { readonly registry: readonly Concept[] },
): readonly JudgeableTarget[] {
  if (attached === null) return own;
  const { place } = attached.rule;
  return withAttached(
    own,
    { commitment: record, document, attached },
    () => ({ ...toldOf(place, [], inputs, registry), aboveSeries: [] }),
    day,
  );
}

const isKnown = ({ documents }: JudgingInputs, document: string, day: string): boolean =>
  knownSince(documents[document]?.date ?? null) <= day;

/** What took its place counts from the day it is from. */
function withdrawnBy({ withdrawn }: CommitmentToJudge, inputs: JudgingInputs, day: string): Withdrawal | null {
  if (withdrawn?.by !== "superseded") return withdrawn;
  return isKnown(inputs, withdrawn.act, day) ? withdrawn : null;
}

/** SHA-256 of a judgement without its day: equal where nothing changed. */
export function digestOf({ on: _, ...judgement }: Judgement): string {
  return createHash("sha256").update(canonical(judgement), "utf8").digest("hex");
}

/** Targets by the commitments that hold them, as they were known on a day. */
function targetsByCommitment(
  inputs: JudgingInputs,
  day: string,
  registry: readonly Concept[],
): ReadonlyMap<string, readonly JudgeableTarget[]> {
  const known = [...grouped(inputs.targets, ({ place }) => place)].flatMap(([place, here]) => [
    ...targetsKnownOn(toldOf(place, here, inputs, registry), day).values(),
  ]);
  const byDocument = grouped(known, ({ reconciliation }) => reconciliation.document);
  const beside = grouped(inputs.beside, ({ document }) => document);
  const linked = [...byDocument].flatMap(([document, targets]) => [
    ...linkedTargets(beside.get(document) ?? [], [...targets].sort(byId)),
  ]);
  return new Map(linked);
}

const byId = (a: JudgeableTarget, b: JudgeableTarget): number => (a.reconciliation.id < b.reconciliation.id ? -1 : 1);

function toldOf(
  place: string,
  targets: readonly TargetToJudge[],
  inputs: JudgingInputs,
  registry: readonly Concept[],
): Parameters<typeof targetsKnownOn>[0] {
  const above = inputs.above[place] ?? null;
  const seriesOf = (at: string | null) => inputs.series.flatMap((one) => (one.place === at ? [one.body] : []));
  const verdicts = targets.flatMap(({ body, verdict }) =>
    verdict === "confirmed" || verdict === "rejected" ? [[body.id, verdict] as const] : [],
  );
  return {
    ...{ series: seriesOf(place), aboveSeries: seriesOf(above), registry, decisions: new Map(verdicts) },
    observations: inputs.observations
      .filter((one) => one.place === place || one.place === above)
      .map((one) => ({ ...one, place: knownPlace(one.place) })),
    reconciliations: targets.map(({ body }) => body),
    documentDates: new Map(Object.entries(inputs.documents).map(([id, { date }]) => [id, date])),
  };
}

/**
 * For each target what it rests on, as `place|concept`, under the names concepts had before too; for a commitment what the rule
 * attached to its words does.
 */
function groundsOf(
  { targets, above, former, work }: JudgingInputs,
  registry: readonly Concept[],
): ReadonlyMap<string, readonly string[]> {
  const partsOf = formulaParts(registry);
  const names = grouped(Object.entries(former), ([, now]) => now);
  const restingOn = (places: readonly (string | null)[], concept: string | null): readonly string[] => {
    const concepts = concept === null ? [] : [concept, ...partsOf(concept)];
    const all = concepts.flatMap((one) => [one, ...(names.get(one) ?? []).map(([was]) => was)]);
    return places.flatMap((at) => (at === null ? [] : all.map((one) => `${at}|${one}`)));
  };
  return new Map([
    ...targets.map(({ body, place, concept }) => [body.id, restingOn([place, above[place] ?? null], concept)] as const),
    ...work.flatMap(({ commitment, attached }) =>
      attached === null ? [] : [[commitment, restingOn([attached.rule.place], attached.rule.concept)] as const],
    ),
  ]);
}
