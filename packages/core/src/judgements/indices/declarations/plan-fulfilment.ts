import type { CompositeIndex } from "../../../ledger/index.ts";
import { groupOf, keptOf, shipped } from "./members.ts";

/** How far a plan is kept, over all it promises. */
export const PLAN_FULFILMENT: CompositeIndex = shipped({
  id: "plan-fulfilment",
  name: { zh: "规划落实指数", en: "Plan fulfilment" },
  purpose: {
    zh: "一份规划所作承诺中已经实现或正常推进的比重。无法判断的不计入分母，计入区间；未到期的不计。",
    en: "How much of what a plan promises is reached or on track. What cannot be judged is in no denominator and in the interval; what is not due is left out.",
  },
  over: "document",
  groups: [
    groupOf(
      "indicators",
      ["指标", "Indicators"],
      [
        keptOf("binding", ["约束性指标", "Binding indicators"], { nature: "binding", kind: "indicator" }, 2),
        keptOf("expected", ["预期性指标", "Expected indicators"], { nature: "expected", kind: "indicator" }),
      ],
      2,
    ),
    groupOf(
      "works",
      ["任务和项目", "Tasks and projects"],
      [
        keptOf("tasks", ["任务", "Tasks"], { kind: "task" }),
        keptOf("projects", ["项目", "Projects"], { kind: "project" }),
      ],
    ),
  ],
  coverage: 0.5,
  least: 3,
  source:
    "本产品的起始设定：约束性指标加倍，指标与任务项目二比一；供使用单位修改 / starting values of this product, to be changed",
});
