import type { Span } from "../text/index.ts";

/** A stretch between two commas, semicolons or full stops of the same depth; `closer` is the mark behind it or "". */
export interface Clause {
  readonly span: Span;
  readonly closer: string;
}

const CLOSER = 1;
const OPENS = 2;
const SHUTS = 3;

/** What each UTF-16 unit does to a sentence: a table, since every character of a plan passes here. */
const MARKS = marks({ [CLOSER]: "，,；;。！？!?", [OPENS]: "（([【〔《“‘「『", [SHUTS]: "）)]】〕》”’」』" });
const DIGIT = /\d/u;

function marks(kinds: Readonly<Record<number, string>>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, characters] of Object.entries(kinds)) {
    for (const character of characters) table[character.charCodeAt(0)] = Number(kind);
  }
  return table;
}

/** An aside left open for longer was never closed; it must not swallow the clauses behind it. */
const LONGEST_ASIDE = 80;

/** Cuts a sentence into clauses, not inside brackets, titles or quotations, nor between the digits of a number. */
export function cutClauses(text: string, within: Span): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = within.start;
  let depth = 0;
  let opened = within.start;
  for (let at = within.start; at < within.end; at++) {
    const mark = MARKS[text.charCodeAt(at)];
    if (mark === 0) continue;
    if (mark === OPENS) {
      if (depth++ === 0) opened = at;
    } else if (mark === SHUTS) depth = Math.max(0, depth - 1);
    else if ((depth === 0 || at - opened > LONGEST_ASIDE) && !insideNumber(text, at)) {
      pushClause(text, { start, end: at }, text.charAt(at), clauses);
      start = at + 1;
      depth = 0;
    }
  }
  pushClause(text, { start, end: within.end }, "", clauses);
  return clauses;
}

function insideNumber(text: string, at: number): boolean {
  return text.charAt(at) === "," && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));
}

function pushClause(text: string, span: Span, closer: string, into: Clause[]): void {
  const trimmed = trim(text, span);
  if (trimmed.start < trimmed.end) into.push({ span: trimmed, closer });
}

/** A span without the white space at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text, first)) first++;
  while (last > first && isBlank(text, last - 1)) last--;
  return { start: first, end: last };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0x3000 || code === 0xa0;
}
