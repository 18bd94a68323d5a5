import type { EditionChange } from "../commitments/index.ts";
import { canonical } from "./canonical.ts";
import { correction } from "./correction.ts";
import { joined } from "./decide-acts.ts";
import { standingChanges } from "./decide-marks.ts";
import { isMerged } from "./editions.ts";
import type { CommitmentRecord, DoubtName, FigureChanges, FigureRecord, UnitRecord } from "./record.ts";
import {
  type FigureChange,
  NO_REVISION,
  type RecordChange,
  type RecordPart,
  type Revision,
  type StandingChange,
  standingOf,
} from "./revision.ts";
import type { HeldCommitment, HeldDocument, HeldFigure } from "./state.ts";

/** A commitment of the old edition with the one that took its place. */
interface Counterparts {
  readonly change: EditionChange;
  readonly before: HeldCommitment;
  readonly now: HeldCommitment;
}

/**
 * What the new edition takes over of people's work on the old one. Where the words are the same, at the same place or
 * another: what was decided, and what people corrected. Where words or numbers are others nothing is decided by the old
 * decision: the commitment is marked, so that it is looked at first. What people already did with the new edition stays.
 */
export function carryForward(old: HeldDocument, now: HeldDocument, changes: readonly EditionChange[]): Revision {
  const pairs = changes.flatMap((change) => counterparts(old, now, change));
  const same = pairs.filter(({ change }) => change.relation === "kept" || change.relation === "moved");
  const merged = mergedIn(same);
  const changed = pairs.filter(({ change }) => change.relation === "reworded" || change.relation === "renumbered");
  return {
    ...NO_REVISION,
    standings: same.flatMap((pair) => carriedStanding(pair, merged)),
    records: [
      ...same.flatMap((pair) => carriedFields(pair, merged)),
      ...(now.state === "review" ? changed.flatMap(marked) : []),
    ],
    figures: same.flatMap((pair) => carriedFigures(old, now, pair)),
  };
}

function counterparts(old: HeldDocument, now: HeldDocument, change: EditionChange): readonly Counterparts[] {
  const [from, to] = [old.commitments.get(change.from ?? ""), now.commitments.get(change.to ?? "")];
  return from === undefined || to === undefined || isTouched(to) ? [] : [{ change, before: from, now: to }];
}

function isTouched({ reviewed, edited, opinions }: HeldCommitment): boolean {
  return reviewed || edited || opinions.length > 0;
}

/** Of each commitment of the new edition whose counterpart others were merged into: theirs. */
type Merged = ReadonlyMap<string, readonly HeldCommitment[]>;

function mergedIn(same: readonly Counterparts[]): Merged {
  const survivors = new Map(same.map(({ before, now }) => [before.record.id, now.record.id]));
  const merged = new Map<string, HeldCommitment[]>();
  for (const { before, now } of same) {
    const into = isMerged(before) ? survivors.get(before.replacedBy[0] ?? "") : undefined;
    if (into !== undefined) merged.set(into, [...(merged.get(into) ?? []), now]);
  }
  return merged;
}

/** Only what a person decided: what was published along with the rest is published along with the rest again. */
function carriedStanding({ before, now }: Counterparts, merged: Merged): readonly StandingChange[] {
  const { state, reviewed } = before;
  if (state === "accepted" || state === "rejected") return reviewed ? standingChanges([now], standingOf(before)) : [];
  const into = [...merged].find(([, parts]) => parts.includes(now))?.[0];
  return into === undefined ? [] : standingChanges([now], { ...standingOf(before), replacedBy: [into] });
}

/** The fields a person may correct that are about what is meant, and the words of those that were merged into it. */
function carriedFields({ before, now }: Counterparts, merged: Merged): readonly RecordChange[] {
  if (!before.edited || before.state === "retired") return [];
  const { spans, figures } = joined(now.record, merged.get(now.record.id) ?? []);
  const { kind, nature, title, period, deadline, stage, lead, cooperating } = before.record;
  const asked: RecordPart = {
    ...{ kind, nature, title, period, deadline, stage, spans, figures },
    lead: unitsIn(now.record.lead, lead),
    cooperating: unitsIn(now.record.cooperating, cooperating),
  };
  const found = correction<RecordPart>(now.record, asked);
  return found === null ? [] : [{ id: now.record.id, ...found, edited: { before: now.edited, after: true } }];
}

/** Units by name: one the new text names too keeps its place there, any other was named by a person. */
function unitsIn(read: readonly UnitRecord[], named: readonly UnitRecord[]): readonly UnitRecord[] {
  return named.map(({ name }) => read.find((unit) => unit.name === name) ?? { name, start: null, end: null });
}

const MARKS = {
  reworded: "wording-changed",
  renumbered: "number-changed",
} as const satisfies Record<string, DoubtName>;

function marked({ change: { relation }, now: { record, edited, state } }: Counterparts): readonly RecordChange[] {
  if (relation !== "reworded" && relation !== "renumbered") return [];
  const code = MARKS[relation];
  if (state !== "proposed" || record.doubts.some((doubt) => doubt.code === code)) return [];
  const doubts = [...record.doubts, { code, start: null, end: null }];
  const unchanged = { before: edited, after: edited };
  return [{ id: record.id, before: { doubts: record.doubts }, after: { doubts }, edited: unchanged }];
}

/** Corrections of figures, from each to the one with the same words at the same place of the list. */
function carriedFigures(old: HeldDocument, now: HeldDocument, pair: Counterparts): readonly FigureChange[] {
  const [from, to] = [figuresOf(old, pair.before.record), figuresOf(now, pair.now.record)];
  if (canonical(from.map(wordsOf)) !== canonical(to.map(wordsOf))) return [];
  return from.flatMap((figure, place) => {
    const counterpart = to[place];
    return counterpart === undefined || !figure.edited ? [] : correctedLike(counterpart, figure.record);
  });
}

function figuresOf({ figures }: HeldDocument, record: CommitmentRecord): readonly HeldFigure[] {
  return record.figures.flatMap((id) => figures.get(id) ?? []);
}

function wordsOf({ record }: HeldFigure): string {
  return record.quote.normalize("NFKC").replaceAll(/\s+/gu, "");
}

function correctedLike(before: HeldFigure, corrected: FigureRecord): readonly FigureChange[] {
  if (before.edited) return [];
  const { subject, value, valueMax, unit, op, measure, modality, period } = corrected;
  const asked = { subject, value, valueMax, unit, op, measure, modality, period };
  const found = correction<FigureChanges>(before.record, asked);
  if (found === null) return [];
  const after = { record: { ...before.record, ...found.after }, edited: true };
  return [{ id: before.record.id, before, after }];
}
