import { type ConceptIndex, type Series, subjectKey } from "../indicators/index.ts";

/** The name a series is found by: the id of its registered concept, else `~` and the key of its words. */
export const conceptName = ({ concept }: Pick<Series, "concept">): string =>
  concept.kind === "registered" ? concept.id : `~${concept.key}`;

/**
 * The names a title may stand under in series: of its concepts, or its own core.
 * @param ownNames names of the place of the document the title stands in
 */
export function conceptNames(title: string, ownNames: readonly string[], concepts: ConceptIndex): readonly string[] {
  const keys = ["percent", "bare"].map((group) => subjectKey(title, group, ownNames));
  return [
    ...new Set(
      keys.flatMap((key) => [
        ...[...concepts.named(title, key), ...concepts.alike(key)].map(({ id }) => id),
        `~${key.core}`,
      ]),
    ),
  ];
}

/**
 * What a series tells, whatever the place: concept, measure and part. Additions to a stock have series of their own and
 * another identity.
 */
export const seriesIdentity = (one: Series): string =>
  [conceptName(one), one.measure, one.breakdown, one.key.endsWith(":added")].join("|");
