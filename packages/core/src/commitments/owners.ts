import type { Document } from "../document/index.ts";
import type { Description } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { Commitment } from "./commitment.ts";
import { deadlineOf } from "./deadline.ts";
import { matchesOf } from "./matches.ts";
import { type NamedUnits, namesUnits, unitsOfBracket } from "./named-units.ts";
import { opensWith } from "./opening.ts";
import { DUE, OWNERS_END, OWNERS_LINE, UNITS_SIGN, UNITS_STRETCH } from "./unit-words.ts";

/** Who answers for a measure, and the words that say by when, where they stand beside the names. */
export interface Owners {
  readonly units: NamedUnits;
  readonly due: string | null;
}

/** A line that names units is no longer than the longest list of them. */
const LONGEST_LINE = 400;
const LONGEST_LABEL = 10;
/** A bracket of names may be all a heading holds. */
const OPENS = /^[（(【[〔]/u;
const LEFT_OVER = /[^\s。；;，,、]/u;

/** The owners a paragraph names when it does nothing else (责任单位：…, or a bracket of units), else null. */
export function ownersAlone(text: string, span: Span): Owners | null {
  if (span.end - span.start > LONGEST_LINE) return null;
  const opens = opensWith(text.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL)), OWNERS_LINE);
  if (!opens && !OWNERS_END.test(text.slice(Math.max(span.start, span.end - LONGEST_LABEL), span.end))) return null;
  const line = text.slice(span.start, span.end);
  const stretches = matchesOf(UNITS_STRETCH, line).filter(namesUnits);
  if (stretches.length === 0 || LEFT_OVER.test(line.replace(UNITS_STRETCH, ""))) return null;
  const units = stretches.map((match) =>
    unitsOfBracket(text, {
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    }),
  );
  return {
    units: { lead: units.flatMap(({ lead }) => lead), cooperating: units.flatMap(({ cooperating }) => cooperating) },
    due: dueWords(line),
  };
}

/** For every section the owners its heading names in a bracket, or the heading of the section around it. */
export function ownersOfSections({ text, blocks, sections }: Document): (section: number) => Owners | null {
  const known = new Map<number, Owners | null>();
  const of = (index: number): Owners | null => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const section = sections[index];
    const heading = blocks[section?.heading ?? -1];
    const own = heading === undefined ? null : ownersInHeading(text, heading.span);
    const parent = section?.parent ?? null;
    const owners = own ?? (parent === null || parent >= index ? null : of(parent));
    known.set(index, owners);
    return owners;
  };
  return of;
}

function ownersInHeading(text: string, span: Span): Owners | null {
  if (ownersAlone(text, span) !== null) return null;
  const { start, end } = span;
  const heading = text.slice(start, end);
  if (!UNITS_SIGN.test(heading) && !OPENS.test(heading)) return null;
  const match = matchesOf(UNITS_STRETCH, heading).filter(namesUnits).at(-1);
  if (match === undefined) return null;
  const at = start + match.index;
  return { units: unitsOfBracket(text, { start: at, end: at + match[0].length }), due: dueWords(match[0]) };
}

/** A commitment with the owners it does not name itself. */
export function withOwners(commitment: Commitment, { units, due }: Owners, { period }: Description): Commitment {
  const { lead, cooperating, deadline } = commitment;
  return {
    ...commitment,
    lead: lead.length > 0 ? lead : units.lead,
    cooperating: cooperating.length > 0 ? cooperating : units.cooperating,
    deadline: deadline ?? dueOf(due, period.value),
  };
}

/** 完成时限：9月底: the words that say by when, or null. */
export function dueWords(owners: string): string | null {
  return DUE.exec(owners)?.groups?.due ?? null;
}

/** The day they say; a bare month or day is meant as its end. */
export function dueOf(due: string | null, set: string | null): string | null {
  return due === null ? null : (deadlineOf(`${due}前`, set) ?? deadlineOf(`${due}底前`, set));
}
