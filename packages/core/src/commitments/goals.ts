import type { Block, Document } from "../document/index.ts";
import type { Description, Figure, Statement } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { Commitment } from "./commitment.ts";
import { matchesOf } from "./matches.ts";
import { namesUnits, unitsOfBracket } from "./named-units.ts";
import { dueWords, type Owners, withOwners } from "./owners.ts";
import { targetsIn } from "./prose-targets.ts";
import { readGoalDeeds } from "./tasks.ts";
import { UNITS_SIGN, UNITS_STRETCH } from "./unit-words.ts";

/**
 * The goals of one paragraph: what its statements of class `target` state with a number or without, and the deeds told
 * among them, each with the units named behind it. `statements` are those of the block, in order.
 */
export function readGoals(
  document: Document,
  block: Block,
  statements: readonly Statement[],
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  const goals: Commitment[] = [];
  let unowned = 0;
  for (const { span, class: name } of statements) {
    if (name === "target") {
      const told = targetsIn(document, block, span, figures, description);
      for (const goal of told) goals.push(goal);
      for (const deed of readGoalDeeds(document, block, span, figures, description)) goals.push(deed);
    }
    const owners = goals.length > unowned ? ownersIn(document.text, span) : null;
    if (owners === null) continue;
    for (; unowned < goals.length; unowned++) {
      const goal = goals[unowned];
      if (goal !== undefined) goals[unowned] = withOwners(goal, owners, description);
    }
  }
  return goals;
}

/** The units a statement names in a bracket or behind labels, or that it consists of; null where it names none. */
function ownersIn(text: string, { start, end }: Span): Owners | null {
  const sentence = text.slice(start, end);
  if (!UNITS_SIGN.test(sentence) && !UNITS_SIGN.test(text.slice(Math.max(0, start - 1), start + 1))) return null;
  const match = matchesOf(UNITS_STRETCH, sentence).filter(namesUnits).at(-1);
  if (match === undefined) return null;
  const at = start + match.index;
  return { units: unitsOfBracket(text, { start: at, end: at + match[0].length }), due: dueWords(match[0]) };
}
