import { contentsEntries } from "./contents-entries.ts";
import type { Edit } from "./edit.ts";
import { gluedTitleEnd } from "./glued-title.ts";
import { FIRST_ITEM, numberedPlaces } from "./numbered-chain.ts";

/** Titles in the text may have lost or won white space against the list of contents. */
const LABELLED = /^(?:第.{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}、|附[表件录])/;

/** Titles without a number that open a document; they stand right behind the list of contents. */
const PREFACE = /^(?:[序前引导]\s*言)$/;
const NEAR_CONTENTS = 400;

/** The head of a document run together: its title, the approval note, the title of the preface. */
const GLUED_HEAD =
  /^(\s*[^\n。，]{6,60}?(?:纲要|规划|报告|方案))((?:[（(]?\d{4}年\d{1,2}月\d{1,2}日)[^\n。，]{0,40}?(?:批准|通过|发布|印发)[）)]?)?([序前]\s*言)?(?<=[）)准过布发言])(?=[“一-鿿])/;

/** The number of an official document, run into the title above it. */
const GLUED_NUMBER = /^[^\n。]{6,90}?(?:通知|意见|决定|批复|公告|函)(?=[一-鿿]{2,6}[〔［[]\d{4}[〕］\]]\d+号)/;

/** A report run into the words that greet the assembly; those end with a colon once, at its beginning. */
const SALUTATION = /(?<=[^\n]{4})各位(?:代表|委员)(?:、[^\n：:。]{2,12})?[：:](?=[^\n])/;
const OPENING = 300;

/** A box whose title runs into its first sentence: titles of boxes name a plan, a project, a list. */
const GLUED_BOX =
  /(?<=^|\n)专栏\s*\d{1,2}[：:]?[^\n。，；]{3,26}?(?:计划|工程|行动|项目|任务|举措|清单|指标|重点)(?!计划|工程|行动|项目|任务|举措|清单|指标|重点)(?=[一-鿿][^\n]*[，。])(?![的和与及、])/g;

/** A line that holds a whole document: no paragraph is as long. */
const LONGEST_PARAGRAPH = 2500;
/** A text of so few lines has lost them all, where it is longer than this. */
const MOST_LINES = 3;
const SHORTEST_RUN = 150;
const CONTENTS_LEADERS = /[.．…·]{4,}[\s\S]*[.．…·]{4,}/;

/** Breaks the lines of a text where a heading was run into what stands before or behind it. */
export function splitGluedHeadings(text: string): readonly Edit[] {
  const places = new Set<number>([
    ...headPlaces(text),
    ...salutationPlaces(text),
    ...contentsPlaces(text),
    ...longLinePlaces(text),
  ]);
  return breakLines(text, places);
}

/** Line breaks at those of the places that do not stand at one already. */
export function breakLines(text: string, places: Iterable<number>): readonly Edit[] {
  return [...places]
    .filter((at) => at > 0 && at < text.length && text.charAt(at - 1) !== "\n" && text.charAt(at) !== "\n")
    .sort((a, b) => a - b)
    .map((at) => ({ span: { start: at, end: at }, insert: "\n", reason: "glued-heading" }));
}

function headPlaces(text: string): readonly number[] {
  const number = GLUED_NUMBER.exec(text);
  if (number !== null) return [number[0].length];
  const match = GLUED_HEAD.exec(text);
  const [, title, note, preface] = match ?? [];
  if (title === undefined || (note === undefined && preface === undefined)) return [];
  const places = [title.length, title.length + (note?.length ?? 0)];
  return preface === undefined ? places : [...places, places[1] ?? 0, (places[1] ?? 0) + preface.length];
}

function salutationPlaces(text: string): readonly number[] {
  const match = SALUTATION.exec(text.slice(0, OPENING));
  return match === null ? [] : [match.index, match.index + match[0].length];
}

/** Breaks the line behind the title of a box that runs into its first sentence. */
export function splitBoxes(text: string): readonly Edit[] {
  if (!text.includes("专栏")) return [];
  return breakLines(
    text,
    [...text.matchAll(GLUED_BOX)].map((match) => match.index + match[0].length),
  );
}

/** The list of contents knows the headings: each is looked for behind the one before it. */
function contentsPlaces(text: string): readonly number[] {
  const contents = contentsEntries(text);
  if (contents === null) return [];
  const places = [contents.span.start, contents.span.end];
  let from = contents.span.end;
  for (const title of contents.titles) {
    if (!LABELLED.test(title)) {
      if (!PREFACE.test(title)) continue;
      const preface = text.indexOf(`\n${title}`, from);
      if (preface >= 0 && preface - from < NEAR_CONTENTS) places.push(preface + 1 + title.length);
      continue;
    }
    const at = text.indexOf(title, from);
    if (at < 0 || text.slice(at, at + title.length).includes("\n")) continue;
    places.push(at, at + title.length);
    from = at + title.length;
  }
  return places;
}

function longLinePlaces(text: string): readonly number[] {
  const longest = isRunTogether(text) ? SHORTEST_RUN : LONGEST_PARAGRAPH;
  const places: number[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = end - start > longest ? text.slice(start, end) : "";
    if (line !== "" && !CONTENTS_LEADERS.test(line)) for (const at of partsOf(line)) places.push(start + at);
    start = end + 1;
  }
  return places;
}

/** Whether a text has lost its line ends: more than a paragraph of it in hardly any lines. */
function isRunTogether(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= MOST_LINES; at = text.indexOf("\n", at + 1)) lines++;
  return lines <= MOST_LINES && text.length > SHORTEST_RUN;
}

/** Where the numbered parts of a line begin, and where a title of theirs ends that runs into its first sentence. */
function partsOf(line: string): readonly number[] {
  const parts = numberedPlaces(line);
  return parts.flatMap(({ at, depth }, index) => {
    if (depth !== FIRST_ITEM) return [at];
    const body = line.slice(line.indexOf("、", at) + 1, parts[index + 1]?.at ?? line.length);
    const title = /[，。]/.test(body) ? gluedTitleEnd(body) : null;
    return title === null ? [at] : [at, line.indexOf("、", at) + 1 + title];
  });
}
