import type { Edit } from "./edit.ts";

/** Fine particles whose 2.5 was set lower and came out of the converter further on in the sentence. */
const DISPLACED = /PM(?=(?:年均|年平均|平均)?浓度)(?=([^。；\n\d]{2,16})2\.5(?![\d%％]))/g;
/** Names whose lowered number was set apart, with a wrong point, or in characters of its own. */
const APART: readonly (readonly [pattern: RegExp, insert: string])[] = [
  [
    /(?<=PM)(?:\s{1,4}(?:2\s{0,2}[.．。·]\s{0,2}5)|2(?:\s{1,2}[.．。·]\s{0,2}|\s{0,2}[．。·]\s{0,2}|\.\s{1,2})5|[₂2]\s?[.．。]?\s?₅)(?!\d)/g,
    "2.5",
  ],
  [/(?<=PM)(?:\s{1,4}10|₁₀|1\s{1,2}0)(?![\d.])/g, "10"],
  [/(?<=(?<![A-Za-z])(?:CO|SO|NO))(?:\s{1,4}2|₂)(?![\d.A-Za-z])/g, "2"],
  [/(?<=(?<![A-Za-z])O)(?:\s{1,4}3|₃)(?![\d.A-Za-z])(?=[^\n]{0,8}浓度)/g, "3"],
];
/** A unit whose raised number was set apart (`120 m 2`). */
const RAISED = /(?<=\d[ \u00a0]?(?:[万亿][ \u00a0]?)?(?:k|c|m)?m)[ \u00a0]{1,3}(?=[23](?![\d.]))/g;

/** Puts lowered and raised numbers back where they belong, where nothing else can be meant. */
export function restoreSubscripts(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  if (text.includes("PM")) edits.push(...displaced(text));
  for (const [pattern, insert] of APART) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0] !== insert) edits.push({ span, insert, reason: "lost-character" });
    }
  }
  for (const { 0: blank, index: start } of text.matchAll(RAISED))
    edits.push({ span: { start, end: start + blank.length }, insert: "", reason: "lost-character" });
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function displaced(text: string): readonly Edit[] {
  return [...text.matchAll(DISPLACED)].flatMap((match) => {
    const at = match.index + 2;
    const lost = at + (match[1]?.length ?? 0);
    return [
      { span: { start: at, end: at }, insert: "2.5", reason: "lost-character" as const },
      { span: { start: lost, end: lost + 3 }, insert: "", reason: "lost-character" as const },
    ];
  });
}
