import { documentOf, type Entry, type HeldDocument, type HeldFigure, isReleaseEntry } from "@lantu/core/ledger";
import type { Group, Told } from "./groups.ts";
import type { KeptState } from "./kept-states.ts";
import { Broken } from "./verification.ts";

/** What concepts were ever called, by their ids. */
export type ConceptNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether lists call everything what it was called just before the act its entry was made by. Acts are told apart by their
 * time: of several within a millisecond it may have been any.
 * @throws Broken at the first title that nothing was called then
 */
export function checkTitles({ entries, state }: Group, names: ConceptNames): void {
  let act: Told[] = [];
  for (const [index, told] of entries.entries()) {
    const { entry, title } = told;
    if (act.at(-1)?.entry.at !== entry.at) act = [];
    act.push(told);
    const after = entries[index + 1]?.before ?? state;
    if (!isTitleOf(entry, title, { act, after, names })) throw new Broken("summary", { seq: entry.seq });
  }
}

/** What a title may come from. */
interface Called {
  /** Entries made at that time, up to the one in question. */
  readonly act: readonly Told[];
  readonly after: KeptState;
  readonly names: ConceptNames;
}

function isTitleOf(entry: Entry, title: unknown, { act, after, names }: Called): boolean {
  if (isReleaseEntry(entry)) return title === (after.releases?.get(entry.subject)?.published.fileName ?? "");
  switch (entry.kind) {
    case "alignments.decided":
    case "findings.judged":
    case "targets.judged":
      return entry.payload.title === undefined || title === entry.payload.title;
    case "concepts.added":
    case "concepts.redefined":
    case "concepts.merged":
    case "concepts.split":
      return title === entry.subject || names.get(entry.subject)?.has(String(title)) === true;
    case "document.read":
    case "document.reread":
      return documentIn(after, entry).some((document) => title === titleOf(document));
    default:
      return act.some(({ before }) => documentIn(before, entry).some((one) => title === titleIn(one, entry, act)));
  }
}

const documentIn = ({ documents }: KeptState, { subject }: Entry): readonly HeldDocument[] => {
  const document = documents.get(documentOf(subject));
  return document === undefined ? [] : [document];
};

const titleOf = ({ description, source }: HeldDocument): string => description.title.value ?? source.fileName;

/** A commitment is called by its title, a figure by what it measures, all else and what has none by the document. */
function titleIn(document: HeldDocument, { subject }: Entry, act: readonly Told[]): string {
  const commitment = document.commitments.get(subject)?.record.title;
  return commitment ?? figureIn(document, subject, act)?.record.subject ?? titleOf(document);
}

/** Figures nobody had corrected are told by the first entry that corrects them. */
function figureIn({ figures }: HeldDocument, figure: string, act: readonly Told[]): HeldFigure | null | undefined {
  const held = figures.get(figure);
  if (held !== undefined) return held;
  const revised = act.flatMap(({ entry: { payload } }) =>
    "revision" in payload ? (payload.revision?.figures ?? []) : [],
  );
  return revised.find(({ id }) => id === figure)?.before;
}
