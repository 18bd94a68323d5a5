/** Marks that lead from a cell to a note below the table. */
const MARK_BEHIND =
  /\s*(?:[①-⑳❶-❿⑴-⒇]|[*＊※△▲]{1,3}|[（(〔［[]?注\s*\d{0,2}[）)〕］\]]?|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$/;
/** ³ belongs to a unit in front of which stands a letter: m³. */
const RAISED_UNIT = /[A-Za-z][\u00b2\u00b3]$/;
const MARK_BEFORE = /^(?:[*＊※△▲]+\s*|[①-⑳]\s*)/;
/** What makes a name one of the parts of the name above it. */
const PART_MARK = /^(?:[#＃]\s*|其\s*中\s*[：:]?\s*|[—\-－·]{1,2}\s*)/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.](?!\d))\s*/;

/** Words that say a part of what the name above says, and need it: 城镇, 男性, 规模以上. */
const HALF_NAME =
  /^(?:城镇|农村|城市|乡村|城乡|市区|城区|县域|全市|全省|全县|全区|男性?|女性?|农业|非农业?|公有|非公有|国有|非国有|民营|民间|外资|规模以上|限额以上|规上|限上|市级|区级|县级|省级|本级|中央|地方|常住|户籍|境内|境外|国内|入境)(?:部分|以上)?$/;
/** Words that say what of the thing above is measured: 总量, 年均增速. */
const ASPECT =
  /^(?:总[量额数]|规模|数量|占比|比重|比例|(?:年均)?(?:增速|增长率|增长|增幅|降幅)|年均增长率|累计|密度|强度|覆盖率|达标率|合格率)$/;
const WHOLE = /^(?:年末|期末)?(?:全[市省县区国]|总|全部|全社会|全体|合计)(?=.{2})/;

/** A number in brackets behind a name leads to a note; behind a value it may be one itself (〔18〕). */
const NUMBER_BEHIND_NAME = /\s*[〔［[]\d{1,2}[〕］\]]$/;

/** The words of a name without the mark that leads to a note. */
export function nameWithoutMarks(name: string): string {
  return withoutMarks(name.replace(NUMBER_BEHIND_NAME, ""));
}

/** （二）社会发展 without its number. */
export function groupName(words: string): string {
  return words.replace(NUMBERED, "");
}

/** The words of a cell without the mark that leads to a note. */
export function withoutMarks(cell: string): string {
  const bare = RAISED_UNIT.test(cell) ? cell : cell.replace(MARK_BEHIND, "");
  return bare === "" || bare.length === cell.length ? cell : bare.trimEnd();
}

/** The name of a line of a table as a reader would say it: without numbering, marks, 其中 and the blanks between characters. */
export function plainName(cell: string): string {
  const bare = withoutMarks(cell)
    .replace(/(?<=[\u2e80-\uffef])\s+|\s+(?=[\u2e80-\uffef])/g, "")
    .replace(MARK_BEFORE, "")
    .replace(PART_MARK, "")
    .replace(NUMBERED, "");
  return bare === "" ? cell.replace(/\s+/g, "") : bare;
}

/** Whether a cell calls itself a part of the line above it (其中：, #). */
export function isPart(cell: string): boolean {
  return PART_MARK.test(cell.trim());
}

/** A name that says half of what it means, with what the name of the whole adds: 非农业 of 总人口 is 非农业人口. */
export function fullName(name: string, whole: string | null): string {
  if (whole === null || whole === name) return name;
  if (ASPECT.test(name)) return whole + name;
  if (!HALF_NAME.test(name)) return name;
  const rest = whole.replace(WHOLE, "");
  return rest.startsWith(name) ? name : name + rest;
}
