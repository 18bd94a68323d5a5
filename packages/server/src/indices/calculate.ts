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

/** Calculates an index for everything it compares, the best first. */
export async function calculate(store: Store, index: CompositeIndex, wanted: Wanted): Promise<Calculated> {
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
