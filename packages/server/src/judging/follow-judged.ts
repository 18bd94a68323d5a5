import type { JudgedTold, Judging } from "@lantu/store";
import { type Changes, followChanges } from "../following/changes.ts";

/** What is judged anew, by whatever process, as it happens. */
export const followJudged = (judging: Pick<Judging, "watchJudged">): Promise<Changes<JudgedTold>> =>
  followChanges<JudgedTold>({
    get: async (told) => JSON.parse(told) as JudgedTold,
    watch: (onJudged) => judging.watchJudged(onJudged),
  });
