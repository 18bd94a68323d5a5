import { catalogue } from "./catalogue.ts";

/** What `lantu backtest` says. */
const en = {
  "bad-option":
    "{option}: not understood. lantu backtest [FILE…] [--observations TABLE] [--plans NUMBER] [--seed NUMBER] [--json]",
  "bad-number": "{option}: a whole number from {least} to {most}.",
  "set-simulated": "Made-up plans with a known end",
  "set-samples": "Histories of the samples",
  "set-given": "What was given",
  heading: "{set}: {plans} plans, {asked} questions",
  "no-plans": "{set}: no series tells enough years to make plans of.",
  forecaster: "forecaster",
  lantu: "Lantu",
  persistence: "last number",
  "linear-trend": "linear trend",
  answered: "answered",
  reached: "reached",
  brier: "Brier",
  base: "of base rate",
  log: "log",
  coverage: "coverage",
  recall: "recall",
  lead: "lead",
  false: "false alarms",
  months: "{count} months",
  legend:
    "Coverage: ends within the interval told to hold 80 %. Recall: missed targets with a probability below {alarm} {months} months before the end; lead: since when without a break; false alarms: alarms whose target was reached.",
} as const;

const zhCN: Readonly<Record<keyof typeof en, string>> = {
  "bad-option":
    "无法识别 {option}。用法：lantu backtest [文件…] [--observations 数据表] [--plans 数量] [--seed 种子] [--json]",
  "bad-number": "{option}：应为 {least} 至 {most} 之间的整数。",
  "set-simulated": "结果已知的模拟规划",
  "set-samples": "样例的历史数据",
  "set-given": "所给数据",
  heading: "{set}：规划目标 {plans} 个，提问 {asked} 次",
  "no-plans": "{set}：没有年份足够长的序列，无法回测。",
  forecaster: "预测方法",
  lantu: "蓝图",
  persistence: "沿用最近值",
  "linear-trend": "线性趋势",
  answered: "作答",
  reached: "实现",
  brier: "Brier 分",
  base: "按基准率",
  log: "对数分",
  coverage: "区间覆盖",
  recall: "未实现的预见",
  lead: "提前",
  false: "误报",
  months: "{count} 个月",
  legend:
    "区间覆盖：结果落入 80% 区间的比例。预见：到期前 {months} 个月概率已低于 {alarm} 的未实现目标所占比例；提前：此后未再解除的时间；误报：预警后仍实现的比例。",
};

export const say = catalogue(en, zhCN);
