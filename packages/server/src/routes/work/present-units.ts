import { type HeldItem, lineOf, nameKey, type Unit as UnitRecord } from "@lantu/core/ledger";
import type { UnitAccount, UnitBook, UnitLoad, UnitVersion } from "@lantu/store";
import type { NamedAs, Unit, UnitDetail, UnitList, UnitQuery } from "../../contract/index.ts";

/** Units with what they do, as lists show them. */
export interface LoadedUnits extends UnitBook {
  readonly loads: ReadonlyMap<string, UnitLoad>;
}

/** A unit as it stands. */
export function presentUnit({ value, version }: HeldItem<UnitRecord>, { loads }: LoadedUnits): Unit {
  const { leads = 0, helps = 0 } = loads.get(value.id) ?? {};
  return { ...value, becomes: [...value.becomes], version, leads, helps };
}

/** In the order of the tree: each below the one it belongs to, siblings by their place. */
export function inTreeOrder(units: UnitBook["units"]): readonly HeldItem<UnitRecord>[] {
  const below = new Map<string | null, HeldItem<UnitRecord>[]>();
  for (const unit of units.values()) {
    const parent = unit.value.parent !== null && units.has(unit.value.parent) ? unit.value.parent : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [unit]);
    else siblings.push(unit);
  }
  const inOrder = (parent: string | null): readonly HeldItem<UnitRecord>[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => a.value.order - b.value.order || (a.value.code < b.value.code ? -1 : 1))
      .flatMap((unit) => [unit, ...inOrder(unit.value.id)]);
  return inOrder(null);
}

/** The units a list asks for. */
export function presentUnits(units: LoadedUnits, filter: UnitQuery): UnitList {
  return { items: chosenUnits(units, filter).map((unit) => presentUnit(unit, units)) };
}

/** What units are chosen by. */
export type UnitFilter = Omit<UnitQuery, "asOf">;

/** Units a filter leaves, in the order of the tree; those that no longer exist only when asked for. */
export function chosenUnits(book: UnitBook, { q, kind, ended }: UnitFilter) {
  const wanted = q === undefined || q.trim() === "" ? null : namedLike(book, nameKey(q));
  return inTreeOrder(book.units).filter(
    ({ value }) =>
      (ended === "include" || value.until === null) &&
      (kind === undefined || kind.length === 0 || kind.includes(value.kind)) &&
      (wanted === null || wanted.has(value.id)),
  );
}

/** Units a part of whose names, former names or code is this. */
function namedLike({ versions }: UnitBook, part: string): ReadonlySet<string> {
  const found = versions.filter(({ name, shortName, code }) =>
    [name, shortName ?? "", code].some((text) => nameKey(text).includes(part)),
  );
  return new Set(found.map(({ id }) => id));
}

/** A unit as it is called today. */
export function calledNow(id: string, { units }: UnitBook): NamedAs | null {
  const unit = units.get(id)?.value;
  if (unit === undefined) return null;
  const becomes = unit.becomes.flatMap((one) => {
    const name = units.get(one)?.value.name;
    return name === undefined ? [] : [{ id: one, name }];
  });
  return { id, name: unit.name, shortName: unit.shortName, now: null, ended: unit.until !== null, becomes };
}

/** What whoever asks may see of a unit's people and of who changed it. */
export interface Sight {
  readonly people: boolean;
}

/** A unit with everything told of it. */
export function presentUnitDetail(
  unit: HeldItem<UnitRecord>,
  units: LoadedUnits,
  account: UnitAccount,
  { people }: Sight,
): UnitDetail {
  const { id } = unit.value;
  const byId = new Map([...units.units].map(([key, { value }]) => [key, value]));
  const line = lineOf(byId, id)
    .slice(1)
    .toReversed()
    .flatMap((one) => calledNow(one, units) ?? []);
  const children = inTreeOrder(units.units).filter(({ value }) => value.parent === id && value.until === null);
  return {
    ...presentUnit(unit, units),
    line,
    children: children.map((child) => presentUnit(child, units)),
    people: people ? account.people.map((person) => ({ ...person })) : null,
    formerNames: formerNames(account.history),
    cameFrom: account.cameFrom.map(plain),
    becameNow: unit.value.becomes.flatMap((one) => calledNow(one, units) ?? []),
    owes: { ...account.owes },
    history: history(account.history, people),
  };
}

/** A unit named in an answer, its lists writable as the contract has them. */
export const plain = (
  named: Omit<NamedAs, "becomes"> & { readonly becomes: readonly { id: string; name: string }[] },
) => ({
  ...named,
  becomes: [...named.becomes],
});

/** Names it had, each with the days between which it had them; the present one left out. `versions`: newest first. */
function formerNames(versions: readonly UnitVersion[]): UnitDetail["formerNames"] {
  const found: UnitDetail["formerNames"] = [];
  const ascending = versions.toReversed();
  let from = ascending[0]?.at ?? "";
  for (const [index, { unit }] of ascending.entries()) {
    const next = ascending[index + 1];
    if (next === undefined) break;
    const { name, shortName, code } = unit;
    if (next.unit.name === name && next.unit.shortName === shortName && next.unit.code === code) continue;
    found.push({ name, shortName, code, from, until: next.at });
    from = next.at;
  }
  return found.toReversed();
}

function history(versions: readonly UnitVersion[], people: boolean): UnitDetail["history"] {
  return versions.map(({ unit, ...version }, index) => {
    const before = versions[index + 1]?.unit;
    const { id: _, ...fields } = unit;
    return {
      ...version,
      actor: people ? version.actor : null,
      actorName: people ? version.actorName : null,
      changed: before === undefined ? [] : differing(before, unit),
      unit: { ...fields, becomes: [...fields.becomes] },
    };
  });
}

const differing = (before: UnitRecord, after: UnitRecord): string[] =>
  (Object.keys(after) as (keyof UnitRecord)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
