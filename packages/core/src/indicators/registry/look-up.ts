import type { Concept } from "../concept.ts";
import { plainName } from "./plain-name.ts";

/** Concepts by every way they are written, in the form of {@link plainName}. */
export type NameIndex = ReadonlyMap<string, readonly Concept[]>;

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
  return index;
}

/** An abbreviation in brackets behind the words it stands for: 研究与试验发展（R&D）经费. */
const ABBREVIATION = /[(（][\p{Script=Latin}\p{N}&＆.．₀-₉\s]+[)）]/gu;

/**
 * The concepts a name may mean: one where it is clear, several where the name alone does not decide, none if unknown.
 * An abbreviation in brackets may be there or not.
 */
export function lookUp(index: NameIndex, written: string): readonly Concept[] {
  return index.get(plainName(written)) ?? index.get(plainName(written.replace(ABBREVIATION, ""))) ?? [];
}
