import type { Document, HeadingBlock, ParagraphBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import { DUTY, FORMALITY, ROSTER, SPEAKER, STATE } from "./class-cues.ts";

/** A sentence of this kind names nothing: somebody is said to think or to have done something. */
const TELLS =
  /高度重视|(?:把|将)[^。]{2,20}(?:作为|列为|纳入)|负(?:总|主体|首要)?责|^请|^(?:党中央|国务院|[省市区县州旗镇]委|各级|各地|各单位|[省市区县州旗镇]政府)/;

/** `农业。稳定粮食生产……`: the field of work, told in a word or two. */
const FIELD = /^[\u4e00-\u9fff]{2,4}。$/;

/** `任务一：师德铸魂。` */
const NUMBERED_TITLE = /^(?:任务|项目|工程|行动|措施|专题)[一二三四五六七八九十\d]{1,3}[：\s]?[^，；。]{2,24}。$/;

/** Whether the first sentence of a paragraph names what the paragraph tells. */
export function isTitle(block: ParagraphBlock, sentence: Span, words: string): boolean {
  if (block.runIn[0]?.end === sentence.end || block.runIn[1]?.end === sentence.end) return !TELLS.test(words);
  return block.sentences.length > 1 && (FIELD.test(words) || NUMBERED_TITLE.test(words));
}

/**
 * Whether a heading is a sentence of the text: a member of a list of short measures that names nothing, since nothing
 * stands under it, a level to be reached, the bureau a task falls to, a name, or a signature.
 */
export function isContent(document: Document, block: HeadingBlock, words: string): boolean {
  if (DUTY.test(words) || ROSTER.test(words)) return true;
  if (block.style === "plain") return FORMALITY.test(words) || SPEAKER.test(words);
  if (!words.endsWith("。") || block.level < 5) return false;
  if (STATE.test(words)) return true;
  const next = document.blocks[block.index + 1];
  return next === undefined || (next.kind === "heading" && next.level <= block.level);
}
