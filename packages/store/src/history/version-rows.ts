import type { DocumentRead, Entry, HeldCommitment, HeldDocument, HeldFigure } from "@lantu/core/ledger";
import type { DocumentCounts } from "../model/index.ts";
import { periodBounds } from "../period.ts";

/** What an entry says was read of a document; null where it says nothing of it. */
export const readBy = (entry: Entry): DocumentRead | null =>
  entry.kind === "document.read" ? entry.payload : entry.kind === "document.reread" ? entry.payload.read : null;

/** How a document stands, as the row of its history; when it came and became public is told by whoever knows. */
export function documentVersion(held: HeldDocument, read: DocumentRead | null) {
  const { id, state, engine, sample, description, choices, reviewers, version, lineage, source } = held;
  const bounds = periodBounds(description.period.value);
  return {
    ...{ id, state, engine, sample, description, choices, reviewers, version },
    ...{ source: source.sha256, fileName: source.fileName, format: source.format, encoding: source.encoding },
    ...{ size: source.size, periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null },
    counts: { ...read?.counts, ...countsOf([...held.commitments.values()]) } as DocumentCounts,
    predecessor: lineage.kind === "edition" ? lineage.of : null,
  };
}

/** The counts of `recount`, of commitments in hand. */
function countsOf(all: readonly HeldCommitment[]) {
  const standing = all.filter(({ state }) => state === "proposed" || state === "accepted").map(({ record }) => record);
  const kind = (wanted: string): number => standing.filter((one) => one.kind === wanted).length;
  const state = (wanted: string) => all.filter((one) => one.state === wanted);
  return {
    ...{ commitments: standing.length, indicators: kind("indicator"), tasks: kind("task"), projects: kind("project") },
    binding: standing.filter(({ nature }) => nature === "binding").length,
    withoutLead: standing.filter(({ lead }) => lead.length === 0).length,
    doubtful: standing.filter(({ doubts }) => doubts.length > 0).length,
    proposed: state("proposed").length,
    unconfirmed: state("proposed").filter(({ record }) => record.origin === "proposer").length,
    ...{ accepted: state("accepted").length, rejected: state("rejected").length },
  };
}

/** A figure of a document that stood some way then. */
export type FigureAt = (held: HeldDocument, id: string) => HeldFigure | undefined;

/**
 * Figures as they stood: as corrected by then; else as they were before the first correction; else as they are. Those are
 * undefined that were of an earlier reading alone.
 */
export function figuresOf(entries: readonly Entry[], now: HeldDocument["figures"] | undefined): FigureAt {
  const first = new Map<string, HeldFigure | null>();
  for (const { payload } of entries) {
    const revision = "revision" in payload ? payload.revision : "carry" in payload ? payload.carry : undefined;
    for (const { id: figure, before } of revision?.figures ?? []) if (!first.has(figure)) first.set(figure, before);
  }
  return (held, figure) => held.figures.get(figure) ?? first.get(figure) ?? now?.get(figure);
}
