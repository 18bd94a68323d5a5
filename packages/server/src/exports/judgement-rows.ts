import type { JudgementLine } from "../contract/index.ts";
import type { ConclusionTable } from "./comparison-rows.ts";
import { judgementWords } from "./judgement-words.ts";

/** The names of the columns, in the order of the cells below. */
const COLUMNS = [
  ...(["status", "basis", "reason", "title", "kind", "nature", "target", "unit", "last", "period", "due"] as const),
  ...(["probability", "since", "before", "disagrees", "lead", "chapter", "document"] as const),
  ...(["rule", "ruleVersion", "link", "id"] as const),
];

/** How commitments stand, one a line. */
export const judgementTable: ConclusionTable<JudgementLine> = {
  sheet: (language) => judgementWords(language).sheet,
  head: (language) => COLUMNS.map((name) => judgementWords(language).columns[name]),
  rows: (line, { language, origin }) => {
    const { statuses, bases, reasons, kinds, natures, yes } = judgementWords(language);
    const { id, title, kind, nature, target, lead, chapter, document } = line.commitment;
    const { reason, last, before, rule } = line;
    return [
      [
        ...[statuses[line.status], bases[line.basis], reason === null ? null : reasons[reason], title, kinds[kind]],
        ...[nature === null ? null : natures[nature], target?.value ?? target?.text ?? null],
        ...[target?.unit ?? last?.unit ?? null, last?.value ?? null, last?.period ?? null, line.due, line.probability],
        ...[line.since, before === null ? null : statuses[before], line.disagrees ? yes : null, lead?.name ?? null],
        ...[chapter?.title ?? null, document.title, rule.id, rule.version, `${origin}/commitments/${id}`, id],
      ],
    ];
  },
};
