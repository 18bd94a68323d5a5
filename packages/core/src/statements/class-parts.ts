import type { Block, Document } from "../document/index.ts";
import type { SectionRole } from "./class-role-words.ts";

/** A line that divides a report into its parts without a number, and what the part is for. */
export interface Part {
  /** Index into `Document.blocks`. */
  readonly block: number;
  readonly role: SectionRole;
}

/** Such lines are short. */
const LONGEST_LINE = 24;

/** `2013年工作回顾`, `过去五年的工作回顾`, `2014年工作安排`: small places print them without a number. */
const LOOKS_BACK =
  /^(?:(?:19|20)\d{2}年度?|过去的?[一二三四五六七]?年|[上去]年|[本上]届政府|[一三四五六]年来|[“"].{1,3}五[”"](?:时期|期间)?)[^，。；：]{0,10}(?:回顾|总结|完成情况|执行情况)$/;
const LOOKS_AHEAD =
  /^(?:(?:19|20)\d{2}年度?|今后[一二三四五]年|[今明]年)[^，。；：]{0,10}(?:安排|任务|打算|计划|措施|重点工作)$/;

/** For every block, by its index, the last part that begins with it or before it; undefined before the first. */
export function partsOf(document: Document): readonly (Part | undefined)[] {
  const parts: (Part | undefined)[] = [];
  let last: Part | undefined;
  for (const block of document.blocks) {
    const role = isLine(block) ? roleOf(document.text.slice(block.span.start, block.span.end)) : null;
    if (role !== null) last = { block: block.index, role };
    parts.push(last);
  }
  return parts;
}

function isLine(block: Block): boolean {
  if (block.span.end - block.span.start > LONGEST_LINE) return false;
  return block.kind === "paragraph" || (block.kind === "heading" && block.label === null);
}

function roleOf(line: string): SectionRole | null {
  if (LOOKS_BACK.test(line)) return "review";
  return LOOKS_AHEAD.test(line) ? "measures" : null;
}
