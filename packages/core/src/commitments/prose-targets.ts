import type { Block, Document } from "../document/index.ts";
import type { Description, Figure } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { Commitment } from "./commitment.ts";
import { readProseTargets } from "./indicators.ts";
import { readRelativeTargets } from "./relative-targets.ts";

/** The targets a stretch of prose states, with a number and without, in text order. */
export function targetsIn(
  document: Document,
  block: Block,
  stretch: Span,
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  const told = readProseTargets(document, block, stretch, figures, description);
  return [...told, ...readRelativeTargets(document, block, stretch, description)];
}
