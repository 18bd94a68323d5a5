import type { CommitmentDetail, DocumentSummary, SeriesTold, Store } from "@lantu/store";
import { targetFigure } from "@lantu/store";
import { HttpProblem } from "../../http/problem.ts";
import type { Visitor } from "../../http/visitor.ts";
import { visible } from "../documents.ts";
import type { LookedAt } from "./as-of.ts";
import type { BreakdownSight, OtherDocument } from "./present-breakdown.ts";
import type { Confirmed } from "./year-bindings.ts";

/** A commitment as it stood where one looks. Throws `not-found` where the visitor may not see it. */
export async function findCommitment(store: Store, id: string, visitor: Visitor, at: LookedAt) {
  const commitment = await store.commitments.get(id, at.seq);
  if (commitment === null || !visible(commitment.documentState, visitor, commitment.document.id)) {
    throw new HttpProblem("not-found", { what: "commitment", id });
  }
  return commitment;
}

/** Everything the breakdown of a commitment is told with. */
export async function lookUpBreakdown(
  store: Store,
  id: string,
  visitor: Visitor,
  at: LookedAt,
  entries: readonly number[] = [],
): Promise<BreakdownSight> {
  const commitment = await findCommitment(store, id, visitor, at);
  const figures = commitment.allFigures.map((figure) => figure.id);
  const [held, series, listed, book] = await Promise.all([
    store.breakdowns.get(id, at.seq),
    store.breakdowns.series(commitment.document.id, figures),
    store.documents.list({ states: ["published"], asOf: at.seq }),
    store.assigning.book(),
  ]);
  const known = series.map((one) => pointsOf(one, listed));
  const others = known.flatMap(({ points }) => points.map(({ figure }) => figure));
  return {
    ...{ commitment, held, book, at, entries, who: visitor.authority, series: known },
    documents: new Map(listed.map((document) => [document.id, otherDocument(document)])),
    owners: await store.comparisons.commitmentsOf(others),
    confirmed: await confirmedBy(store, commitment, known),
    direction: await directionOf(store, commitment, known),
  };
}

/** What was told by documents that were public then; a value of the statistics stands in none. */
function pointsOf(series: SeriesTold, listed: readonly DocumentSummary[]): SeriesTold {
  const ids = new Set(listed.map(({ id }) => id));
  return {
    ...series,
    points: series.points.filter(({ document, origin }) => origin !== undefined || ids.has(document)),
  };
}

function otherDocument({ title, place, period, kind }: DocumentSummary): OtherDocument {
  const isPlan = kind === "annual-plan" || kind === "work-report";
  return { title, place, period, isYearly: isPlan || /^\d{4}$/.test(period ?? ""), isPlan };
}

/** What people confirmed of pairs of this document and others. */
async function confirmedBy(
  store: Store,
  commitment: CommitmentDetail,
  series: readonly SeriesTold[],
): Promise<Confirmed> {
  const own = commitment.document.id;
  const others = [...new Set(series.flatMap(({ points }) => points.map(({ document }) => document)))];
  const starts = new Set(commitment.spans.map(({ start }) => `${own}:${start}`));
  const keys = new Set<string>();
  for (const other of others) {
    if (other === own || other === "") continue;
    const pairs = await Promise.all([store.alignments.verdicts(own, other), store.alignments.verdicts(other, own)]);
    for (const { from, to, verdict } of pairs.flatMap(({ verdicts }) => verdicts)) {
      if (verdict !== "confirmed") continue;
      if (starts.has(from)) keys.add(to);
      if (starts.has(to)) keys.add(from);
    }
  }
  return (document, starts) => starts.some((start) => keys.has(`${document}:${start}`));
}

/** Whether more or less of the indicator is better, by the definition of its concept. */
async function directionOf(store: Store, commitment: CommitmentDetail, series: readonly SeriesTold[]) {
  const figure = targetFigure(commitment.allFigures);
  const own = series.find(({ points }) => points.some((point) => point.figure === figure?.id));
  if (own === undefined) return "none" as const;
  const [concept] = await store.concepts.list([own.concept]);
  return concept?.direction ?? "none";
}
