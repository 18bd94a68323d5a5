import type { alignmentZhCN } from "./alignment.zh-CN.ts";
import { lazyWords } from "./lazy-words.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of documents laid side by side. */
export type AlignmentWords = Worded<typeof alignmentZhCN>;

/** The words of documents laid side by side, in the reader's language. */
export const useAlignmentWords = lazyWords<AlignmentWords>({
  "zh-CN": async () => (await import("./alignment.zh-CN.ts")).alignmentZhCN,
  en: async () => (await import("./alignment.en.ts")).alignmentEn,
});
