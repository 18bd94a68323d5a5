import type { Span } from "../text/index.ts";
import type { Draft, HeadingDraft } from "./draft.ts";
import { type Numbered, type Numbering, PLAIN_LEVEL, readNumbering } from "./numbering.ts";
import { isTitleLike, LIST_BULLET } from "./run-in.ts";
import { cutSentences } from "./sentences.ts";

/** Numbered lines up to this length can be headings. */
const LONGEST_HEADING = 48;
const LONGEST_PLAIN_HEADING = 30;
/** A numbered measure begins with a sentence; its title, where it has one, is shorter than a sentence. */
const LONGEST_ITEM_TITLE = 16;

/** Ends of sentences and lists: what stands before them is no heading. */
const SENTENCE_MARK = /[。；;！!？?…]/;

/** Lines of the front and end matter that look like titles: dates, issuers, document numbers, salutations, file names. */
const FRONT_MATTER =
  /^[（(].*[）)]$|^\d{4}\s*年|[：:]$|^——|人民政府$|办公[厅室]$|委员会$|[局部院厅队]$|[〔［[]\d{4}[〕］\]]|(?:长|主任)\s+\S{1,4}$|\.(?:jpg|png|pdf|docx?)$|次会议上?$|(?:省|市|区|县|州|镇)长\S{2,4}$/;

/** A field and its value: the unit of a table, the number of a form, whom to call. */
const FIELD =
  /^(?:(?:计量|数据|货币|金额)?单位|序号|编号|文号|发文字号|日期|时间|地点|电话|传真|邮编|地址|网址|邮箱|联系(?:人|电话|方式|地址)|(?:信息|数据|资料|文章|稿件)?来源|作者|记者|编辑|审核|校对|摄影|备注|附注|注|填报(?:单位|人|日期)|制表(?:单位|人)?)\s?[：:]\s?\S/;

/** The name of a person alone on a line. */
const NAME = /^[\u4e00-\u9fff](?:[ \u3000]{0,4}[\u4e00-\u9fff]){1,3}$/;
/** What stands below the name of who speaks: the date, or whom the speech is for. */
const BELOW_SPEAKER = /^(?:各位|同志们|尊敬的|主任|主席|[（(]?(?:19|20)\d{2}\s?年\s?\d)/;

/** Documents are called by what they are; the word stands at the end of the title. */
const TITLE =
  /(?:规划|纲要|报告|计划|方案|意见|公报|公告|通报|要点|分工|决定|决议|批复|办法|细则|规定|条例|导则|指南|通知|安排)(?:[（(][^（）()]*[）)])?$/;

/** What a title says below itself of the state of the document, or of its years. */
const TITLE_NOTE =
  /^[（(](?:摘要|节选|全文|草案|试行|暂行|(?:征求意见|送审|审议|报批|讨论)稿|修订[稿版]?|\d{4}年?\s?[-—–~～至]{1,2}\s?\d{4}年?)[）)]$/;

/** The opening and the end of a document stand beside its chapters. */
const PREFACE = /^[序前引导]\s*言$|^结\s*[语束]语?$/;
const PREFACE_LEVEL = 3;

/** Whether a line without a number reads as a title of the whole document. */
export function isDocumentTitle(line: string): boolean {
  return (
    line.length >= 5 &&
    line.length <= 90 &&
    TITLE.test(line) &&
    !/[。；，,>＞|｜]|^当前位置/.test(line.replace(/《[^》]*》/g, ""))
  );
}

/** Whether a line right below the title of a document belongs to it. */
export function isTitleNote(line: string): boolean {
  return TITLE_NOTE.test(line);
}

/** The heading (and the rest of its line, where it runs in) that a numbered line of prose begins with, or null. */
export function numberedHeading(text: string, span: Span, { numbering, label }: Numbered): readonly Draft[] | null {
  const rest = text.slice(span.start + label.length, span.end);
  if (isHeadingText(rest, numbering)) return [heading(span, numbering, label)];
  return runInHeading(text, span, numbering, label);
}

function isHeadingText(rest: string, numbering: Numbering): boolean {
  const body = rest.trim().replace(/。$/, "");
  if (rest.trim().endsWith("。") && !(numbering.level >= 7 ? isTitleLike(rest.trim()) : namesPart(body))) return false;
  const longest = numbering.level <= 6 || numbering.style === "box" ? LONGEST_HEADING : LONGEST_PLAIN_HEADING;
  if (body.length > longest || SENTENCE_MARK.test(body) || /[，,、：:]$/.test(body)) return false;
  return body.length > 0 || numbering.style !== "item";
}

/** `（一）脱贫攻坚取得全面胜利。我们坚持……`: the first sentence is the heading, the rest its paragraph. */
function runInHeading(text: string, span: Span, numbering: Numbering, label: string): readonly Draft[] | null {
  const first = cutSentences(text, span)[0];
  if (first === undefined || first.end >= span.end || numbering.level > 8) return null;
  const sentence = text.slice(first.start, first.end);
  const body = sentence.slice(label.length);
  const named = numbering.level <= 6 ? namesPart(body) : body.length <= LONGEST_ITEM_TITLE && isTitleLike(body);
  if (!named || !sentence.endsWith("。")) return null;
  const rest = { start: first.end, end: span.end };
  return [
    { ...heading(first, numbering, label), style: "run-in" },
    { kind: "paragraph", span: rest, item: false },
  ];
}

/** A title of a part may have two halves; a sentence of three tells a measure. */
function namesPart(body: string): boolean {
  return body.length <= LONGEST_HEADING && !/[：:]/.test(body) && (body.match(/[，,]/g)?.length ?? 0) <= 1;
}

function heading(span: Span, numbering: Numbering, label: string): HeadingDraft {
  return { kind: "heading", span, style: numbering.style, level: numbering.level, label };
}

/** The mark of a heading in Markdown; its length is the heading's level. */
export const MARKDOWN = /^#{1,6}(?!#)[ \t\u3000]*(?=[^\s#])/;

/** The words of a heading without the mark of Markdown before them. */
export function withoutMark(words: string): string {
  return words.startsWith("#") ? words.replace(MARKDOWN, "") : words;
}

/** Whether a line gives the name of who speaks: `next` is the line below it. */
export function isSpeaker(line: string, next: string): boolean {
  return NAME.test(line) && !PREFACE.test(line) && BELOW_SPEAKER.test(next);
}

/** A short line without a number that names what follows, or null; `runsIn` judges lines closed by a full stop. */
export function plainHeading(text: string, span: Span, runsIn: (line: string) => boolean): HeadingDraft | null {
  const line = text.slice(span.start, span.end);
  if (LIST_BULLET.test(line)) return null;
  if (runsIn(line)) return { kind: "heading", span, style: "run-in", level: PLAIN_LEVEL + 1, label: null };
  if (line.length > LONGEST_PLAIN_HEADING || line.length < 2 || SENTENCE_MARK.test(line) || /[，,]/.test(line))
    return null;
  if (FRONT_MATTER.test(line) || FIELD.test(line) || !/[\u4e00-\u9fff]/.test(line)) return null;
  const level = PREFACE.test(line) ? PREFACE_LEVEL : PLAIN_LEVEL;
  return { kind: "heading", span, style: "plain", level, label: null };
}

/**
 * A heading the original marks as such, with the original's `level`. Its number says how deep it is; one without a number
 * keeps its level, below the title of the document, and so does any heading marked as in Markdown.
 */
export function markedHeading(
  text: string,
  span: Span,
  level: number,
  before: readonly Draft[],
  numberings: readonly Numbering[],
): readonly Draft[] {
  const words = text.slice(span.start, span.end);
  const line = withoutMark(words);
  const read = readNumbering(line, numberings);
  const depth = PREFACE.test(line) ? PREFACE_LEVEL : Math.min(level + 1, PLAIN_LEVEL);
  if (read !== null) {
    const numbered = heading(span, read.numbering, read.label);
    return [line === words ? numbered : { ...numbered, level: depth }];
  }
  const first = before.every((draft) => draft.kind !== "heading");
  if (first && (level === 1 || isDocumentTitle(line))) {
    return [{ kind: "heading", span, style: "title", level: 1, label: null }];
  }
  return [{ kind: "heading", span, style: "plain", level: depth, label: null }];
}
