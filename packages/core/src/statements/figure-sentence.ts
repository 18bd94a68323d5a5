import type { PeriodMention, Quantity } from "../language/index.ts";
import type { Figure, Measure, Modality } from "./figure.ts";
import { type Clause, clausesOf } from "./figure-clause.ts";
import { confidenceOf } from "./figure-confidence.ts";
import { evidenceOf, type Timed } from "./figure-evidence.ts";
import { basePeriod, periodOf, type Standpoint } from "./figure-period.ts";
import { sharedOp, timesOfRun } from "./figure-run.ts";
import { looksForward } from "./figure-setting.ts";
import { withoutKinds } from "./figure-specifications.ts";
import { NOTHING_COUNTED, partsThread, START, type Thread, type Told } from "./figure-thread.ts";
import { carriedTime, leadingTime, multipliedTime } from "./figure-time.ts";
import { measureOf, signed } from "./measure.ts";
import { classModality, expectedAt } from "./modality.ts";
import type { Statement } from "./statement.ts";
import { readSubject, type Subject, wholeComparator } from "./subject.ts";
import { workOf } from "./subject-before.ts";
import { readHead } from "./subject-head.ts";
import { partsOf, runLength } from "./subject-parts.ts";
import { readTail, type Tail } from "./subject-tail.ts";

/** 累计 further in front of a number than a deed and its adverbs are long is said of something else. */
const SUMMED_WORDS = 8;

/** As many names as 分别 ever hands values to. */
const MOST_RECENT = 12;

/** A statement with what is known of it before its numbers are read. */
export interface Sentence {
  readonly text: string;
  readonly statement: Statement;
  /** Its index in the statements. */
  readonly index: number;
  readonly times: readonly PeriodMention[];
  readonly standpoint: Standpoint;
  /** What the title in front of it speaks of. */
  readonly topic: string | null;
  /** The whole whose parts it tells, named by the sentence before. */
  readonly whole: Told | null;
  /** What the sentence before counted, by unit. */
  readonly counted: ReadonlyMap<string, string>;
}

/** Reads the figures of a sentence out of its numbers, in order. */
export function sentenceFigures(sentence: Sentence, found: readonly Quantity[]): readonly Figure[] {
  const { text, statement, times, topic, whole, counted } = sentence;
  const { measuring, kinds } = withoutKinds(text, statement.span, found);
  const clauses = clausesOf(text, statement.span, measuring, times, kinds);
  const figures: Figure[] = [];
  let thread: Thread = whole === null ? { ...START, topic, counted } : partsThread(whole, topic);
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (clause === undefined) continue;
    const reading = readClause(clause, thread, statement);
    const run = runLength(clauses, at, reading.tail.distributes);
    const parts = distributed(reading, thread, run);
    const series = parts.length > 1 ? [] : timesOfRun(clause, thread.series, run);
    for (let step = 0; step < run; step++) {
      const member = clauses[at + step] ?? clause;
      const name = parts[step] ?? reading.subject.name;
      const op = run > 1 ? sharedOp(clause, clauses[at + run - 1] ?? clause, parts.length === run) : member.quantity.op;
      const quantity =
        member.quantity.op === "=" ? { ...member.quantity, op: wholeComparator(member) ?? op } : member.quantity;
      const time = series[step];
      const timed = time === undefined ? reading : { ...reading, time, timed: "own-clause" as const };
      figures.push(figureOf(quantity, { ...reading.subject, name }, timed, sentence, parts.length > 1));
    }
    const named = parts.length > 0 ? parts : [reading.subject.name ?? ""];
    const recent = reading.subject.own ? [...thread.recent, ...named].slice(-MOST_RECENT) : thread.recent;
    thread = { ...reading.next, parts, recent, series };
    at += run - 1;
  }
  return figures;
}

interface ClauseReading {
  readonly subject: Subject;
  readonly tail: Tail;
  readonly measure: Measure;
  readonly modality: Modality;
  readonly time: PeriodMention | null;
  /** Where that time was found. */
  readonly timed: Timed;
  /** What its change is told from. */
  readonly base: PeriodMention | null;
  readonly next: Thread;
}

/**
 * Names for the members of a run of values: the parts of the subject; or those of the clause before (…提高到A、B); or, where
 * 分别 says so, the things named last (收入x元、支出y元，分别增长A和B).
 */
function distributed({ subject, tail }: ClauseReading, thread: Thread, run: number): readonly string[] {
  if (run < 2) return [];
  const parts = subject.own && subject.name !== null ? partsOf(subject.name, run) : thread.parts;
  if (parts.length === run) return parts;
  return !subject.own && tail.distributes && thread.recent.length >= run ? thread.recent.slice(-run) : [];
}

function readClause(clause: Clause, thread: Thread, statement: Statement): ClauseReading {
  const own = readTail(clause);
  const inherits = clause.join === "list" && isBlank(clause);
  const tail = inherits && thread.tail !== null ? { ...thread.tail, end: own.end, time: own.time } : own;
  const compared = tail.compared || (thread.compared && !clause.newTopic);
  const subject = readSubject(clause, tail, clause.newTopic ? { ...thread, work: null } : thread);
  const measure = tail.from
    ? baseMeasure(measureOf(clause.quantity, subject, tail))
    : measureOf(clause.quantity, subject, tail);
  const expected = isExpected(clause, thread, subject);
  const carried = carriedTime(clause, tail, thread);
  const followsYearly = tail.differs && !subject.own && (thread.tail?.yearly ?? false);
  const here = tail.time ?? leadingTime(clause, tail);
  const time = here ?? (tail.from ? thread.base : carried);
  const multiple = clause.quantity.unit === "倍" && !subject.own && (thread.tail?.cumulated ?? false);
  const cumulated = tail.cumulated || multiple || sumsUp(clause);
  const base = (tail.from ? tail.time : multipliedTime(clause)) ?? thread.base;
  const whole = { ...tail, compared, cumulated, yearly: tail.yearly || followsYearly };
  return {
    subject,
    tail: whole,
    measure,
    modality: modalityOf(statement, tail, expected),
    time,
    timed: here !== null ? "own-clause" : time === null ? "setting" : "carried",
    base,
    next: {
      thing: subject.thing ?? thread.thing,
      changing: subject.changing ?? subject.thing ?? thread.changing,
      name: subject.name,
      deed: subject.deed,
      time: carried,
      base,
      compared,
      expected,
      from: tail.from,
      topic: thread.topic,
      counted: NOTHING_COUNTED,
      work: clause.newTopic ? workOf(clause) : thread.work,
      unit: clause.quantity.unit,
      namedUnit: subject.own ? clause.quantity.unit : thread.namedUnit,
      parted: subject.part === true || (thread.parted && !subject.own),
      parts: [],
      recent: [],
      series: [],
      tail: whole,
    },
  };
}

/** 累计 in front of the deed says of its number what it says right before one: 累计筹集10000套. */
function sumsUp({ text, left }: Clause): boolean {
  const words = text.slice(left.start, left.end);
  const at = Math.max(words.lastIndexOf("累计"), words.lastIndexOf("先后"));
  if (at < 0) return false;
  return (
    words.length - at <= SUMMED_WORDS || readHead(text, { start: left.start + at + 2, end: left.end }).verb !== null
  );
}

/** Nothing but a mark of listing before the number. */
function isBlank({ text, left }: Clause): boolean {
  return /^[\s、，,和与及]*$/u.test(text.slice(left.start, left.end));
}

/** What a change starts from is a level or a share, never itself a change. */
function baseMeasure(measure: Measure): Measure {
  return measure === "share" ? "share" : measure === "rate" ? "share" : "level";
}

function modalityOf(statement: Statement, tail: Tail, expected: boolean): Modality {
  if (tail.from) return "actual";
  if (expected && !looksForward(statement)) return "estimate";
  return classModality(statement.class);
}

/** 预计 in the clause itself, or before it while the same quantity is spoken of. */
function isExpected({ text, left, right, newTopic, quantity }: Clause, thread: Thread, subject: Subject): boolean {
  if (
    expectedBefore(text, left.start) ||
    expectedAt(text, left.start, left.end) ||
    expectedAt(text, quantity.span.end, right.end)
  )
    return true;
  return thread.expected && !newTopic && !subject.own;
}

/** 预计 and a comma right in front of the clause. */
function expectedBefore(text: string, start: number): boolean {
  return /预计[，,：:]\s?$/u.test(text.slice(Math.max(0, start - 4), start));
}

function figureOf(
  quantity: Quantity,
  subject: Subject,
  { tail, measure, modality, time, timed, base }: ClauseReading,
  { standpoint, statement, index }: Sentence,
  apart: boolean,
): Figure {
  const period = tail.from
    ? basePeriod(time, standpoint)
    : periodOf(time, { measure, subject, tail, timed, base }, standpoint);
  const evidence = evidenceOf({ quantity, subject, tail, measure, timed, period, apart, statement });
  return {
    kind: "figure",
    span: quantity.span,
    subject: subject.name,
    subjectSpan: apart ? null : subject.span,
    value: signed(quantity.value, measure, tail),
    valueMax: quantity.valueMax === null ? null : signed(quantity.valueMax, measure, tail),
    unit: quantity.unit,
    op: quantity.op,
    measure,
    modality: modalityAt(modality, period, timed, standpoint),
    period,
    statement: index,
    evidence,
    confidence: confidenceOf(evidence),
  };
}

/**
 * A number about years not yet known when the text was written is no fact: it is set to be reached. One that its own clause
 * tells of a year before the last one known is a fact, whatever its sentence sets.
 */
function modalityAt(modality: Modality, period: string | null, timed: Timed, { known }: Standpoint): Modality {
  if (period === null || known === null) return modality;
  if (modality === "actual") return Number(period.slice(0, 4)) > known ? "target" : modality;
  return modality === "target" && timed === "own-clause" && Number(period.slice(-4)) < known && period.length === 4
    ? "actual"
    : modality;
}
