/** What is known of a concept for holding it against words. */
export interface Named {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
  readonly unit: string;
}

/** A unit in common weighs as much as this share of the letters. */
const unitWeight = 0.1;

/** Below this share of letters in common two names are not worth showing beside each other. */
const leastAlike = 0.15;

/** Chinese names are held against each other by their pairs of characters: words need no borders for that. */
const pairs = (text: string): ReadonlySet<string> => {
  const letters = [...text.toLowerCase().replace(/[\s（）()、，,]/g, "")];
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};

/** How much of two names is the same, 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(one), pairs(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
};

const waysOf = ({ name, aliases }: Named): readonly string[] => [name.zh, name.en, ...aliases];

/** The concepts whose names hold all words of a search; all of them for an empty one. */
const holding = <C extends Named>(concepts: readonly C[], search: string): readonly C[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return concepts.filter((concept) => {
    const ways = waysOf(concept).join(" ").toLowerCase();
    return words.every((word) => ways.includes(word));
  });
};

/**
 * The concepts a name may be another name of, the most alike first: without a search only those that are alike, with one
 * all that it finds, those nearest to its words first. `unit` is what the name is told in.
 */
export const mostAlike = <C extends Named>(
  concepts: readonly C[],
  {
    names,
    unit,
    search,
    most,
  }: {
    readonly names: readonly string[];
    readonly unit: string | null;
    readonly search: string;
    readonly most: number;
  },
): readonly C[] => {
  const looked = search === "" ? names : [search];
  const scored = holding(concepts, search).map((concept) => {
    const alike = Math.max(0, ...looked.flatMap((name) => waysOf(concept).map((way) => likeness(name, way))));
    return { concept, alike, score: alike + (concept.unit === unit ? unitWeight : 0) };
  });
  return scored
    .filter(({ alike }) => search !== "" || alike >= leastAlike)
    .sort((a, b) => b.score - a.score || (a.concept.id < b.concept.id ? -1 : 1))
    .slice(0, most)
    .map(({ concept }) => concept);
};
