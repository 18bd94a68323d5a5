import { type RankedScore, scoreIndex, WEIGHT_DRAWS } from "@lantu/core/judgements";
import type { CompositeIndex } from "@lantu/core/ledger";
import type { Store, TallyMoment } from "@lantu/store";
import { type PlacesTold, placeSubjects, placesTold } from "./places.ts";
import type { NamedSubject } from "./subjects.ts";
import { planSubjects, unitSubjects } from "./units-and-plans.ts";

/** What an index comes to. */
export interface Calculated {
  /** Of the numbers; null where no indicator is a series. */
  readonly year: string | null;
  readonly years: readonly string[];
  readonly scores: readonly (RankedScore & { readonly subject: NamedSubject })[];
}

/** For what day, and for what year: the usual one where none is asked for. */
export interface Wanted extends TallyMoment {
  /** ISO day: what was known by its end. */
  readonly on: string;
  readonly year: string | undefined;
}

/** What was calculated lately, by what it was calculated from; the oldest first. */
const remembered = new WeakMap<Store, Map<string, Promise<Calculated>>>();

/** Results kept for each store: some thousand places with a thousand draws take seconds. */
const MOST_KEPT = 16;

/** Calculates an index for everything it compares, or remembers it where nothing it rests on has changed. */
export async function calculate(store: Store, index: CompositeIndex, wanted: Wanted): Promise<Calculated> {
  const { seq } = await store.journal.head();
  const { version, computedAt } = await store.conclusions.stand();
  const judged = await store.judgements.stand();
  const state = [seq, version, computedAt, judged.version, judged.judgedAt];
  const key = JSON.stringify([state, wanted, index]);
  const kept = remembered.get(store) ?? new Map<string, Promise<Calculated>>();
  remembered.set(store, kept);
  const held = kept.get(key);
  if (held !== undefined) return held;
  const result = calculated(store, index, wanted);
  kept.set(key, result);
  result.catch(() => kept.delete(key));
  for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
  return result;
}

async function calculated(store: Store, index: CompositeIndex, wanted: Wanted): Promise<Calculated> {
  const told = index.over === "place" ? await placesTold(store, index, wanted.on) : NOTHING;
  const year = wanted.year ?? told.usual;
  const subjects = await subjectsOf(store, index, told, year, wanted);
  const named = new Map(subjects.map((subject) => [subject.id, subject]));
  const scores = scoreIndex(index, subjects, WEIGHT_DRAWS).flatMap((score) => {
    const subject = named.get(score.subject.id);
    return subject === undefined ? [] : [{ ...score, subject }];
  });
  return { year: told.years.length === 0 ? null : year, years: told.years, scores };
}

const NOTHING: PlacesTold = { tellings: new Map(), years: [], usual: null };

function subjectsOf(
  store: Store,
  index: CompositeIndex,
  told: PlacesTold,
  year: string | null,
  moment: TallyMoment,
): Promise<readonly NamedSubject[]> {
  switch (index.over) {
    case "place":
      return placeSubjects(store, index, told, year, moment);
    case "document":
      return planSubjects(store, index, moment);
    case "unit":
      return unitSubjects(store, index, moment);
  }
}
