import { usePreferences } from "../../shell/preferences.tsx";
import { peopleEn } from "./people.en.ts";
import { peopleZhCN } from "./people.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of people and their accounts. */
export type PeopleWords = Worded<typeof peopleZhCN>;

/** The words of people and their accounts, in the reader's language. */
export const usePeopleWords = (): PeopleWords => (usePreferences().language === "en" ? peopleEn : peopleZhCN);
