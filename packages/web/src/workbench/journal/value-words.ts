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

/** As the pages call them on which they are set. */
export const useValueWords = (): ValueWords => {
  const { roles } = useAccessWords();
  const { units } = useAdminWords();
  const { importances } = useAssignWords();
  const { path, shares, steps } = useBreakdownWords();
  const { frequencies } = useSchedulesWords();
  const { states, answers } = useReportWords();
  const { responses } = useJournalWords();
  return useMemo(
    () => ({
      ...{ role: roles, importance: importances, frequency: frequencies, answer: answers },
      kind: { ...shares.kinds, ...path.kinds, ...steps.kinds, ...units.kinds },
      rule: { ...shares.rules, ...path.rules },
      state: { ...responses, ...states },
    }),
    [roles, units, importances, path, shares, steps, frequencies, states, answers, responses],
  );
};
