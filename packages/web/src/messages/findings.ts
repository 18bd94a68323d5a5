import { usePreferences } from "../shell/preferences.tsx";
import type { Language } from "./catalogue.ts";
import { findingsEn } from "./findings.en.ts";
import { type FindingsWords, findingsZhCN } from "./findings.zh-CN.ts";

/** The words of findings in a language. */
export const findingsWords: Readonly<Record<Language, FindingsWords>> = { "zh-CN": findingsZhCN, en: findingsEn };

/** The words of findings in the reader's language; they come with the pages that need them. */
export const useFindingsWords = (): FindingsWords => findingsWords[usePreferences().language];
