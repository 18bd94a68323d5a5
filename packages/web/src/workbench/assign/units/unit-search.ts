import { initials } from "./initials.ts";

/** What the desk has to know of a unit in order to find and name it. */
export interface DeskUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly parent: string | null;
  readonly order: number;
  /** ISO date from which it no longer exists; null where it does. */
  readonly until: string | null;
}

/** A unit made ready to be found by name, short name, code, or the first letters of its pinyin. */
export interface FoundUnit {
  readonly unit: DeskUnit;
  readonly texts: readonly string[];
  readonly letters: readonly string[];
  /** Names of the units above it, the nearest first. */
  readonly line: readonly string[];
  readonly depth: number;
}

/** Units by id, and how they are found and called. */
export interface UnitIndex {
  readonly byId: ReadonlyMap<string, DeskUnit>;
  /** As the tree is read from above; those that have ended are left out. */
  readonly standing: readonly FoundUnit[];
}

const lineAbove = (byId: ReadonlyMap<string, DeskUnit>, unit: DeskUnit): readonly string[] => {
  const names: string[] = [];
  const seen = new Set([unit.id]);
  for (let at = unit.parent; at !== null && !seen.has(at); at = byId.get(at)?.parent ?? null) {
    seen.add(at);
    names.push(byId.get(at)?.name ?? at);
  }
  return names;
};

/** Those under one unit, each followed by its own, in their order. */
const ordered = (children: ReadonlyMap<string | null, readonly DeskUnit[]>, parent: string | null): DeskUnit[] =>
  (children.get(parent) ?? []).flatMap((unit) => [unit, ...ordered(children, unit.id)]);

/** Makes the index of all units, in one pass over each name. */
export const unitIndex = (units: readonly DeskUnit[]): UnitIndex => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const standing = units.filter(({ until }) => until === null).sort((a, b) => a.order - b.order);
  const children = new Map<string | null, DeskUnit[]>();
  for (const unit of standing) {
    const parent = unit.parent !== null && byId.has(unit.parent) ? unit.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const readable = ordered(children, null);
  const reached = new Set(readable);
  // Units under one that has ended stand at the end, so that none is lost.
  const rest = standing.filter((unit) => !reached.has(unit));
  return {
    byId,
    standing: [...readable, ...rest].map((unit) => {
      const names = [unit.name, unit.shortName ?? ""].filter((name) => name !== "");
      const line = lineAbove(byId, unit);
      const texts = [...names, unit.code].map((text) => text.toLowerCase());
      return { unit, texts, letters: names.map(initials), line, depth: line.length };
    }),
  };
};

/** How well a unit fits what was typed: the less the better, infinite where not at all. */
const distance = ({ texts, letters, line }: FoundUnit, typed: string): number => {
  if (texts.includes(typed)) return 0;
  if (texts.some((text) => text.startsWith(typed))) return 1;
  if (texts.some((text) => text.includes(typed))) return 2;
  if (letters.some((text) => text.startsWith(typed))) return 3;
  if (letters.some((text) => text.includes(typed))) return 4;
  return line.some((name) => name.toLowerCase().includes(typed)) ? 5 : Number.POSITIVE_INFINITY;
};

/** The units that fit what was typed, the nearest first; with nothing typed all, as the tree is read. */
export const searchUnits = ({ standing }: UnitIndex, typed: string): readonly FoundUnit[] => {
  const text = typed.trim().toLowerCase();
  if (text === "") return standing;
  return standing
    .map((found) => ({ found, far: distance(found, text) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.far - b.far)
    .map(({ found }) => found);
};

/** What tables call a unit; its id where it is not known. */
export const unitName = ({ byId }: UnitIndex, id: string): string => {
  const unit = byId.get(id);
  return unit?.shortName ?? unit?.name ?? id;
};
