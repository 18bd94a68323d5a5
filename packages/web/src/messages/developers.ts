import { usePreferences } from "../shell/preferences.tsx";
import { developersEn } from "./developers.en.ts";
import { type DevelopersWords, developersZhCN } from "./developers.zh-CN.ts";

/** The words of the interface's page, in the reader's language; they come with that page alone. */
export const useDevelopersWords = (): DevelopersWords =>
  usePreferences().language === "en" ? developersEn : developersZhCN;
