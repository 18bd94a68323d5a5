import type { Span } from "../text/index.ts";
import type { NamedUnit } from "./commitment.ts";

/** Units a stretch of text names for a duty. */
export interface NamedUnits {
  readonly lead: readonly NamedUnit[];
  readonly cooperating: readonly NamedUnit[];
}

/** A bracket or line that says who does it: 牵头, 负责, 责任单位 …, without a full stop inside. */
export const UNITS_BRACKET =
  /[（(【[](?=[^（）()【】[\]。]{0,300}?(?:牵头|负责|责任单位|责任部门|主责|主办|承办单位|配合单位|落实单位|实施单位))([^（）()【】[\]。]{3,300})[）)】\]]/gu;

const LABELLED =
  /(?<role>牵头单位|牵头部门|责任单位|责任部门|主责单位|主责部门|主办单位|承办单位|落实单位|实施单位|配合单位|配合部门|协办单位|协同单位|参与单位)[：:](?<names>[^；;。：:]*)/gu;
const COOPERATING_LABEL = /配合|协办|协同|参与/u;

/** 甲、乙牵头，丙配合: names and then what they do. */
const PREDICATED =
  /(?<names>[^，,；;。：:]+?)(?<role>按职责分工负责|分工负责|分别负责|共同负责|负责落实|牵头负责|牵头|负责|配合|参与|协同|会同)/gu;

/** 市发展改革委牵头会同…, 国家发展改革委会同国务院有关部门加强…: in running text only a unit that reads as one. */
const UNIT_NAME =
  "(?:[\\u4e00-\\u9fff（）]{2,20}?(?:委员会|管委会|办公室|办公厅|总局|人民政府|政府|公司|集团|中心|部门|委|局|厅|部|办|处|院|行|会|署|街道|街镇|镇))";
const IN_SENTENCE = [
  new RegExp(
    `由(?<lead>${UNIT_NAME}(?:、${UNIT_NAME})*)牵头(?:[，,]?(?:会同|联合)(?<with>${UNIT_NAME}(?:、${UNIT_NAME})*))?`,
    "u",
  ),
  new RegExp(`^(?<lead>${UNIT_NAME}(?:、${UNIT_NAME})*)(?:要)?会同(?<with>(?:${UNIT_NAME})(?:、${UNIT_NAME})*)`, "u"),
];

/** 和 divides names only where a whole name stands before it: 文化和旅游部 is one. */
const SEPARATORS = /、|(?<=[委局厅部办会行署院镇道司团心府])(?:以及|和|与|及)|(?:以及|及)(?=各|相关|有关|其他)/u;

/** What stands around a name and is no part of it. */
const AROUND = /^(?:由|会同|联合|各?按|并|请)|(?:等(?:国务院)?(?:相关|有关)?(?:单位|部门|地区)?(?:按职责)?|按职责)$/u;

/** Units named in a bracket; `span` is where it stands, brackets included. */
export function unitsOfBracket(text: string, bracket: Span): NamedUnits {
  const span = { start: bracket.start + 1, end: bracket.end - 1 };
  const content = text.slice(span.start, span.end);
  const labelled = [...content.matchAll(LABELLED)];
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
  if (!sentence.includes("牵头") && !sentence.includes("会同")) return { lead: [], cooperating: [] };
  for (const pattern of IN_SENTENCE) {
    const match = pattern.exec(sentence);
    const lead = match?.groups?.lead;
    if (match === null || lead === undefined) continue;
    const start = span.start + match.index + match[0].indexOf(lead);
    const others = match.groups?.with ?? "";
    const otherStart = span.start + match.index + match[0].lastIndexOf(others);
    return { lead: namesIn(lead, start), cooperating: others === "" ? [] : namesIn(others, otherStart) };
  }
  return { lead: [], cooperating: [] };
}

function namesIn(names: string, start: number): readonly NamedUnit[] {
  const units: NamedUnit[] = [];
  let at = 0;
  for (const part of names.split(SEPARATORS)) {
    const from = names.indexOf(part, at);
    at = from + part.length;
    const name = strip(part);
    if (name.length < 2) continue;
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
