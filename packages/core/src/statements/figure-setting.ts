import type { Document } from "../document/index.ts";
import { type PeriodMention, periods, resolvePeriod } from "../language/index.ts";
import { planYearsOf, type ReadingContext, reviewYearsOf, type ToldYears, toldYears } from "./figure-context.ts";
import { frameOf } from "./figure-frame.ts";
import { resolve, type Standpoint } from "./figure-period.ts";
import type { Statement } from "./statement.ts";

/** Follows a document from statement to statement and says from when each of them speaks. */
export interface Settings {
  /** The standpoint of a statement, and the times its sentence names. Call it in document order. */
  readonly of: (statement: Statement) => { readonly standpoint: Standpoint; readonly times: readonly PeriodMention[] };
}

/** A time that opens a sentence holds for what follows it: within the paragraph, for goals within the section. */
interface Held {
  readonly block: number;
  readonly section: number;
  readonly forward: boolean;
  readonly years: ToldYears;
}

/** How far behind the beginning of a sentence a time still opens it (到, 展望, 锚定 …). */
const OPENING_LENGTH = 6;

/** Builds the settings of a document. */
export function settingsOf(document: Document, context: ReadingContext): Settings {
  const frame = frameOf(document, context);
  const plan = planYearsOf(context) ?? frame?.plan ?? null;
  const review = reviewYearsOf(context) ?? frame?.review ?? null;
  const months = frame?.months ?? null;
  const known = review?.last ?? issuedYear(context);
  const headings = new Map<number, ToldYears | null>();
  let held: Held | null = null;
  return {
    of: (statement) => {
      const forward = looksForward(statement);
      const times = periods(document.text, statement.span.start, statement.span.end);
      const section = document.blocks[statement.block]?.section ?? 0;
      const told =
        toldHere(held, statement.block, section, forward) ?? headingYears(document, section, headings, forward, known);
      const years = statement.class === "context" ? null : (told ?? (forward ? plan : review));
      const standpoint = { told: years, forward, known, plan, review, months };
      held = nextHeld(document.text, held, statement, section, forward, times, standpoint);
      return { standpoint, times };
    },
  };
}

function issuedYear({ years }: ReadingContext): number | null {
  return years.issued === null ? null : Number(years.issued.slice(0, 4));
}

/** Whether a statement speaks of what is to come. */
export function looksForward({ class: name }: Statement): boolean {
  return name === "target" || name === "action";
}

function toldHere(held: Held | null, block: number, section: number, forward: boolean): ToldYears | null {
  if (held === null || held.forward !== forward) return null;
  return held.block === block || held.section === section ? held.years : null;
}

function nextHeld(
  text: string,
  held: Held | null,
  statement: Statement,
  section: number,
  forward: boolean,
  times: readonly PeriodMention[],
  standpoint: Standpoint,
): Held | null {
  const first = openingTime(text, statement, times);
  if (first === null) return held;
  if (statement.class !== "target" && first.value.kind !== "years" && first.value.kind !== "past") return held;
  const years = toldYears(resolve(first.value, standpoint));
  if (years === null || (first.value.kind === "past" && text.charAt(first.span.end - 1) !== "来")) return held;
  const whole = sameYears(years, standpoint.review) || sameYears(years, standpoint.plan);
  if (!whole && first.value.kind === "years" && statement.class === "action") return held;
  return { block: statement.block, section: whole || first.value.kind !== "past" ? section : NOWHERE, forward, years };
}

function sameYears(years: ToldYears, others: ToldYears | null): boolean {
  return others !== null && years.first === others.first && years.last === others.last;
}

/** No section: a span of years that is not the one looked back on holds for its paragraph alone. */
const NOWHERE = -1;

/** The time a sentence opens with; in a goal, the year it says things are to be reached by (…，到2025年，…). */
function openingTime(text: string, statement: Statement, times: readonly PeriodMention[]): PeriodMention | null {
  const due = times.find(({ base, span }) => !base && "到至".includes(text.charAt(span.start - 1)));
  if (statement.class === "target" && due !== undefined) return due;
  const first = times.find(({ base }) => !base);
  return first === undefined || first.span.start > statement.span.start + OPENING_LENGTH ? null : first;
}

/** Years the nearest heading names, the first of them where it names several, if that fits the direction the statement looks in. */
function headingYears(
  document: Document,
  section: number,
  memo: Map<number, ToldYears | null>,
  forward: boolean,
  known: number | null,
): ToldYears | null {
  for (let at: number | null = section; at !== null && at > 0; at = document.sections[at]?.parent ?? null) {
    if (!memo.has(at)) memo.set(at, yearsOfSection(document, at));
    const years = memo.get(at) ?? null;
    if (years !== null && (known === null || years.last > known === forward)) return years;
  }
  return null;
}

function yearsOfSection(document: Document, index: number): ToldYears | null {
  const heading = document.sections[index]?.heading ?? null;
  const block = heading === null ? undefined : document.blocks[heading];
  if (block?.kind !== "heading" || block.style === "title") return null;
  const named = periods(document.text, block.span.start, block.span.end);
  const [only] = named;
  return only === undefined ? null : toldYears(resolvePeriod(only.value, null));
}
