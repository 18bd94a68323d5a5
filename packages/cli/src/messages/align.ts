import { catalogue } from "./catalogue.ts";

/** What `lantu align` says. */
const en = {
  "bad-option": "{option}: not understood. lantu align UPPER LOWER [--mode upper|successor] [--format jsonl|table]",
  "bad-mode":
    "There is no mode {mode}. Modes: upper (a plan of the place above and one below), successor (one place, an earlier and a later document).",
  "not-two": "lantu align takes two files, not {count}: the upper and the lower plan, or the earlier and the later.",
  "mode-unknown":
    "Neither the places nor the titles of the two files tell how they lie to each other. Say it: --mode upper or --mode successor.",
  relation: "relation",
  score: "likeness",
  told: "what became of the commitment",
  "upper-lower": "{from} (upper) and {to} (lower): {counts}",
  "predecessor-successor": "{from} (earlier) and {to} (later): {counts}",
  none: "Neither file holds a commitment.",
} as const;

const zhCN: Readonly<Record<keyof typeof en, string>> = {
  "bad-option":
    "无法识别 {option}。用法：lantu align 上级规划 下级规划 [--mode upper|successor] [--format jsonl|table]",
  "bad-mode": "没有“{mode}”这种方式。可选：upper（上级与下级规划）、successor（同一地方先后两份文件）。",
  "not-two": "lantu align 需要两个文件，而不是 {count} 个：上级与下级规划，或先后两份文件。",
  "mode-unknown": "从两个文件的地方和标题看不出它们的关系。请写明：--mode upper 或 --mode successor。",
  relation: "关系",
  score: "相似度",
  told: "承诺的去向",
  "upper-lower": "{from}（上级）与 {to}（下级）：{counts}",
  "predecessor-successor": "{from}（在前）与 {to}（在后）：{counts}",
  none: "两个文件都没有承诺。",
};

export const say = catalogue(en, zhCN);
