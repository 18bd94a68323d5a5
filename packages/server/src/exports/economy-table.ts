import type { EconomyLine, EconomySeries } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import type { ConclusionTable } from "./comparison-rows.ts";
import type { Cell } from "./table.ts";

type Heads = Readonly<Record<Language, readonly string[]>>;

const BOARD: Heads = {
  "zh-CN": [
    ...[
      "指标",
      "时期",
      "数值",
      "单位",
      "状态",
      "公布日期",
      "来源",
      "同比",
      "同比单位",
      "同比依据",
      "预计下限",
      "预计上限",
    ],
    ...["是否在预计区间", "全年目标", "全年预测", "预测下限", "预测上限", "实现目标的可能性（%）", "说明", "代码"],
  ],
  en: [
    ...["Series", "Period", "Value", "Unit", "Status", "Published", "Source", "Change on the year", "Unit of change"],
    ...[
      "Change by",
      "Expected from",
      "Expected to",
      "Stands",
      "Target of the year",
      "Forecast of the year",
      "From",
      "To",
    ],
    ...["Probability of the target (%)", "In words", "Key"],
  ],
};

const SERIES: Heads = {
  "zh-CN": [
    ...["时期", "开始", "结束", "累计", "数值", "单位", "状态", "公布日期", "第几次公布", "来源", "同比", "当期"],
    ...["预计下限", "预计上限", "是否在预计区间"],
  ],
  en: [
    ...["Period", "Begins", "Ends", "Running total", "Value", "Unit", "Status", "Published", "Publication", "Source"],
    ...["Change on the year", "Alone", "Expected from", "Expected to", "Stands"],
  ],
};

/** The board, a line each; lines nothing is held of stand there empty. */
export const economyBoardTable: ConclusionTable<EconomyLine> = {
  sheet: (language) => (language === "en" ? "Economy" : "经济运行"),
  head: (language) => BOARD[language],
  rows: ({ name, unit, latest, yearOnYear, expected, target, forecast, said, key }, { language }) => {
    const outlook = forecast?.kind === "forecast" ? forecast : null;
    const probability = outlook?.probability ?? null;
    return [
      [
        ...[language === "en" ? name.en : name.zh, latest?.period ?? null, latest?.value ?? null, unit],
        ...[latest?.status ?? null, latest?.knownOn ?? null, latest?.source ?? null],
        ...[yearOnYear?.value ?? null, yearOnYear?.unit ?? null, yearOnYear?.by ?? null],
        ...[expected?.low ?? null, expected?.high ?? null, expected?.stands ?? null, target?.value ?? null],
        ...[outlook?.value ?? null, outlook?.low ?? null, outlook?.high ?? null],
        probability === null ? null : Math.round(probability * 100),
        ...[said[language].sentences.join("\n"), key],
      ],
    ];
  },
};

/** A series: a line for each publication of each number, the latest of a number last. */
export function economySeriesTable(
  name: EconomySeries["name"],
  unit: string,
): ConclusionTable<EconomySeries["points"][number]> {
  return {
    sheet: (language) => (language === "en" ? name.en : name.zh).slice(0, 31),
    head: (language) => SERIES[language],
    rows: ({ vintages, yearOnYear, expected, ...point }) =>
      vintages.map((one, at): readonly Cell[] => {
        const isLast = at === vintages.length - 1;
        return [
          ...[point.period, point.start, point.end, point.cumulated ? 1 : 0, one.value, unit, one.status, one.knownOn],
          ...[at + 1, one.source, isLast ? (yearOnYear?.value ?? null) : null, isLast ? point.alone : null],
          ...[expected?.low ?? null, expected?.high ?? null, isLast ? (expected?.stands ?? null) : null],
        ];
      }),
  };
}
