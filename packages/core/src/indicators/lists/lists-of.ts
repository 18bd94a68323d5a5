import type { Block, Document } from "../../document/index.ts";
import { readNumeral } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import type { ToldWords } from "../account.ts";
import { enumeratedBefore, enumeratedFrom } from "./enumerated.ts";
import { LIST_MEASURES, NO_COUNT_BEFORE, NO_NOUN } from "./lexicon/list-words.ts";
import { type NumberedList, numberedFrom } from "./numbered.ts";
import { rowsOf } from "./rows.ts";
import type { ToldList } from "./told-list.ts";

const COUNT = `(?<![${NO_COUNT_BEFORE}])(\\d{1,3}|[二两三四五六七八九十]{1,3})((?:${LIST_MEASURES})(?:方面)?[^，。；：:、“”（）()\\d\\s]{0,14}?)`;

/** 三个中心：…… 以下六项工作：…… 三大片区，分别是…… 两个基地（……） */
const ANNOUNCED = new RegExp(`${COUNT}(?:[：:]|，?即[：:]?|，?分别[为是][：:]?|[（(])`, "g");

/** More things than this are not named in front of their count: the number is of something else. */
const MOST_NAMED = 12;

/** 甲区、乙区、丙区三大板块 */
const SUMMED_UP = new RegExp(
  `(?<=[^、等${NO_COUNT_BEFORE}])(\\d{1,2}|[二两三四五六七八九十]{1,2})((?:${LIST_MEASURES})[^，。；：:、“”（）()\\d\\s]{1,8})`,
  "g",
);

/** A title that ends with a count of what stands below it: 专栏5 十大工程. */
const TITLED = new RegExp(`${COUNT}$`);

interface Announcement {
  readonly words: Span;
  readonly stated: number;
  readonly noun: string;
}

/** The lists of a document that are announced by their number; spans come out raw by `toRaw`. */
export function listsOf(document: Document, toRaw: (span: Span) => Span): readonly ToldList[] {
  const { text } = document.source;
  const words = (span: Span): ToldWords => {
    const raw = toRaw(span);
    return { ...raw, quote: text.slice(raw.start, raw.end) };
  };
  return document.blocks.flatMap((block) =>
    listsIn(document, block).map(({ announced, items, most }) => ({
      announced: words(announced.words),
      ...{ stated: announced.stated, noun: announced.noun, most },
      items: items.map(words),
    })),
  );
}

interface Found {
  readonly announced: Announcement;
  readonly items: readonly Span[];
  readonly most: number;
}

function listsIn(document: Document, block: Block): readonly Found[] {
  if (block.kind === "heading") return titledList(document, block);
  return block.kind === "paragraph" ? [...announcedLists(document, block), ...summedUpLists(document, block)] : [];
}

function summedUpLists({ text }: Document, { span }: Block): readonly Found[] {
  const words = text.slice(span.start, span.end);
  if (!words.includes("、")) return [];
  return [...words.matchAll(SUMMED_UP)].flatMap((match): readonly Found[] => {
    const start = span.start + match.index;
    const announced = announcement(match, { start, end: start + match[0].length });
    const quoted = text.charAt(start + match[0].length) === "”";
    if (announced.stated < 2 || announced.stated > MOST_NAMED || NO_NOUN.test(announced.noun.slice(1)) || quoted)
      return [];
    const named = enumeratedBefore(text, span.start, start);
    return named === null ? [] : [{ announced, ...named }];
  });
}

function announcedLists(document: Document, { span, index }: Block): readonly Found[] {
  const { text } = document;
  return [...text.slice(span.start, span.end).matchAll(ANNOUNCED)].flatMap((match): readonly Found[] => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const announced = announcement(match, { start, end });
    if (announced.stated < 2 || NO_NOUN.test(announced.noun.slice(1))) return [];
    const numbered = numberedFrom(document, index, end);
    if (numbered !== null) return isCutOff(numbered, announced) ? [] : [numberedList(announced, numbered)];
    const named = end < span.end ? enumeratedFrom(text, end, span.end) : null;
    return named === null ? [] : [{ announced, ...named }];
  });
}

const announcement = (match: RegExpMatchArray, words: Span): Announcement => ({
  words,
  stated: readNumeral(match[1] === "两" ? "二" : (match[1] ?? ""), 0)?.value ?? 0,
  noun: match[2] ?? "",
});

/** Under a title the things are rows of the table that follows, or numbered parts that bear the noun themselves. */
function titledList(document: Document, { span, index }: Block): readonly Found[] {
  const { text, blocks } = document;
  const match = TITLED.exec(text.slice(span.start, span.end).trimEnd());
  const next = blocks[index + 1];
  if (match === null || next === undefined) return [];
  const start = span.start + match.index;
  const announced = announcement(match, { start, end: start + match[0].length });
  if (announced.stated < 2) return [];
  if (next.kind === "table") {
    const rows = rowsOf(text, next);
    return rows.length < 2 ? [] : [{ announced, items: rows, most: rows.length }];
  }
  const numbered = numberedFrom(document, index, span.end);
  const head = announced.noun.slice(-2);
  if (numbered === null || head.length < 2 || isCutOff(numbered, announced)) return [];
  const bears = numbered.items.every((item) => text.slice(item.start, item.end).includes(head));
  return bears ? [numberedList(announced, numbered)] : [];
}

/** A list that goes on to the end of the text with too few things: the text may have been cut there. */
const isCutOff = ({ items, open }: NumberedList, { stated }: Announcement): boolean => open && items.length < stated;

const numberedList = (announced: Announcement, { items }: NumberedList): Found => ({
  announced,
  ...{ items, most: items.length },
});
