import type { Block, Document } from "../document/index.ts";
import type { Description, Figure } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { Commitment } from "./commitment.ts";
import { readProseTargets } from "./indicators.ts";
import { readRelativeTargets } from "./relative-targets.ts";

/** Digits of a year. */
const YEAR = 4;

/** The targets a stretch of prose states, with a number and without, in text order. */
export function targetsIn(
  document: Document,
  block: Block,
  stretch: Span,
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  const told = readProseTargets(document, block, stretch, figures, description);
  return [...told, ...readRelativeTargets(document, block, stretch, periodAmong(told) ?? description.period.value)];
}

/** The years the numbers of a sentence are due in, where they all end in one; its targets without a number are due then too. */
function periodAmong(told: readonly Commitment[]): string | null {
  const [first, ...others] = told.map(({ period }) => period);
  if (first === undefined || first === null) return null;
  return others.every((period) => period?.slice(-YEAR) === first.slice(-YEAR)) ? first : null;
}
