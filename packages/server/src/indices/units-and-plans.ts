import { grouped } from "@lantu/core/indicators";
import { type CompositeIndex, lineOf, type Unit } from "@lantu/core/ledger";
import type { CommitmentTally, Store, TallyMoment } from "@lantu/store";
import { type NamedSubject, namedSubject } from "./subjects.ts";

const NO_NUMBERS: NamedSubject["numbers"] = new Map();

/** Plans with what they promise. */
export async function planSubjects(
  store: Store,
  index: CompositeIndex,
  moment: TallyMoment,
): Promise<readonly NamedSubject[]> {
  const tallies = grouped(await store.indices.tallies("document", moment), ({ subject }) => subject);
  const documents = await store.documents.list({ states: ["published"] });
  return documents.flatMap(({ id, title, kind }) => {
    const own = tallies.get(id);
    return own === undefined ? [] : [namedSubject(index, { id, name: title, peers: kind ?? "other" }, NO_NUMBERS, own)];
  });
}

/** Units with what they and the units below them lead. */
export async function unitSubjects(
  store: Store,
  index: CompositeIndex,
  moment: TallyMoment,
): Promise<readonly NamedSubject[]> {
  const held = await store.items.find("unit", "all", moment.seq);
  const units = new Map([...held].map(([id, { value }]): [string, Unit] => [id, value]));
  const below = new Map<string, CommitmentTally[]>();
  for (const tally of await store.indices.tallies("unit", moment)) {
    for (const unit of lineOf(units, tally.subject)) {
      const own = below.get(unit);
      if (own === undefined) below.set(unit, [tally]);
      else own.push(tally);
    }
  }
  return [...below].flatMap(([id, own]) => {
    const unit = units.get(id);
    return unit === undefined ? [] : [namedSubject(index, { id, name: unit.name, peers: unit.kind }, NO_NUMBERS, own)];
  });
}
