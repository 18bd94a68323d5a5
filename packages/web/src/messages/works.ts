import { usePreferences } from "../shell/preferences.tsx";
import type { Worded } from "./worded.ts";
import { worksEn } from "./works.en.ts";
import { worksZhCN } from "./works.zh-CN.ts";

/** Shape of the words of key works and of the work on a commitment. */
export type WorksWords = Worded<typeof worksZhCN>;

/** The words of key works and of the work on a commitment, in the reader's language. */
export const useWorksWords = (): WorksWords => (usePreferences().language === "en" ? worksEn : worksZhCN);
