import { type Language, languages } from "../../contract/index.ts";

/** Something said in both languages. */
export function inBoth<T>(say: (language: Language) => T): { "zh-CN": T; en: T } {
  const [zh, en] = languages.map(say);
  return { "zh-CN": zh as T, en: en as T };
}
