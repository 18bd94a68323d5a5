/** A number that may be a page number. */
export interface ChainLink {
  readonly at: number;
  readonly length: number;
  readonly value: number;
  /** How likely it looks by itself. */
  readonly weight: number;
}

interface Ending {
  readonly link: ChainLink;
  readonly score: number;
  readonly before: Ending | null;
}

/** Page numbers may be lost; longer gaps than this end a chain. */
const LONGEST_GAP = 4;
/** A page holds at least this many characters: rows of a table are numbered more densely. */
const SHORTEST_PAGE = 180;
const LONGEST_PAGE = 3000;
/** Shorter chains can be chance. */
const SHORTEST_CHAIN = 6;
/** A chain of chance is loose: it needs many numbers that look like quantities, and leaves many out. */
const LOWEST_MEAN_WEIGHT = 1.4;
/** Pages of one document are about equally long: links further from the middle of their chain are left out. */
const UNEVEN = 3;

/**
 * The best chain of page numbers among `links` (in order of `at`): values grow by one, gaps cost, steps are about a page
 * long. Empty where there is none that could not be chance.
 */
export function bestChain(links: readonly ChainLink[]): readonly ChainLink[] {
  const loose = longest(links, SHORTEST_PAGE, LONGEST_PAGE);
  if (!convinces(loose)) return [];
  const page = medianStep(loose);
  const even = longest(links, Math.max(SHORTEST_PAGE, page / UNEVEN), page * UNEVEN);
  return convinces(even) ? even : loose;
}

function convinces(chain: readonly ChainLink[]): boolean {
  if (chain.length < SHORTEST_CHAIN) return false;
  const weight = chain.reduce((sum, link) => sum + link.weight, 0);
  return weight / chain.length >= LOWEST_MEAN_WEIGHT;
}

function medianStep(chain: readonly ChainLink[]): number {
  const steps = chain.slice(1).map((link, index) => {
    const before = chain[index];
    return before === undefined ? 0 : (link.at - before.at) / (link.value - before.value);
  });
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

function longest(links: readonly ChainLink[], shortest: number, furthest: number): readonly ChainLink[] {
  const endings = new Map<number, Ending[]>();
  let best: Ending | null = null;
  for (const link of links) {
    const before = bestBefore(endings, link, shortest, furthest);
    const ending: Ending = { link, score: (before?.score ?? 0) + link.weight, before };
    const same = endings.get(link.value);
    if (same === undefined) endings.set(link.value, [ending]);
    else same.push(ending);
    if (best === null || ending.score > best.score) best = ending;
  }
  return unwind(best);
}

function bestBefore(
  endings: ReadonlyMap<number, readonly Ending[]>,
  link: ChainLink,
  shortest: number,
  furthest: number,
): Ending | null {
  let best: Ending | null = null;
  let bestScore = 0;
  for (let gap = 1; gap <= LONGEST_GAP; gap++) {
    for (const ending of endings.get(link.value - gap) ?? []) {
      const step = (link.at - ending.link.at) / gap;
      const score = ending.score - (gap - 1);
      if (step < shortest || step > furthest || score <= bestScore) continue;
      best = ending;
      bestScore = score;
    }
  }
  return best;
}

function unwind(last: Ending | null): readonly ChainLink[] {
  const chain: ChainLink[] = [];
  for (let at = last; at !== null; at = at.before) chain.unshift(at.link);
  return chain;
}
