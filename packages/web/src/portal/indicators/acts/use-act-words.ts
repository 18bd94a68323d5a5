import { conceptActsEn } from "../../../messages/concept-acts.en.ts";
import { type ConceptActsWords, conceptActsZhCN } from "../../../messages/concept-acts.zh-CN.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

/** The words of the acts in the reader's language; both come with the forms, which few readers ever open. */
export const useActWords = (): ConceptActsWords =>
  usePreferences().language === "en" ? conceptActsEn : conceptActsZhCN;
