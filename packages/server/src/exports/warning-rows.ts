import type { Warning } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { warningWords } from "../contract/messages/warnings/words.ts";
import type { ConclusionTable } from "./comparison-rows.ts";

interface WarningColumns {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly late: string;
}

const COLUMNS: Readonly<Record<Language, WarningColumns>> = {
  "zh-CN": {
    sheet: "预警",
    head: [
      ...[
        "类别",
        "预警",
        "文件",
        "依据",
        "提出日期",
        "自何时起",
        "结束日期",
        "结束原因",
        "完成的概率",
        "到期",
        "牵头单位",
      ],
      ...["答复", "说明", "应答复日期", "是否逾期", "排序理由", "链接", "编号"],
    ],
    late: "逾期",
  },
  en: {
    sheet: "Warnings",
    head: [
      ...["kind", "warning", "document", "why", "raised", "so since", "ended", "ended because", "probability", "due"],
      ...["lead", "answer", "note", "answer due", "late", "why it stands here", "link", "id"],
    ],
    late: "late",
  },
};

/** Warnings, one a line. */
export const warningTable: ConclusionTable<Warning> = {
  sheet: (language) => COLUMNS[language].sheet,
  head: (language) => COLUMNS[language].head,
  rows: (one, { language, origin }) => {
    const { kind, sentence, why, ended, priority } = one.said[language];
    const { response, now } = one;
    const state = response === null ? null : warningWords[language].states[response.state];
    return [
      [
        ...[kind, sentence, one.commitment?.document.title ?? null, why, one.since, one.stood, one.ended, ended],
        ...[now?.probability ?? null, now?.due ?? null, one.lead?.name ?? null, state, response?.note ?? null],
        ...[one.answerBy, one.late ? COLUMNS[language].late : null, priority.join("\n")],
        ...[`${origin}/warnings/${one.id}`, one.id],
      ],
    ];
  },
};
