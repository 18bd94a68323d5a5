import { isStanding, lineOf, type Unit, type UnitsById } from "./unit.ts";

/** Everything units are called, or were: to find the one a text or a cell of a sheet means. */
export interface UnitNames {
  /** Units by the names they have. */
  readonly current: ReadonlyMap<string, readonly string[]>;
  /** Units by names they had once. */
  readonly former: ReadonlyMap<string, readonly string[]>;
  /** Units by the short forms of their names: without the place they belong to. */
  readonly short: ReadonlyMap<string, readonly string[]>;
}

/** The form names are compared in: width and spaces do not tell units apart. */
export const nameKey = (name: string): string => name.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();

/** Suffixes of places, which stand for the place where an office speaks of its own units: 市发展改革委, 区教委. */
const PLACE_SUFFIX = /[省市区县州盟旗镇乡]$/u;
const OWN_PLACE = /^[省市区县州盟旗镇乡](?=.{2})/u;

/** A name without the place it begins with, and with the place's last character instead (岚江市教育局: 市教育局, 教育局). */
function withoutPlaces(name: string, places: readonly string[]): readonly string[] {
  return places.flatMap((place) => {
    const rest = name.startsWith(place) ? name.slice(place.length) : "";
    const suffix = PLACE_SUFFIX.exec(place)?.[0];
    return [...rest].length < 2 ? [] : [rest, ...(suffix === undefined ? [] : [`${suffix}${rest}`])];
  });
}

function add(names: Map<string, string[]>, name: string | null, id: string): void {
  const key = name === null ? "" : nameKey(name);
  if (key === "") return;
  const held = names.get(key);
  if (held === undefined) names.set(key, [id]);
  else if (!held.includes(id)) held.push(id);
}

/** The names of units; `versions` are all they ever were, the present ones among them. */
export function unitNames(units: UnitsById, versions: Iterable<Unit>): UnitNames {
  const [current, former, short] = [0, 1, 2].map(() => new Map<string, string[]>()) as [
    Map<string, string[]>,
    Map<string, string[]>,
    Map<string, string[]>,
  ];
  for (const { id, name, shortName } of units.values()) {
    const places = lineOf(units, id).flatMap((one) => placeName(units.get(one)));
    add(current, name, id);
    add(current, shortName, id);
    for (const form of withoutPlaces(nameKey(name), places)) add(short, form, id);
  }
  for (const { id, name, shortName } of versions) {
    const now = units.get(id);
    if (now?.name !== name) add(former, name, id);
    if (now?.shortName !== shortName) add(former, shortName, id);
  }
  return { current, former, short };
}

const placeName = (unit: Unit | undefined): readonly string[] =>
  unit?.kind === "place" || unit?.kind === "town" || unit?.kind === "street" ? [nameKey(unit.name)] : [];

/**
 * Units a name can mean, the surest way of meaning one alone: by its name or short name, by the name without the place,
 * by a former name, and by what is left where the text says 市 or 区 for the own place.
 */
export function unitsCalled({ current, former, short }: UnitNames, name: string): readonly string[] {
  const plain = nameKey(name);
  const own = plain.replace(OWN_PLACE, "");
  return (
    [
      ...[current.get(plain), short.get(plain), former.get(plain)],
      ...(own === plain ? [] : [current.get(own), short.get(own), former.get(own)]),
    ].find((found) => found !== undefined) ?? []
  );
}

/** A unit a text names, with those it can mean. `unit` is the only one of them that exists still. */
export interface UnitProposal {
  readonly matches: readonly string[];
  readonly unit: string | null;
}

/** What a name in a text proposes. Nothing is chosen where it can mean several units, or one that ended. */
export function proposeUnit(names: UnitNames, units: UnitsById, name: string): UnitProposal {
  const matches = unitsCalled(names, name);
  const standing = matches.filter((id) => {
    const unit = units.get(id);
    return unit !== undefined && isStanding(unit);
  });
  const [only] = standing;
  return { matches, unit: standing.length === 1 && matches.length === 1 ? (only ?? null) : null };
}
