import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { type Deed, deedOfPredicate, type Head, readHead, skipOpenings, verbBehind } from "./subject-head.ts";
import { type RightNoun, readRight } from "./subject-right.ts";
import { readShare } from "./subject-share.ts";
import type { Tail } from "./subject-tail.ts";
import { GENERAL_NOUNS, KEPT_DEEDS, RELATIVE_NOUNS, WHOLES } from "./subject-words.ts";

/** What a number measures, as far as its clause and what was said before tell. */
export interface Subject {
  readonly name: string | null;
  /** Where the name stands, null where it was put together from several places. */
  readonly span: Span | null;
  /** The thing itself, which later clauses may leave out. */
  readonly thing: string | null;
  readonly deed: Deed;
  readonly share: boolean;
  /** True where the clause names its own subject and takes none over. */
  readonly own: boolean;
}

/** What a sentence has named so far. */
export interface Named {
  /** The thing last measured, for clauses that leave it out. */
  readonly thing: string | null;
  /** The full name last used, for names that share its beginning (接诉即办响应率、解决率). */
  readonly name: string | null;
  readonly deed: Deed;
}

const RELATIVE = wordList(RELATIVE_NOUNS);
const GENERAL = wordList(GENERAL_NOUNS);
const KEPT = wordList(KEPT_DEEDS);
const WHOLE = wordList(WHOLES);

/** Reads what the number of a clause measures. */
export function readSubject(clause: Clause, tail: Tail, named: Named): Subject {
  const { text, left, times } = clause;
  const core = skipOpenings(text, { start: left.start, end: tail.end }, times);
  const share = readShare(clause, core, tail, named.thing);
  if (share !== null) return share;
  const head = readHead(text, core);
  return fromRight(clause, tail, head, core, named) ?? fromLeft(clause, head, core, named);
}

/** The noun behind the number, where the words before it leave its place open. */
function fromRight(clause: Clause, tail: Tail, head: Head, core: Span, named: Named): Subject | null {
  const { text, quantity, right } = clause;
  const written = text.slice(head.rest.start, head.rest.end);
  const trailing = verbBehind(text, core);
  const governs = head.verb !== null || trailing !== null || tail.cumulated;
  const isRatio = quantity.dimension === "ratio" || quantity.dimension === "points";
  if (isRatio && written !== "" && trailing === null) return null;
  const noun = readRight(text, right, governs);
  if (noun === null) return null;
  const told = governs ? (clause.join === "list" ? named.deed : null) : deedBehind(clause, noun);
  const deed = trailing?.deed ?? head.deed ?? told ?? (clause.join === "list" ? named.deed : null);
  const verb = trailing?.verb ?? (written === "" ? head.verb : null);
  const name = fullName(noun, verb);
  return { name, span: name === noun.name ? noun.span : null, thing: noun.name, deed, share: false, own: true };
}

function deedBehind({ text, right }: Clause, noun: RightNoun): Deed {
  for (let at = noun.end; at < Math.min(right.end, noun.end + 4); at++) {
    const deed = deedOfPredicate(text, at, right.end);
    if (deed !== null) return deed;
  }
  return null;
}

/** A general noun is named with its deed: 重点支持企业, 拆迁腾退村庄. */
function fullName(noun: RightNoun, verb: string | null): string {
  if (!GENERAL.has(noun.name)) return noun.name;
  if (verb !== null) return KEPT.has(verb) || verb.length >= 4 ? `${verb}${noun.name}` : noun.name;
  return noun.predicate !== "" && noun.predicate.length <= 6 ? `${noun.predicate}${noun.name}` : noun.name;
}

/** The noun before the number, or what was named last. */
function fromLeft(clause: Clause, head: Head, core: Span, named: Named): Subject {
  const { text } = clause;
  const written = trimmed(text, head.rest);
  if (written === "" || WHOLE.has(written)) return leftOut(head, named, clause);
  if (RELATIVE.has(written)) return relative(clause, written, head, named);
  const shared = sharedBeginning(written, clause, named);
  if (shared !== null) return { name: shared, span: null, thing: shared, deed: head.deed, share: false, own: true };
  const trailing = verbBehind(text, { start: head.rest.start, end: core.end });
  const keeps = head.verb !== null && (KEPT.has(head.verb) || written.length === 1);
  const start = keeps ? head.verbStart : head.rest.start;
  const span = trimSpan(text, { start, end: head.rest.end });
  const name = text.slice(span.start, span.end);
  const deed = head.deed ?? trailing?.deed ?? null;
  const thing = trailing === null ? name : name.slice(0, name.length - trailing.verb.length) || name;
  return {
    name: clean(name),
    span: clean(name) === name ? span : null,
    thing: clean(thing),
    deed,
    share: false,
    own: true,
  };
}

/** Nothing is named, or only a verb: the thing named before, with the verb where it changes what is counted. */
function leftOut(head: Head, named: Named, clause: Clause): Subject {
  const { thing } = named;
  const keeps = head.verb !== null && thing !== null && (KEPT.has(head.verb) || head.deed !== null);
  if (keeps) return { name: `${thing}${head.verb}`, span: null, thing, deed: head.deed, share: false, own: false };
  const name = thing ?? nounOf(clause.before, clause) ?? head.verb;
  const deed = head.deed ?? (clause.join === "list" ? named.deed : null);
  return {
    name: named.thing === null ? name : (named.name ?? name),
    span: null,
    thing: name,
    deed,
    share: false,
    own: false,
  };
}

/** 年均增速, 规模, 占比: said of the thing named before. */
function relative(clause: Clause, written: string, head: Head, named: Named): Subject {
  const thing = clause.newTopic ? null : (named.thing ?? null);
  const owner = thing ?? nounOf(clause.before, clause);
  const name = owner === null ? written : `${owner}${written}`;
  return {
    name,
    span: owner === null ? head.rest : null,
    thing: owner ?? written,
    deed: head.deed,
    share: false,
    own: owner === null,
  };
}

/** 响应率100%、解决率97.81%: a ratio in a list shares the beginning of the ratio before it. */
function sharedBeginning(written: string, clause: Clause, named: Named): string | null {
  const { name } = named;
  const last = written.at(-1);
  if (name === null || clause.join === "sentence" || clause.newTopic) return null;
  if (last === undefined || !"率度".includes(last) || written.length > 3 || name.at(-1) !== last) return null;
  return name.length > written.length ? `${name.slice(0, name.length - written.length)}${written}` : null;
}

/** The thing a clause without a number speaks of: its words without deed and predicate. */
function nounOf(span: Span | null, { text, times }: Clause): string | null {
  if (span === null) return null;
  const { rest } = readHead(text, skipOpenings(text, span, times));
  return readRight(text, rest, false)?.name ?? null;
}

function trimmed(text: string, span: Span): string {
  const { start, end } = trimSpan(text, span);
  return text.slice(start, end);
}

function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGES.includes(text.charAt(from))) from++;
  while (to > from && EDGES.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

const EDGES = ' 　\n\t、，,。；;：:“”"（(）)的—-·和与及';

/** White space inside a name is an accident of the page. */
function clean(name: string): string {
  return name.replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/g, "");
}
