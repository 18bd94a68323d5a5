import type { deskZhCN } from "./desk.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the review desk. */
export type DeskWords = Worded<typeof deskZhCN>;
