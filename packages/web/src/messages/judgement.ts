import type { judgementZhCN } from "./judgement.zh-CN.ts";
import { lazyWords } from "./lazy-words.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of judgements. */
export type JudgementWords = Worded<typeof judgementZhCN>;

/** The words of judgements in the reader's language. */
export const useJudgementWords = lazyWords<JudgementWords>({
  "zh-CN": async () => (await import("./judgement.zh-CN.ts")).judgementZhCN,
  en: async () => (await import("./judgement.en.ts")).judgementEn,
});
