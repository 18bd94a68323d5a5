import {
  BARE_COMPLETION,
  BENEFIT,
  CIRCUMSTANCES,
  CIRCUMSTANCES_END,
  FOCUS,
  INNER_VERB,
  OBJECT_FIRST,
  RESULTS,
  SIZE,
  TOLD_TO,
  WORK_FIRST,
} from "./duty-words.ts";
import { opensWith } from "./opening.ts";
import { beginsWithDeed } from "./opening-deed.ts";
import { tellsRelativeTarget } from "./relative-targets.ts";
import { LEVEL_TOLD, NO_SUBJECT } from "./relative-words.ts";
import type { Told } from "./told.ts";

/** What a clause is to the duties around it. */
export type ClauseRole = "deed" | "circumstance" | "result" | "end" | "more";

const DIGIT = /\d/u;

/** 其中…: a part of what was just told. */
const PART_OF = "其中";

/** What a clause does; `first` where nothing stands before it in its sentence that a result could be of. */
export function roleOf({ words: clause, joined: told, bare: text }: Told, first: boolean): ClauseRole {
  if (text === "") return "circumstance";
  if (tellsEnd(told)) return "end";
  if (!first && isResult(clause, told, text)) return "result";
  if (opensWith(text, OBJECT_FIRST)) return "deed";
  if (opensWith(text, CIRCUMSTANCES)) {
    return INNER_VERB.test(text) && !CIRCUMSTANCES_END.test(text) ? "deed" : "circumstance";
  }
  if (text.includes("以") && FOCUS.test(text) && !beginsWithDeed(text)) return "circumstance";
  return beginsWithDeed(text) || WORK_FIRST.test(told) || isToldTo(text) ? "deed" : "more";
}

function isToldTo(text: string): boolean {
  if (!text.includes("要")) return false;
  const [told] = TOLD_TO.exec(text) ?? [];
  return told !== undefined && beginsWithDeed(text.slice(told.length));
}

/** 农产品加工率提高到55%, 粮食总产量只增不减: a target told among deeds, not as what one of them is to bring about. */
function tellsEnd(clause: string): boolean {
  if (tellsRelativeTarget(clause)) return true;
  return (
    DIGIT.test(clause) &&
    LEVEL_TOLD.test(clause) &&
    !NO_SUBJECT.test(clause) &&
    !SIZE.test(clause) &&
    !beginsWithDeed(clause)
  );
}

/** `told` is the clause without what joins it, `text` without the time in front as well. */
function isResult(clause: string, told: string, text: string): boolean {
  if (clause.startsWith(PART_OF) || opensWith(text, BARE_COMPLETION) || opensWith(text, BENEFIT)) return true;
  if (opensWith(text, RESULTS) || (told !== text && opensWith(told, RESULTS))) return true;
  return DIGIT.test(text) && SIZE.test(text);
}
