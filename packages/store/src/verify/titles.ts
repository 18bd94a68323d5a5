import { type Entry, isReleaseEntry, type LedgerState } from "@lantu/core/ledger";
import type { Group } from "./groups.ts";
import { Broken } from "./verification.ts";

/** What a concept was ever called, by its id. */
export type ConceptNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether lists call everything what it was called when the entry was made, or a little before: acts made together are
 * told by the names from before the first of them.
 * @throws Broken at the first title that nothing was ever called
 */
export function checkTitles({ entries, state }: Group, names: ConceptNames): void {
  const known = new Map<string, Set<unknown>>();
  for (const [index, { entry, title, before }] of entries.entries()) {
    const after = entries[index + 1]?.before ?? state;
    const titles = known.get(entry.subject) ?? new Set();
    known.set(entry.subject, titles);
    for (const one of titlesOf(entry, before, after, names)) titles.add(one);
    if (titles.size > 0 && !titles.has(title)) throw new Broken("summary", { seq: entry.seq });
  }
}

function titlesOf(entry: Entry, before: LedgerState, after: LedgerState, names: ConceptNames): readonly unknown[] {
  if (isReleaseEntry(entry)) return [after.releases?.get(entry.subject)?.published.fileName ?? ""];
  switch (entry.kind) {
    case "alignments.decided":
    case "findings.judged":
    case "targets.judged":
      return entry.payload.title === undefined ? [] : [entry.payload.title];
    case "concepts.added":
    case "concepts.redefined":
    case "concepts.merged":
    case "concepts.split":
      return [entry.subject, ...(names.get(entry.subject) ?? [])];
    default:
      return [...inDocument(entry, before), ...inDocument(entry, after)];
  }
}

function inDocument(entry: Entry, { documents }: LedgerState): readonly unknown[] {
  const { subject, payload } = entry;
  const revised = "revision" in payload ? (payload.revision?.figures ?? []) : [];
  const figures = revised.flatMap(({ id, before }) => (id === subject ? [before?.record.subject] : []));
  return [...documents.values()].flatMap(({ source, description, commitments, figures: held }) => [
    ...[description.title.value, source.fileName, commitments.get(subject)?.record.title],
    ...[held.get(subject)?.record.subject, ...figures],
  ]);
}
