import {
  BARE_COMPLETION,
  BENEFIT,
  CIRCUMSTANCES,
  CIRCUMSTANCES_END,
  FOCUS,
  HELD_AS,
  INNER_BUILD,
  INNER_VERB,
  OBJECT_FIRST,
  RAISES,
  RESULTS,
  SIZE,
  TOLD_TO,
  UNDER,
  WORK_FIRST,
} from "./duty-words.ts";
import { opensWith } from "./opening.ts";
import { beginsWithDeed } from "./opening-deed.ts";
import { AIMED_LIST } from "./project-list-words.ts";
import { projectName, workThatComesSoFar } from "./project-name.ts";
import { tellsRelativeTarget } from "./relative-targets.ts";
import { AIMS, LEVEL_BESIDE, LEVEL_TOLD, NO_SUBJECT, NOUN_AHEAD, OF_A_WORK } from "./relative-words.ts";
import type { Told } from "./told.ts";

/** What a clause is to the duties around it. */
export type ClauseRole = "deed" | "circumstance" | "result" | "end" | "more";

const DIGIT = /\d/u;
/** What becomes of a work, at the end of its clause. */
const COMES_SO_FAR =
  /(?:开工(?:建设)?|竣工(?:投用|投产)?|完工|建成(?:投用|投产|通车|投运|运营|使用)?|投用|投产|通车|投入使用|启用|运营|达产达效|达产|达效|签约落地|落地|开园|开业|开馆)$/u;
/** Every level told has a number, or is that much more. */
const COUNTED_END = /\d|翻[一两]番/u;

/** 其中…: a part of what was just told. */
const PART_OF = "其中";

/** What a clause does; `first` where nothing stands before it in its sentence that a result could be of. */
export function roleOf(clauseTold: Told, first: boolean): ClauseRole {
  const { words: clause, joined: told, bare: text } = clauseTold;
  if (text === "") return clause === PART_OF ? "more" : "circumstance";
  if (tellsEnd(clauseTold)) return "end";
  if (text.startsWith("争取") && RAISES.test(text)) return "deed";
  if (!first && isResult(clause, told, text)) return namesWorkAimedAt(text) ? "deed" : "result";
  if (opensWith(text, OBJECT_FIRST)) return HELD_AS.test(text) ? "circumstance" : "deed";
  if (opensWith(text, CIRCUMSTANCES)) {
    const holdsDeed = (INNER_VERB.test(text) || INNER_BUILD.test(text)) && !CIRCUMSTANCES_END.test(text);
    return holdsDeed ? "deed" : "circumstance";
  }
  if (text.includes("以") && FOCUS.test(text) && !beginsWithDeed(text)) return "circumstance";
  if (text.endsWith("下") && UNDER.test(text)) return "circumstance";
  return beginsWithDeed(text) || WORK_FIRST.test(told) || isToldTo(text) ? "deed" : "more";
}

function isToldTo(text: string): boolean {
  if (!text.includes("要")) return false;
  const [told] = TOLD_TO.exec(text) ?? [];
  return told !== undefined && beginsWithDeed(text.slice(told.length));
}

/** 确保A至B高速建成通车, 力争落地C电站 behind another deed: a work of another name that is to come so far. */
function namesWorkAimedAt(text: string): boolean {
  const aimed = text.replace(AIMED_LIST, "");
  if (aimed.length === text.length) return false;
  if (COMES_SO_FAR.test(aimed)) return workThatComesSoFar(aimed) !== null;
  return beginsWithDeed(aimed) && projectName(aimed) !== null;
}

/** 农产品加工率提高到55%, 粮食总产量只增不减: a target told among deeds, not as what one of them is to bring about. */
function tellsEnd({ joined, bare }: Told): boolean {
  if (tellsRelativeTarget(joined)) return true;
  if (!COUNTED_END.test(bare)) return false;
  const level = bare.replace(AIMS, "");
  if (beginsWithDeed(level) && !NOUN_AHEAD.test(level)) return false;
  if (NO_SUBJECT.test(level) || !(LEVEL_TOLD.test(level) || LEVEL_BESIDE.test(level))) return false;
  return !OF_A_WORK.test(level) && !SIZE.test(level);
}

/** `told` is the clause without what joins it, `text` without the time in front as well. */
function isResult(clause: string, told: string, text: string): boolean {
  if (clause.startsWith(PART_OF) || opensWith(text, BARE_COMPLETION) || opensWith(text, BENEFIT)) return true;
  if (opensWith(text, RESULTS) || (told !== text && opensWith(told, RESULTS))) return true;
  return DIGIT.test(text) && SIZE.test(text);
}
