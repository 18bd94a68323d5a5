import type { CompositeIndex } from "../../../ledger/index.ts";

const KEPT = { direction: "more", normalisation: { kind: "range", worst: 0, best: 100 } } as const;

/** How far a plan is kept, over all it promises. */
export const PLAN_FULFILMENT: CompositeIndex = {
  id: "plan-fulfilment",
  name: { zh: "规划落实指数", en: "Plan fulfilment" },
  purpose: {
    zh: "一份规划所作承诺中已经实现或正常推进的比重。无法判断的不计入分母，计入区间；未到期的不计。",
    en: "How much of what a plan promises is reached or on track. What cannot be judged is in no denominator and in the interval; what is not due is left out.",
  },
  over: "document",
  groups: [
    {
      id: "indicators",
      name: { zh: "指标", en: "Indicators" },
      weight: 2,
      members: [
        {
          ...{ id: "binding", name: { zh: "约束性指标", en: "Binding indicators" }, weight: 2, ...KEPT },
          source: { kind: "commitments", nature: "binding", commitmentKind: "indicator" },
        },
        {
          ...{ id: "expected", name: { zh: "预期性指标", en: "Expected indicators" }, weight: 1, ...KEPT },
          source: { kind: "commitments", nature: "expected", commitmentKind: "indicator" },
        },
      ],
    },
    {
      id: "works",
      name: { zh: "任务和项目", en: "Tasks and projects" },
      weight: 1,
      members: [
        {
          ...{ id: "tasks", name: { zh: "任务", en: "Tasks" }, weight: 1, ...KEPT },
          source: { kind: "commitments", nature: null, commitmentKind: "task" },
        },
        {
          ...{ id: "projects", name: { zh: "项目", en: "Projects" }, weight: 1, ...KEPT },
          source: { kind: "commitments", nature: null, commitmentKind: "project" },
        },
      ],
    },
  ],
  mean: "arithmetic",
  missing: "spread",
  coverage: 0.5,
  least: 3,
  source:
    "本产品的起始设定：约束性指标加倍，指标与任务项目二比一；供使用单位修改 / starting values of this product, to be changed",
};
