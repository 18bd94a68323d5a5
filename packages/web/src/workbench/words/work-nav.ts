import { usePreferences } from "../../shell/preferences.tsx";
import type { Worded } from "./worded.ts";
import { workNavEn } from "./work-nav.en.ts";
import { workNavZhCN } from "./work-nav.zh-CN.ts";

/** Shape of the names of the pages of the work. */
export type WorkNavWords = Worded<typeof workNavZhCN>;

/** The names of the pages of the work in the reader's language. */
export const useWorkNavWords = (): WorkNavWords => (usePreferences().language === "en" ? workNavEn : workNavZhCN);
