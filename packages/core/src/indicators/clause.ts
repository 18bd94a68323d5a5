import type { ToldFigure } from "./account.ts";
import { alternation } from "./affixes.ts";
import { DEEDS } from "./lexicon/key-words.ts";

/** The words around a number, up to the next comma or stop on either side. */
export interface Clause {
  readonly left: string;
  readonly right: string;
}

const STOPS = /[，,；;。！？：:\n]/;

/** The clause a figure stands in. Empty on both sides for the cell of a table. */
export function clauseOf({ figure, sentence, row }: ToldFigure): Clause {
  if (row !== null) return { left: "", right: "" };
  const left = sentence.quote.slice(0, Math.max(0, figure.start - sentence.start));
  const right = sentence.quote.slice(Math.max(0, figure.end - sentence.start));
  const stop = right.search(STOPS);
  return {
    left: left.slice(lastStop(left) + 1),
    right: stop < 0 ? right : right.slice(0, stop),
  };
}

function lastStop(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (STOPS.test(text.charAt(at))) return at;
  return -1;
}

const DEED_OF = new Map(DEEDS.flatMap(([deed, words]) => words.split(/\s+/).map((w): [string, string] => [w, deed])));
const DEED = alternation(
  [...DEED_OF.keys()].filter((word) => word.length >= 2),
  "g",
);
/** A deed further away than this is of something else. */
const REACH = 14;

/** What the clause does to what is counted: the deed behind the number (80条道路建成通车), else the last one in front of it. */
export function deedOf({ left, right }: Clause): string | null {
  const behind = right.slice(0, REACH).match(DEED)?.at(-1);
  if (behind !== undefined) return DEED_OF.get(behind) ?? null;
  const before = left.slice(-REACH).match(DEED)?.at(-1);
  return before === undefined ? null : (DEED_OF.get(before) ?? null);
}

const TOTAL =
  /(?:总数|总量|总计|累计|现有|已有|共有|拥有|增至|增加到|减至|达到|保有|存量|在校|在册|存栏|年末|达)(?:约|近|超|了|到|为|至)*$/;

/** Whether the words in front of the number say it is a whole and no addition (现有, 总数, 增至). */
export const tellsTotal = ({ left }: Clause, subject: string): boolean =>
  TOTAL.test(left) || /(?:总数|总量|总数量|保有量|存量)$/.test(subject);
