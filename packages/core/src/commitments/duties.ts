import type { Span } from "../text/index.ts";
import { cutClauses } from "./clauses.ts";
import { dutyGroups, type Group, SHORTEST_DUTY } from "./duty-groups.ts";
import { isSpecific } from "./duty-weight.ts";
import {
  ADDRESS,
  APOLOGY,
  ASSESSMENT,
  ATTITUDES,
  CIRCUMSTANCES,
  CIRCUMSTANCES_END,
  END_REACHED,
  HELD_AS,
  OBJECT_FIRST,
} from "./duty-words.ts";
import { opensWith } from "./opening.ts";
import type { Told } from "./told.ts";

/** One thing to be done: the stretch that says it, and the clause within that names the deed. */
export interface Duty {
  readonly span: Span;
  readonly deed: Span;
  /** The first clause that tells a deed, however vague: it names the whole where the document numbers it as one. */
  readonly lead: Span;
  /** What it tells: something to do, an end to be reached (产量达到…), or attitudes that nobody could check. */
  readonly tells: "deed" | "end" | "attitude";
}

const DIGIT = /\d/u;

/** About as much as a title holds. */
const LONGEST_TITLE = 40;

/**
 * Cuts a sentence into the duties a person would give out one by one: behind every semicolon, and before every clause
 * that opens with a deed of its own. What tells circumstances goes with the deed behind it, what tells a result with
 * the deed before it.
 */
export function cutDuties(text: string, sentence: Span): readonly Duty[] {
  const groups = dutyGroups(text, cutClauses(text, sentence));
  const isApology = APOLOGY.test(text.slice(sentence.start, sentence.end));
  return groups.map((group) => dutyOf(group, isApology));
}

/**
 * The words a duty is named by: the first deed that could be given out by itself; of directions only, as many as a title
 * holds, from the first that is long enough to say something.
 */
function tellingDeed(deeds: readonly Told[]): Span | null {
  const specific = deeds.find(({ span, bare }) => isLongEnough(span) && isSpecific(bare));
  if (specific !== undefined) return specific.span;
  const from = Math.max(
    0,
    deeds.findIndex(({ span }) => isLongEnough(span)),
  );
  const first = deeds[from];
  if (first === undefined) return null;
  const within = deeds.slice(from).filter(({ span }) => span.end - first.span.start <= LONGEST_TITLE);
  return { start: first.span.start, end: (within.at(-1) ?? first).span.end };
}

function isLongEnough({ start, end }: Span): boolean {
  return end - start >= SHORTEST_DUTY;
}

function dutyOf(group: Group, isApology: boolean): Duty {
  const { clauses, deeds } = group;
  const first = clauses[0]?.span.start ?? 0;
  const last = clauses.at(-1);
  const end = (last?.span.end ?? first) + (last?.closer === "。" ? 1 : 0);
  const deed = tellingDeed(deeds) ?? mainClause(clauses) ?? { start: first, end };
  const lead = deeds.find(({ span }) => isLongEnough(span))?.span ?? deed;
  return { span: { start: first, end }, deed, lead, tells: isApology ? "attitude" : tellsOf(group) };
}

function tellsOf({ clauses, deeds, isEnd }: Group): Duty["tells"] {
  if (isEnd) return "end";
  if (deeds.length > 0) return isFlourish(clauses, deeds) ? "attitude" : "deed";
  if (onlyAttitudes(clauses) || onlyAddress(clauses) || onlyAssesses(clauses) || onlyPreamble(clauses))
    return "attitude";
  return clauses.some(({ words }) => END_REACHED.test(words)) ? "end" : "deed";
}

/**
 * 推动发展，必须有…支撑; 全面建设…新征程已经开启: directions told as how things are, or said to the assembly in the clause of the
 * deed itself. A deed that can be given out is one whatever is said around it.
 */
function isFlourish(clauses: readonly Told[], deeds: readonly Told[]): boolean {
  if (clauses.some(({ words }) => DIGIT.test(words))) return false;
  if (deeds.every(({ words }) => ADDRESS.test(words))) return true;
  return clauses.some(({ words }) => ASSESSMENT.test(words)) && !deeds.some(({ bare }) => isSpecific(bare));
}

/** Without a deed the longest clause that does not tell circumstances names the duty best. */
function mainClause(clauses: readonly Told[]): Span | null {
  let best: Told | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const clause of clauses) {
    const { span, words } = clause;
    const weight = words.length - (opensWith(words, CIRCUMSTANCES) ? span.end : 0);
    if (weight <= most) continue;
    [best, most] = [clause, weight];
  }
  return best === null ? null : best.span;
}

function onlyAddress(clauses: readonly Told[]): boolean {
  return !clauses.some(({ words }) => DIGIT.test(words)) && ADDRESS.test(clauses.map(({ words }) => words).join("，"));
}

function onlyAssesses(clauses: readonly Told[]): boolean {
  return clauses.some(({ words }) => ASSESSMENT.test(words)) && !clauses.some(({ words }) => DIGIT.test(words));
}

/** 把发展作为第一要务，…; 以安全为前提，…: how things are held and under what circumstances, with no deed behind. */
function onlyPreamble(clauses: readonly Told[]): boolean {
  if (clauses.some(({ bare }) => opensWith(bare, OBJECT_FIRST) && HELD_AS.test(bare))) {
    return !clauses.some(({ words }) => DIGIT.test(words));
  }
  return clauses.every(({ bare }) => opensWith(bare, CIRCUMSTANCES) && CIRCUMSTANCES_END.test(bare));
}

function onlyAttitudes(clauses: readonly Told[]): boolean {
  return clauses.every(({ joined }) => opensWith(joined, ATTITUDES) && !DIGIT.test(joined));
}
