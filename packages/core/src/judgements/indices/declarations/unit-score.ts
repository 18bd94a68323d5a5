import type { CompositeIndex } from "../../../ledger/index.ts";

const KEPT = { direction: "more", normalisation: { kind: "range", worst: 0, best: 100 } } as const;

/** How a unit stands by the commitments it leads. Missing data are not a missed target (G57). */
export const UNIT_SCORE: CompositeIndex = {
  id: "unit-score",
  name: { zh: "单位承诺履行评分", en: "Commitments kept by unit" },
  purpose: {
    zh: "一个单位（含下属单位）牵头的承诺中已经实现或正常推进的比重，只与同类单位比较。无法判断的与未完成的分开列出。",
    en: "How much of what a unit leads, with the units below it, is reached or on track; compared with units of its kind only. What cannot be judged is listed apart from what was missed.",
  },
  over: "unit",
  groups: [
    {
      id: "led",
      name: { zh: "牵头的承诺", en: "Commitments it leads" },
      weight: 1,
      members: [
        {
          ...{ id: "binding", name: { zh: "约束性指标", en: "Binding indicators" }, weight: 2, ...KEPT },
          source: { kind: "commitments", nature: "binding", commitmentKind: null },
        },
        {
          ...{ id: "expected", name: { zh: "预期性指标", en: "Expected indicators" }, weight: 1, ...KEPT },
          source: { kind: "commitments", nature: "expected", commitmentKind: null },
        },
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
  coverage: 0.4,
  least: 3,
  source: "本产品的起始设定：约束性指标加倍，其余等权；供使用单位修改 / starting values of this product, to be changed",
};
