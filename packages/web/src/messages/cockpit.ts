import type { cockpitZhCN } from "./cockpit.zh-CN.ts";
import { lazyWords } from "./lazy-words.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the pages that show how commitments stand. */
export type CockpitWords = Worded<typeof cockpitZhCN>;

/** The words of the pages that show how commitments stand, in the reader's language. */
export const useCockpitWords = lazyWords<CockpitWords>({
  "zh-CN": async () => (await import("./cockpit.zh-CN.ts")).cockpitZhCN,
  en: async () => (await import("./cockpit.en.ts")).cockpitEn,
});
