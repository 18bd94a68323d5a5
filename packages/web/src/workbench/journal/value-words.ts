import { useMemo } from "react";
import { useAccessWords } from "../words/access.ts";
import { useAdminWords } from "../words/admin.ts";
import { useAssignWords } from "../words/assign.ts";
import { useBreakdownWords } from "../words/breakdown.ts";
import { useSchedulesWords } from "../words/calendar.ts";
import { useJournalWords } from "../words/journal.ts";
import { useReportWords } from "../words/report.ts";

/** Words for the values of fields that hold one of a few, by field. */
export type ValueWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Those of any entry, and those of entries about one noun: another calls its kinds otherwise. */
export interface NounWords {
  readonly common: ValueWords;
  readonly ofNoun: Readonly<Record<string, ValueWords>>;
}

/** What a text stands for in a field of a noun; undefined where it stands for itself. `noun`: null where it is not known. */
export const wordOf = (
  { common, ofNoun }: NounWords,
  noun: string | null,
  field: string,
  text: string,
): string | undefined => ofNoun[noun ?? ""]?.[field]?.[text] ?? common[field]?.[text];

/** As the pages call them on which they are set. */
export const useValueWords = (): NounWords => {
  const { roles } = useAccessWords();
  const { units } = useAdminWords();
  const { importances } = useAssignWords();
  const { path, shares, steps } = useBreakdownWords();
  const { frequencies } = useSchedulesWords();
  const { states, answers } = useReportWords();
  const { responses, channels } = useJournalWords();
  return useMemo(
    () => ({
      common: { role: roles, importance: importances, frequency: frequencies, answer: answers },
      ofNoun: {
        path: { kind: path.kinds, rule: path.rules },
        share: { kind: shares.kinds, rule: shares.rules },
        step: { kind: steps.kinds },
        unit: { kind: units.kinds },
        report: { state: states },
        response: { state: responses },
        channel: { channel: channels },
      },
    }),
    [roles, units, importances, path, shares, steps, frequencies, states, answers, responses, channels],
  );
};
