/** A number that may be a page number. */
export interface ChainLink {
  readonly at: number;
  readonly length: number;
  readonly value: number;
  /** How likely it looks by itself; `CERTAIN` where nothing else looks like it. */
  readonly weight: number;
  /** Whether a part of the document begins behind it: the page before may end anywhere. */
  readonly closesPart: boolean;
}

/** Weight of a number that is a page number by its looks alone. */
export const CERTAIN = 6;

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
/** A page of a table told one cell a line holds fewer. */
const SHORTEST_CERTAIN_PAGE = 40;
/** Shorter chains can be chance. Removing a figure from a sentence is worse than leaving a page number in it. */
const SHORTEST_CHAIN = 4;
/** A chain of chance needs many numbers that look like quantities. */
const LOWEST_MEAN_WEIGHT = 1.4;
/** A chain of chance leaves many values out. */
const FEWEST_OF_RUN = 0.75;
/** Pages are counted from the beginning: before page n stand about n pages of text. */
const LATEST_FIRST_PAGE = 3;
/** Pages of one document are about equally long: links further from the middle of their chain are left out. */
const UNEVEN = 3;
/** What an uneven step costs, for each doubling or halving of the page. */
const UNEVEN_COST = 0.6;

/**
 * The best chain of page numbers among `links` (in order of `at`): values grow by one, gaps cost, steps are about a page
 * long. Empty where there is none that could not be chance.
 */
export function bestChain(links: readonly ChainLink[]): readonly ChainLink[] {
  const loose = longest(links, { shortest: SHORTEST_PAGE, furthest: LONGEST_PAGE, page: null });
  if (!convinces(loose)) return [];
  const page = medianStep(loose);
  const even = longest(links, { shortest: Math.max(SHORTEST_PAGE, page / UNEVEN), furthest: page * UNEVEN, page });
  return convinces(even) ? withoutWeakEnds(even) : [];
}

/** Numbers that look like quantities are page numbers between two that do not, not before the first or behind the last. */
function withoutWeakEnds(chain: readonly ChainLink[]): readonly ChainLink[] {
  const first = chain.findIndex(({ weight }) => weight >= 1);
  return chain.slice(first, chain.findLastIndex(({ weight }) => weight >= 1) + 1);
}

function convinces(chain: readonly ChainLink[]): boolean {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined || chain.length < SHORTEST_CHAIN) return false;
  const weight = chain.reduce((sum, link) => sum + link.weight, 0);
  if (weight / chain.length < LOWEST_MEAN_WEIGHT || chain.length / (last.value - first.value + 1) < FEWEST_OF_RUN)
    return false;
  return first.value <= LATEST_FIRST_PAGE || first.value <= LATEST_FIRST_PAGE + (2 * first.at) / medianStep(chain);
}

function medianStep(chain: readonly ChainLink[]): number {
  const steps = chain.slice(1).map((link, index) => {
    const before = chain[index];
    return before === undefined ? 0 : (link.at - before.at) / (link.value - before.value);
  });
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

/** How long steps may be, and the length of a page where it is known. */
interface Steps {
  readonly shortest: number;
  readonly furthest: number;
  readonly page: number | null;
}

function longest(links: readonly ChainLink[], steps: Steps): readonly ChainLink[] {
  const endings = new Map<number, Ending[]>();
  let best: Ending | null = null;
  for (const link of links) {
    const ending = extended(endings, link, steps);
    keep(endings, ending);
    if (best === null || ending.score > best.score) best = ending;
  }
  return unwind(best);
}

/**
 * Adds an ending. Of two with one value nearer to each other than pages can be only the likelier stays: a text full of
 * one number is then read in time that grows with its length.
 */
function keep(endings: Map<number, Ending[]>, ending: Ending): void {
  const same = endings.get(ending.link.value);
  const last = same?.at(-1);
  if (same === undefined || last === undefined) endings.set(ending.link.value, [ending]);
  else if (ending.link.at - last.link.at >= SHORTEST_CERTAIN_PAGE) same.push(ending);
  else if (ending.score > last.score) same[same.length - 1] = ending;
}

/** The best chain that ends in `link`; endings further back than pages are long are not looked at. */
function extended(endings: ReadonlyMap<number, readonly Ending[]>, link: ChainLink, steps: Steps): Ending {
  let best: Ending | null = null;
  let bestScore = 0;
  for (let gap = 1; gap <= LONGEST_GAP; gap++) {
    const before = endings.get(link.value - gap) ?? [];
    for (let index = before.length - 1; index >= 0; index--) {
      const ending = before[index];
      if (ending === undefined) break;
      const step = (link.at - ending.link.at) / gap;
      if (step > steps.furthest) break;
      const certain =
        link.weight === CERTAIN || ending.link.weight === CERTAIN || link.closesPart || ending.link.closesPart;
      if (step < (certain ? SHORTEST_CERTAIN_PAGE : steps.shortest)) continue;
      const uneven =
        steps.page === null || (link.closesPart && step < steps.page)
          ? 0
          : UNEVEN_COST * Math.abs(Math.log2(step / steps.page));
      const score = ending.score - (gap - 1) - uneven;
      if (score < bestScore || score === 0) continue;
      best = ending;
      bestScore = score;
    }
  }
  return { link, score: bestScore + link.weight, before: best };
}

function unwind(last: Ending | null): readonly ChainLink[] {
  const chain: ChainLink[] = [];
  for (let at = last; at !== null; at = at.before) chain.push(at.link);
  return chain.reverse();
}
