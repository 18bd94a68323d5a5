import type { Span } from "../text/index.ts";
import { type Clause, cutClauses } from "./clauses.ts";
import {
  ADDRESS,
  ADVERBS,
  APOLOGY,
  ASSESSMENT,
  ATTITUDES,
  BARE_COMPLETION,
  BENEFIT,
  CIRCUMSTANCES,
  CIRCUMSTANCES_END,
  CONNECTIVES,
  DUTY_VERBS,
  END_REACHED,
  FOCUS,
  INNER_VERB,
  OBJECT_FIRST,
  RESULTS,
  SIZE,
  TIME_AHEAD,
  VAGUE_DEED,
  WORK_FIRST,
} from "./duty-words.ts";
import { projectName } from "./project-name.ts";

/** One thing to be done: the stretch that says it, and the clause within that names the deed. */
export interface Duty {
  readonly span: Span;
  readonly deed: Span;
  /** What it tells: something to do, an end to be reached (产量达到…), or attitudes that nobody could check. */
  readonly tells: "deed" | "end" | "attitude";
}

/** What a clause is to the duties around it. */
type ClauseRole = "deed" | "circumstance" | "result" | "more";

interface Group {
  readonly clauses: Clause[];
  deed: Clause | null;
}

const DIGIT = /\d/u;

/** 其中…: a part of what was just told. */
const PART_OF = /^其中/u;

/** A deed told in fewer characters is part of its neighbour: 稳存量，挖潜量. */
const SHORTEST_DUTY = 6;
const LONGEST_WORD = 4;

/** A vague deed told in more characters says enough to stand alone. */
const LONGEST_VAGUE = 12;
/** Duties joined for their vagueness end here. */
const LONGEST_JOINED = 40;

/**
 * Cuts a sentence into the duties a person would give out one by one: behind every semicolon, and before every clause
 * that opens with a deed of its own. What tells circumstances goes with the deed behind it, what tells a result with
 * the deed before it.
 */
export function cutDuties(text: string, sentence: Span): readonly Duty[] {
  const groups = mergeShort(text, groupClauses(text, cutClauses(text, sentence)));
  const isApology = APOLOGY.test(text.slice(sentence.start, sentence.end));
  return groups.map((group) => dutyOf(text, group, isApology));
}

function groupClauses(text: string, clauses: readonly Clause[]): Group[] {
  const groups: Group[] = [];
  let waiting: Clause[] = [];
  let current: Group | null = null;
  for (const clause of clauses) {
    const role = roleOf(text.slice(clause.span.start, clause.span.end), current === null && waiting.length === 0);
    if (role === "circumstance") waiting.push(clause);
    else if (role === "deed" && current !== null && isTopic(text, current)) {
      current.clauses.push(...waiting, clause);
      current.deed = clause;
      waiting = [];
    } else if (role === "deed" || current === null) {
      current = { clauses: [...waiting, clause], deed: role === "deed" ? clause : null };
      groups.push(current);
      waiting = [];
    } else {
      current.clauses.push(...waiting, clause);
      waiting = [];
    }
    if (isStop(clause.closer) && waiting.length === 0) current = null;
  }
  const last = groups.at(-1);
  if (last !== undefined) last.clauses.push(...waiting);
  else if (waiting.length > 0) groups.push({ clauses: waiting, deed: null });
  return groups;
}

/** 本纲要确定的约束性指标，由市政府…: what the duty behind it is about, without a deed or a number of its own. */
function isTopic(text: string, { clauses, deed }: Group): boolean {
  return deed === null && clauses.every(({ span }) => !/\d/u.test(text.slice(span.start, span.end)));
}

function isStop(closer: string): boolean {
  return closer === "；" || closer === ";" || closer === "。";
}

function roleOf(clause: string, first: boolean): ClauseRole {
  const told = clause.replace(CONNECTIVES, "");
  const text = told.replace(TIME_AHEAD, "");
  if (text === "") return "circumstance";
  if (!first && isResult(clause, told, text)) return "result";
  if (OBJECT_FIRST.test(text)) return "deed";
  if (CIRCUMSTANCES.test(text)) {
    return INNER_VERB.test(text) && !CIRCUMSTANCES_END.test(text) ? "deed" : "circumstance";
  }
  if (FOCUS.test(text) && !beginsWithDeed(text)) return "circumstance";
  return beginsWithDeed(text) || WORK_FIRST.test(told) ? "deed" : "more";
}

/** `told` is the clause without what joins it, `text` without the time in front as well. */
function isResult(clause: string, told: string, text: string): boolean {
  if (PART_OF.test(clause) || BARE_COMPLETION.test(text) || (DIGIT.test(text) && SIZE.test(text)) || BENEFIT.test(text))
    return true;
  return RESULTS.test(told) || RESULTS.test(text);
}

function beginsWithDeed(text: string): boolean {
  let at = 0;
  for (;;) {
    const adverb = wordAt(text, at, ADVERBS);
    const verb = wordAt(text, at, DUTY_VERBS);
    if (verb > 0) return true;
    if (adverb === 0) return false;
    at += adverb;
  }
}

/** Length of the longest word of the list that begins at an offset, 0 for none. */
function wordAt(text: string, at: number, list: ReadonlySet<string>): number {
  for (let length = LONGEST_WORD; length > 0; length--) {
    if (at + length <= text.length && list.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

function mergeShort(text: string, groups: readonly Group[]): readonly Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    if (before !== undefined && (isShort(group) || isShort(before) || goTogether(text, before, group))) {
      before.clauses.push(...group.clauses);
      before.deed = tellingDeed(text, before.deed, group.deed);
    } else merged.push({ clauses: [...group.clauses], deed: group.deed });
  }
  return merged;
}

/** Whether a vague deed opens the duty behind it, or two of them stand side by side, within one breath. */
function goTogether(text: string, before: Group, group: Group): boolean {
  const last = before.clauses.at(-1);
  if (last === undefined || isStop(last.closer) || !isVague(text, before)) return false;
  const start = before.clauses[0]?.span.start ?? 0;
  return (group.clauses.at(-1)?.span.end ?? 0) - start <= LONGEST_JOINED;
}

function isVague(text: string, { clauses }: Group): boolean {
  return clauses.every(({ span }) => {
    const clause = text.slice(span.start, span.end);
    return clause.length <= LONGEST_VAGUE && VAGUE_DEED.test(clause) && projectName(clause) === null;
  });
}

function isShort({ clauses }: Group): boolean {
  const first = clauses[0]?.span.start ?? 0;
  return (clauses.at(-1)?.span.end ?? 0) - first < SHORTEST_DUTY;
}

/** Of two deeds the one to be named by: not one too short or too vague to say what is done, else the first. */
function tellingDeed(text: string, a: Clause | null, b: Clause | null): Clause | null {
  if (a === null || b === null) return a ?? b;
  const words = text.slice(a.span.start, a.span.end);
  const vague = VAGUE_DEED.test(words) && !VAGUE_DEED.test(text.slice(b.span.start, b.span.end));
  return words.length < SHORTEST_DUTY || vague ? b : a;
}

function dutyOf(text: string, group: Group, isApology: boolean): Duty {
  const { clauses, deed } = group;
  const first = clauses[0]?.span.start ?? 0;
  const last = clauses.at(-1);
  const end = (last?.span.end ?? first) + (last?.closer === "。" ? 1 : 0);
  const named = deed ?? mainClause(text, clauses);
  return { span: { start: first, end }, deed: named.span, tells: isApology ? "attitude" : tellsOf(text, group) };
}

function tellsOf(text: string, { clauses, deed }: Group): Duty["tells"] {
  if (deed !== null) return "deed";
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
