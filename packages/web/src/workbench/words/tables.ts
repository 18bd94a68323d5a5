import type { tablesZhCN } from "./tables.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the pages of observations. */
export type TablesWords = Worded<typeof tablesZhCN>;
