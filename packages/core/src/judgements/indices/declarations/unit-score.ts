import type { CompositeIndex } from "../../../ledger/index.ts";
import { groupOf, keptOf, shipped } from "./members.ts";

/** How a unit stands by the commitments it leads. Missing data are not a missed target (G57). */
export const UNIT_SCORE: CompositeIndex = shipped({
  id: "unit-score",
  name: { zh: "单位承诺履行评分", en: "Commitments kept by unit" },
  purpose: {
    zh: "一个单位（含下属单位）牵头的承诺中已经实现或正常推进的比重，只与同类单位比较。无法判断的与未完成的分开列出。",
    en: "How much of what a unit leads, with the units below it, is reached or on track; compared with units of its kind only. What cannot be judged is listed apart from what was missed.",
  },
  over: "unit",
  groups: [
    groupOf(
      "led",
      ["牵头的承诺", "Commitments it leads"],
      [
        keptOf("binding", ["约束性指标", "Binding indicators"], { nature: "binding" }, 2),
        keptOf("expected", ["预期性指标", "Expected indicators"], { nature: "expected" }),
        keptOf("tasks", ["任务", "Tasks"], { kind: "task" }),
        keptOf("projects", ["项目", "Projects"], { kind: "project" }),
      ],
    ),
  ],
  coverage: 0.4,
  least: 3,
  source: "本产品的起始设定：约束性指标加倍，其余等权；供使用单位修改 / starting values of this product, to be changed",
});
