const YEAR = "(?:(?<year>20\\d{2})年)";
const LAST_MONTH: Readonly<Record<string, string>> = {
  一季度: "03-31",
  第一季度: "03-31",
  二季度: "06-30",
  第二季度: "06-30",
  上半年: "06-30",
  前三季度: "09-30",
  三季度: "09-30",
  第三季度: "09-30",
  四季度: "12-31",
  下半年: "12-31",
};

const BY_MONTH = new RegExp(`${YEAR}?(?<month>1[0-2]|0?[1-9])月(?:底|末)?(?:以)?(?:之?前|底|末)`, "u");
const BY_YEAR_END = /年底|年末|年内/u;
const BY_YEAR =
  /(?<!\d{4}年?(?:—|－|-|–|~|至))(?<year>20\d{2})年(?:年?底|年?末|前|以前|年内|内|(?=[，,]?[^，。；]{0,12}?(?:建成|完成|投用|投入使用|通车|竣工|完工|实现|达到|基本|全面|全部)))/u;
const BY_PART =
  /(?:(?<year>20\d{2})年)?(?<part>第?[一二三四]季度|前三季度|上半年|下半年)(?:以?前|末|底)?(?=[^，。；、增降]{0,16}(?:完成|建成|开工|投用|启用|出台|到位)(?!进度|率|情况))/u;
/** A year stated without a day is over on its last. */
const YEAR_END = "12-31";

const TO_YEAR = /(?<![\d年由从自])(?:到|至)(?<year>20\d{2})年(?!以来)/u;

/**
 * The day by which a duty is due, as its text says it; null where it says none.
 * @param set the years the document sets: `2025` tells the year of 年底前 and 6月底前; nothing can be due before them
 */
export function deadlineOf(text: string, set: string | null): string | null {
  if (!/[年月季]/u.test(text)) return null;
  const year = set?.length === 4 ? set : null;
  const day = byMonth(text, year) ?? byPart(text, year) ?? byYear(text) ?? byYearEnd(text, year);
  return day !== null && set !== null && day < set.slice(0, 4) ? null : day;
}

function byMonth(text: string, ownYear: string | null): string | null {
  const groups = BY_MONTH.exec(text)?.groups;
  const year = groups?.year ?? ownYear;
  if (groups?.month === undefined || year === null || year === undefined) return null;
  const month = Number(groups.month);
  return `${year}-${String(month).padStart(2, "0")}-${daysOf(Number(year), month)}`;
}

function byPart(text: string, ownYear: string | null): string | null {
  const groups = BY_PART.exec(text)?.groups;
  const year = groups?.year ?? ownYear;
  const day = LAST_MONTH[groups?.part ?? ""];
  return day === undefined || year === null || year === undefined ? null : `${year}-${day}`;
}

function byYear(text: string): string | null {
  const year = (BY_YEAR.exec(text) ?? TO_YEAR.exec(text))?.groups?.year;
  return year === undefined ? null : `${year}-${YEAR_END}`;
}

function byYearEnd(text: string, ownYear: string | null): string | null {
  return ownYear === null || !BY_YEAR_END.test(text) ? null : `${ownYear}-${YEAR_END}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
