import { usePreferences } from "../../shell/preferences.tsx";
import { journalEn } from "./journal.en.ts";
import { journalZhCN } from "./journal.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the journal. */
export type JournalWords = Worded<typeof journalZhCN>;

/** The words of the journal in the reader's language. */
export const useJournalWords = (): JournalWords => (usePreferences().language === "en" ? journalEn : journalZhCN);
