import { deadlineOf } from "./deadline.ts";

const YEARS = /(20\d{2})年?(?:—+|－|-|–|~|～|至|到)(20\d{2})/u;
const YEAR = /(?:^|[^\d.])(20\d{2})(?=年|$)/u;
/** 2025.6, 2025-06-30, 2025/6. */
const POINTED = /(20\d{2})[.．\-/／](\d{1,2})(?:[.．\-/／](\d{1,2}))?(?!\d)/u;
/** Work without an end. */
const WITHOUT_END = /长期|持续|常态|每[年月季]|适时/u;
/** A cell that ends in a time names the last day of it. */
const BARE_END = /(?:[年月日季]|季度|半年|[底末])$/u;

/** The years a cell speaks of, `2023/2025` or `2025`; null where it names none. */
export function yearsOfCell(words: string): string | null {
  const span = YEARS.exec(words);
  if (span !== null) return `${span[1]}/${span[2]}`;
  return YEAR.exec(words)?.[1] ?? POINTED.exec(words)?.[1] ?? null;
}

/**
 * The day by which a cell of a column of times says that something is due (`2025年6月`, `6月底前`, `2023—2025`); null where it names
 * no end (长期坚持) or no year and the document sets more than one.
 * @param set the years the document sets
 */
export function dayOfCell(words: string, set: string | null): string | null {
  if (WITHOUT_END.test(words)) return null;
  const span = YEARS.exec(words);
  if (span !== null && !/[月日]/u.test(words)) return `${span[2]}-12-31`;
  const pointed = POINTED.exec(words);
  const told = pointed === null ? words : inWords(pointed);
  if (/^20\d{2}$/u.test(told)) return `${told}-12-31`;
  return deadlineOf(
    BARE_END.test(told) ? `${told}${/[底末]$/u.test(told) ? "" : "底"}前完成`.replace("日底", "日") : told,
    set,
  );
}

function inWords([, year = "", month = "", day]: RegExpExecArray): string {
  return `${year}年${month}月${day === undefined ? "" : `${day}日`}`;
}
