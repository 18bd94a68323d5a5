import type { Concept, Course, Dimension, Direction, Formula, Frequency, PlaceLevel } from "../concept.ts";

/** A concept as its data file writes it: lists as words with spaces between them, look-alikes told elsewhere. */
export interface ConceptDraft {
  readonly id: string;
  /** Chinese and English name. */
  readonly name: readonly [zh: string, en: string];
  /** Other ways it is written, separated by spaces. */
  readonly also?: string;
  /** Definition in Chinese and English. */
  readonly means: readonly [zh: string, en: string];
  readonly kind: readonly [dimension: Dimension, unit: string, course: Course, direction: Direction];
  /** How often it is published, after how many days, and at which levels it exists. */
  readonly told: readonly [frequency: Frequency, delay: number | null, levels: readonly PlaceLevel[]];
  readonly formula?: Formula;
  readonly source: string;
}

const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== "");

/** The concept a draft writes, in its first version; `unlike` are the ids of its look-alikes. */
export function conceptOf(draft: ConceptDraft, unlike: readonly string[]): Concept {
  const [dimension, unit, course, direction] = draft.kind;
  const [frequency, delay, levels] = draft.told;
  return {
    id: draft.id,
    version: 1,
    name: { zh: draft.name[0], en: draft.name[1] },
    aliases: wordsOf(draft.also ?? ""),
    definition: { zh: draft.means[0], en: draft.means[1] },
    dimension,
    unit,
    course,
    direction,
    frequency,
    delay,
    levels,
    formula: draft.formula ?? null,
    unlike,
    source: draft.source,
  };
}

/**
 * For every id the ids it is easily taken for. A group names concepts that are all look-alikes of one another,
 * separated by spaces; so the relation is symmetric by construction.
 */
export function lookAlikesOf(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const ids of groups.map(wordsOf)) {
    for (const id of ids) {
      const others = found.get(id) ?? new Set<string>();
      for (const other of ids) if (other !== id) others.add(other);
      found.set(id, others);
    }
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]));
}
