/** Numerals written in characters (GB/T 15835, 出版物上数字用法). 两 counts things, 二 counts in numbers. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["零", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);

/** Positions inside a numeral below 万. */
export const CHINESE_STEPS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/**
 * Magnitudes behind digits, longest first, with their power of ten and the characters that make a unit of them
 * when they follow (千瓦, 千克, 千米, 千伏, 百分点).
 */
export const MAGNITUDES: readonly (readonly [word: string, power: number, unless: string])[] = [
  ["万亿", 12, ""],
  ["千万", 7, ""],
  ["百万", 6, ""],
  ["千亿", 11, ""],
  ["百亿", 10, ""],
  ["十万", 5, ""],
  ["十亿", 9, ""],
  ["亿", 8, ""],
  ["万", 4, ""],
  ["千", 3, "瓦克米伏卡赫"],
  ["百", 2, "分帕"],
];
