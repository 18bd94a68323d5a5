import { matchesOf } from "./matches.ts";

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

/** Work whose end a bare month names: 6月开放, 9月招生. */
const FINISHED =
  "(?:正式)?(?:开放|开工|开业|开园|启用|投用|投运|投产|建成|竣工|完工|完成|通车|招生|交付|上线|印发|出台)";

const BY_MONTH = new RegExp(
  `${YEAR}?(?<month>1[0-2]|0?[1-9])月(?:(?:底|末)?(?:以)?(?:之?前|底|末)|(?<day>[12]\\d|3[01]|0?[1-9])日(?:以|之)?前|(?=${FINISHED}))`,
  "gu",
);
const BY_YEAR_END = /年底|年末|年内/gu;
const BY_YEAR =
  /(?<!\d{4}年?(?:—|－|-|–|~|至))(?<year>20\d{2})年(?:年?底|年?末|前|以前|年内|内|(?!起)(?=[，,]?[^，。；]{0,12}?(?:建成|完成|投用|投入使用|通车|竣工|完工|实现|达到|基本|全面|全部|贯通)))/gu;
const BY_PART =
  /(?:(?<year>20\d{2})年)?(?<part>第?[一二三四]季度|前三季度|上半年|下半年)(?:以?前|末|底)?(?=[^，。；、增降]{0,16}(?:完成|建成|开工|投用|启用|出台|到位)(?!进度|率|情况))/gu;
/** 2025年，…: the year a duty opens with. */
const YEAR_AHEAD = /^(?<year>20\d{2})年(?=[，,])/gu;
const TO_YEAR = /(?<![\d年由从自])(?:到|至)(?<year>20\d{2})年(?!以来)/gu;
/** A year stated without a day is over on its last. */
const YEAR_END = "12-31";

/** What a part of the work is due, and how far it is to have come on the way: neither says when the whole is. */
const OF_A_PART =
  /(?:^|(?<=[，,；;]))(?:其中[^，,；;。]*|(?:力争|确保)?(?:到|至)20\d{2}年(?:年?[底末])?(?:前)?累计[^，,；;。]*)/gu;
const CLAUSE_MARK = /[，,；;]/u;

type Groups = Readonly<Record<string, string | undefined>>;

/** Where a way of stating a day stands in the text; the first that reads a stretch takes it. */
interface Way {
  readonly pattern: RegExp;
  readonly dayOf: (groups: Groups, ownYear: string | null) => string | null;
}

const WAYS: readonly Way[] = [
  { pattern: BY_MONTH, dayOf: byMonth },
  { pattern: BY_PART, dayOf: byPart },
  { pattern: BY_YEAR, dayOf: ({ year }) => (year === undefined ? null : `${year}-${YEAR_END}`) },
  { pattern: TO_YEAR, dayOf: ({ year }) => (year === undefined ? null : `${year}-${YEAR_END}`) },
  { pattern: YEAR_AHEAD, dayOf: ({ year }) => (year === undefined ? null : `${year}-${YEAR_END}`) },
  { pattern: BY_YEAR_END, dayOf: (_, ownYear) => (ownYear === null ? null : `${ownYear}-${YEAR_END}`) },
];

/**
 * The day by which a duty is due, as its text says it; the last of them where it is done in steps, null where it says
 * none.
 * @param set the years the document sets: `2025` tells the year of 年底前 and 6月底前; nothing can be due before them
 */
export function deadlineOf(text: string, set: string | null): string | null {
  if (!/[年月季]/u.test(text)) return null;
  const ownYear = set?.length === 4 ? set : null;
  let rest = ofTheWhole(text, set);
  let last: string | null = null;
  for (const { pattern, dayOf } of WAYS) {
    for (const { groups = {} } of matchesOf(pattern, rest)) {
      const day = dayOf(groups, ownYear);
      if (day !== null && (last === null || day > last)) last = day;
    }
    rest = rest.replace(pattern, (read) => "·".repeat(read.length));
  }
  return last !== null && set !== null && last < set.slice(0, 4) ? null : last;
}

/** The text without the clauses that speak of a part; what opens the duty speaks of the whole. */
function ofTheWhole(text: string, set: string | null): string {
  const ends = set?.slice(-4) ?? "";
  return text.replace(OF_A_PART, (clause, at: number) =>
    at === 0 || !CLAUSE_MARK.test(text.slice(0, at)) || clause.includes(`${ends}年`) ? clause : "",
  );
}

function byMonth({ year: told, month, day }: Groups, ownYear: string | null): string | null {
  const year = told ?? ownYear;
  if (month === undefined || year === null) return null;
  return `${year}-${month.padStart(2, "0")}-${day?.padStart(2, "0") ?? daysOf(Number(year), Number(month))}`;
}

function byPart({ year: told, part }: Groups, ownYear: string | null): string | null {
  const year = told ?? ownYear;
  const day = LAST_MONTH[part ?? ""];
  return day === undefined || year === null ? null : `${year}-${day}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
