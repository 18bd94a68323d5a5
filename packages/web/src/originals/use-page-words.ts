import { pagesEn } from "../messages/pages.en.ts";
import { type PagesWords, pagesZhCN } from "../messages/pages.zh-CN.ts";
import { usePreferences } from "../shell/preferences.tsx";

/** Words of the pages in the reader's language; they come with the panel, not with every page of the portal. */
export const usePageWords = (): PagesWords => (usePreferences().language === "en" ? pagesEn : pagesZhCN);
