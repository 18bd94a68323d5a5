import { usePreferences } from "../shell/preferences.tsx";
import { judgementEn } from "./judgement.en.ts";
import { judgementZhCN } from "./judgement.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of judgements. */
export type JudgementWords = Worded<typeof judgementZhCN>;

/** The words of judgements in the reader's language. */
export const useJudgementWords = (): JudgementWords =>
  usePreferences().language === "en" ? judgementEn : judgementZhCN;
