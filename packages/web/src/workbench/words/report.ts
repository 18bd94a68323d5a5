import { usePreferences } from "../../shell/preferences.tsx";
import { reportEn } from "./report.en.ts";
import { reportZhCN } from "./report.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of a report. */
export type ReportWords = Worded<typeof reportZhCN>;

/** The words of a report, in the reader's language. */
export const useReportWords = (): ReportWords => (usePreferences().language === "en" ? reportEn : reportZhCN);
