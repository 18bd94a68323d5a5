import type { Span } from "../text/index.ts";
import { type Clause, cutClauses } from "./clauses.ts";
import { bareWords, dutyGroups, type Group, SHORTEST_DUTY } from "./duty-groups.ts";
import { isSpecific } from "./duty-weight.ts";
import { ADDRESS, APOLOGY, ASSESSMENT, ATTITUDES, CIRCUMSTANCES, CONNECTIVES, END_REACHED } from "./duty-words.ts";

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
  return groups.map((group) => dutyOf(text, group, isApology));
}

/**
 * The words a duty is named by: the first deed that could be given out by itself; of directions only, as many as a title
 * holds, from the first that is long enough to say something.
 */
function tellingDeed(text: string, deeds: readonly Clause[]): Span | null {
  const specific = deeds.find(({ span }) => isLongEnough(span) && isSpecific(bareWords(text, span)));
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

function dutyOf(text: string, group: Group, isApology: boolean): Duty {
  const { clauses, deeds } = group;
  const first = clauses[0]?.span.start ?? 0;
  const last = clauses.at(-1);
  const end = (last?.span.end ?? first) + (last?.closer === "。" ? 1 : 0);
  const deed = tellingDeed(text, deeds) ?? mainClause(text, clauses).span;
  const lead = deeds.find(({ span }) => isLongEnough(span))?.span ?? deed;
  return { span: { start: first, end }, deed, lead, tells: isApology ? "attitude" : tellsOf(text, group) };
}

function tellsOf(text: string, { clauses, deeds, isEnd }: Group): Duty["tells"] {
  if (isEnd) return "end";
  if (deeds.length > 0) return "deed";
  if (onlyAttitudes(text, clauses) || onlyAddress(text, clauses) || onlyAssesses(text, clauses)) return "attitude";
  return clauses.some(({ span }) => END_REACHED.test(text.slice(span.start, span.end))) ? "end" : "deed";
}

/** Without a deed the longest clause that does not tell circumstances names the duty best. */
function mainClause(text: string, clauses: readonly Clause[]): Clause {
  const weight = ({ span }: Clause): number =>
    span.end - span.start - (CIRCUMSTANCES.test(text.slice(span.start, span.end)) ? span.end : 0);
  const [first, ...others] = clauses;
  const none: Clause = { span: { start: 0, end: 0 }, closer: "" };
  return others.reduce((best, clause) => (weight(clause) > weight(best) ? clause : best), first ?? none);
}

function onlyAddress(text: string, clauses: readonly Clause[]): boolean {
  const first = clauses[0]?.span.start ?? 0;
  const words = text.slice(first, clauses.at(-1)?.span.end ?? first);
  return ADDRESS.test(words) && !/\d/u.test(words);
}

function onlyAssesses(text: string, clauses: readonly Clause[]): boolean {
  const words = clauses.map(({ span }) => text.slice(span.start, span.end));
  return words.some((clause) => ASSESSMENT.test(clause)) && !words.some((clause) => DIGIT.test(clause));
}

function onlyAttitudes(text: string, clauses: readonly Clause[]): boolean {
  return clauses.every(({ span }) => {
    const clause = text.slice(span.start, span.end).replace(CONNECTIVES, "");
    return ATTITUDES.test(clause) && !/\d/u.test(clause);
  });
}
