import type { Concept } from "../concept.ts";
import { plainName } from "./plain-name.ts";

/** Concepts by every way they are written, in the form of {@link plainName}, and shares by what they are of what. */
export interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly Concept[]>;
  /** Concepts that are a share, by the ids of part and whole. */
  readonly shares: ReadonlyMap<string, Concept>;
}

/** A name that several concepts share, so that the name alone decides nothing: 失业率. */
export interface SharedName {
  readonly written: string;
  /** Ids of the concepts it may mean, the most usual first. */
  readonly ids: readonly string[];
}

/** Index of the concepts by name and aliases, and by the names several of them share. */
export function nameIndex(concepts: readonly Concept[], shared: readonly SharedName[]): NameIndex {
  const index = new Map<string, readonly Concept[]>();
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const add = (written: string, concept: Concept | undefined): void => {
    const key = plainName(written);
    const held = index.get(key) ?? [];
    if (concept !== undefined && !held.includes(concept)) index.set(key, [...held, concept]);
  };
  for (const concept of concepts) for (const written of [concept.name.zh, ...concept.aliases]) add(written, concept);
  for (const { written, ids } of shared) for (const id of ids) add(written, byId.get(id));
  return { byName: index, shares: new Map(concepts.flatMap(shareEntry)) };
}

const shareKey = (part: string, whole: string): string => `${part}/${whole}`;

const shareEntry = (concept: Concept): readonly (readonly [string, Concept])[] =>
  concept.formula?.kind === "share" ? [[shareKey(concept.formula.part, concept.formula.whole), concept]] : [];

/** An abbreviation in brackets behind the words it stands for: 研究与试验发展（R&D）经费. */
const ABBREVIATION = /[(（][\p{Script=Latin}\p{N}&＆.．₀-₉\s]+[)）]/gu;

/** A share named by its part and its whole: X占Y的比重, X与Y之比. */
const SHARE = /^(.{2,30}?)(?:占|与|相当于)(.{2,30}?)的?(?:比重|比例|比率|百分比|份额|之比)$/u;

/**
 * The concepts a name may mean: one where it is clear, several where the name alone does not decide, none if unknown. An
 * abbreviation in brackets may be there or not; a share may name its part and its whole in any of their ways.
 */
export function lookUp(index: NameIndex, written: string): readonly Concept[] {
  return named(index, written) ?? shareNamed(index, written) ?? [];
}

const named = ({ byName }: NameIndex, written: string): readonly Concept[] | undefined =>
  byName.get(plainName(written)) ?? byName.get(plainName(written.replace(ABBREVIATION, "")));

function shareNamed(index: NameIndex, written: string): readonly Concept[] | undefined {
  const [, part, whole] = SHARE.exec(written) ?? [];
  if (part === undefined || whole === undefined) return undefined;
  const wholes = named(index, whole) ?? [];
  const keys = (named(index, part) ?? []).flatMap((one) => wholes.map((other) => shareKey(one.id, other.id)));
  const found = keys.flatMap((key) => index.shares.get(key) ?? []);
  return found.length === 0 ? undefined : found;
}
