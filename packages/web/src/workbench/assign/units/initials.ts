/** The first character, in the order of pinyin, under each letter; no syllable begins with i, u or v. */
const firstUnder: readonly (readonly [string, string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "哒"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "讥"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "妈"],
  ["n", "拿"],
  ["o", "噢"],
  ["p", "妑"],
  ["q", "七"],
  ["r", "呥"],
  ["s", "仨"],
  ["t", "他"],
  ["w", "穵"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "匝"],
];

const byPinyin = new Intl.Collator("zh-CN-u-co-pinyin");
const han = /\p{Script=Han}/u;

const initialOf = (character: string): string => {
  if (!han.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : "";
  return firstUnder.findLast(([, first]) => byPinyin.compare(first, character) <= 0)?.[0] ?? "";
};

/** The letters a Chinese name is typed with in short: 发展改革委 → fzggw. Other letters and digits stay. */
export const initials = (name: string): string => [...name].map(initialOf).join("");
