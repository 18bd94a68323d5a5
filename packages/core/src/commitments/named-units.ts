import type { Span } from "../text/index.ts";
import type { NamedUnit } from "./commitment.ts";
import {
  ANSWERS,
  AROUND,
  COOPERATING_LABEL,
  IN_SENTENCE,
  IN_SENTENCE_SIGN,
  LABELLED,
  ONLY_NAMES,
  PERSON_LABEL,
  PREDICATED,
  REMARK,
  SEPARATORS,
  TIME_PART,
  UNIT_ENDS,
} from "./unit-words.ts";

/** Units a stretch of text names for a duty. */
export interface NamedUnits {
  readonly lead: readonly NamedUnit[];
  readonly cooperating: readonly NamedUnit[];
}

export const NO_UNITS: NamedUnits = { lead: [], cooperating: [] };

const OPENING = /^[（(【[〔]/u;
const CLOSED = /[）)】\]〕]$/u;

/**
 * Units named in a bracket (brackets included), in a line of labels (责任单位：…) or in a clause (…按职责分工负责).
 * Who leads, as divisions of tasks of the State Council and of provinces have it: where one is said to lead (牵头), the
 * others work with it; those who answer together (责任单位, 按职责分工负责, or bare names in a bracket) all lead their part.
 */
export function unitsOfBracket(text: string, stretch: Span): NamedUnits {
  const opens = OPENING.test(text.charAt(stretch.start)) ? 1 : 0;
  const shuts = opens === 1 && CLOSED.test(text.charAt(stretch.end - 1)) ? 1 : 0;
  const span = { start: stretch.start + opens, end: stretch.end - shuts };
  const content = text.slice(span.start, span.end);
  if (isOnlyNames(content)) return { lead: namesIn(content, span.start), cooperating: [] };
  const labelled = [...content.matchAll(LABELLED)].filter(({ groups }) => !PERSON_LABEL.test(groups?.role ?? ""));
  const parts = labelled.length > 0 ? labelled : [...content.matchAll(PREDICATED)];
  const found = parts.map((match) => {
    const names = match.groups?.names ?? "";
    const start = span.start + match.index + match[0].indexOf(names);
    return { role: match.groups?.role ?? "", units: namesIn(names, start) };
  });
  const lead = found.filter(({ role }) => isLead(role));
  const others = found.filter(({ role }) => !isLead(role));
  return sorted(
    found.some(({ role }) => role.startsWith("牵头")),
    lead,
    others,
  );
}

interface Named {
  readonly role: string;
  readonly units: readonly NamedUnit[];
}

/** Where one unit leads, those who answer for their part (按职责分工负责) work with it. */
function sorted(hasLead: boolean, leads: readonly Named[], others: readonly Named[]): NamedUnits {
  const first = hasLead ? leads.filter(({ role }) => role.startsWith("牵头")) : leads;
  const rest = leads.filter((named) => !first.includes(named));
  return {
    lead: first.flatMap(({ units }) => units),
    cooperating: [...rest, ...others].flatMap(({ units }) => units),
  };
}

function isLead(role: string): boolean {
  return !COOPERATING_LABEL.test(role) && role !== "会同";
}

/** Units named in the running text of a duty. */
export function unitsInSentence(text: string, span: Span): NamedUnits {
  const sentence = text.slice(span.start, span.end);
  if (!IN_SENTENCE_SIGN.test(sentence)) return NO_UNITS;
  for (const pattern of IN_SENTENCE) {
    const match = pattern.exec(sentence);
    const lead = match?.groups?.lead;
    if (match === null || lead === undefined) continue;
    const start = span.start + match.index + match[0].indexOf(lead);
    const others = match.groups?.with ?? "";
    const otherStart = span.start + match.index + match[0].lastIndexOf(others);
    return { lead: namesIn(lead, start), cooperating: others === "" ? [] : namesIn(others, otherStart) };
  }
  return NO_UNITS;
}

/** Whether a stretch does nothing but name units; labels say so themselves, of names alone each must read as one. */
export function namesUnits([stretch]: RegExpExecArray): boolean {
  const bracketed = OPENING.test(stretch);
  if (/[：:]/u.test(stretch) || (bracketed && /负责|牵头|责任|主责|主办|单位/u.test(stretch))) return true;
  return isOnlyNames(bracketed ? stretch.slice(1, -1) : stretch.replace(ANSWERS, ""));
}

/** （市商务局、市投促中心）: nothing but names of units, each ending as such names do. */
function isOnlyNames(content: string): boolean {
  if (!ONLY_NAMES.test(content)) return false;
  const names = content
    .split(SEPARATORS)
    .map(strip)
    .filter((name) => !TIME_PART.test(name));
  return names.length > 0 && names.every((name) => UNIT_ENDS.test(name));
}

function namesIn(names: string, start: number): readonly NamedUnit[] {
  const units: NamedUnit[] = [];
  let at = 0;
  for (const part of names.split(SEPARATORS)) {
    const from = names.indexOf(part, at);
    at = from + part.length;
    const name = strip(part);
    if (name.length < 2 || TIME_PART.test(name) || REMARK.test(name)) continue;
    const offset = start + from + part.indexOf(name);
    units.push({ name, span: { start: offset, end: offset + name.length } });
  }
  return units;
}

function strip(part: string): string {
  let name = part.trim();
  for (let shorter = name.replace(AROUND, ""); shorter !== name; shorter = name.replace(AROUND, "")) name = shorter;
  return name;
}

/** Units of a table's cell: nothing but names. */
export function unitsOfCell(text: string, span: Span): readonly NamedUnit[] {
  return namesIn(text.slice(span.start, span.end), span.start);
}
