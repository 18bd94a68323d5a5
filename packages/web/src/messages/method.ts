import { lazyWords } from "./lazy-words.ts";
import type { methodZhCN } from "./method.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the page of methods. */
export type MethodWords = Worded<typeof methodZhCN>;

/** The words of the page of methods in the reader's language. */
export const useMethodWords = lazyWords<MethodWords>({
  "zh-CN": async () => (await import("./method.zh-CN.ts")).methodZhCN,
  en: async () => (await import("./method.en.ts")).methodEn,
});
