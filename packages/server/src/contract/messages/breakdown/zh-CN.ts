import type { BreakdownWords } from "./words.ts";

/** How breakdowns are told in Chinese. */
export const zhCN: BreakdownWords = {
  kept: {
    level: "末年为{reached}，与目标{expected}相符。",
    sum: "各年合计{reached}，与目标{expected}相符。",
    growth: "各年平均增长{reached}，与目标{expected}相符。",
    each: "各年均符合目标{expected}。",
    parts: "各单位合计{reached}，与总量{expected}相符。",
    "each-part": "各单位均符合{expected}。",
  },
  over: {
    level: "末年为{reached}，比目标{expected}多{gap}。",
    sum: "各年合计{reached}，比目标{expected}多{gap}。",
    growth: "各年平均增长{reached}，比目标{expected}高{gap}。",
    each: "有的年份为{reached}，比目标{expected}多{gap}。",
    parts: "各单位合计{reached}，比总量{expected}多{gap}。",
    "each-part": "有的单位为{reached}，比{expected}多{gap}。",
  },
  under: {
    level: "末年为{reached}，比目标{expected}少{gap}。",
    sum: "各年合计{reached}，比目标{expected}少{gap}。",
    growth: "各年平均增长{reached}，比目标{expected}低{gap}。",
    each: "有的年份为{reached}，比目标{expected}少{gap}。",
    parts: "各单位合计{reached}，比总量{expected}少{gap}。",
    "each-part": "有的单位为{reached}，比{expected}少{gap}。",
  },
  alarms: { none: "", rounding: "差额在四舍五入范围之内。", gap: "存在缺口，需要补齐或说明。" },
  unknown: {
    years: "还有{open}个年份没有数值，尚不能判断；未知不按零计算。",
    parts: "还有{open}个单位没有数值，尚不能判断；未知不按零计算。",
  },
  states: { kept: "相符", gap: "有差额", unknown: "未知" },
  operations: {
    sum: "{all+} = {result}",
    difference: "{first} − {second} = {result}",
    "average-growth": "{all,}，年均{result}",
  },
  noDrawing: {
    "no-base": "没有基数，无法按此方法分解；请先填写基期数值，或改用其他方法。",
    "base-zero": "基数为零，无法按增速分解；请改用等量递增或手工填写。",
    "sign-changes": "基数与目标正负不同，无法按增速分解；请改用等量递增或手工填写。",
    "growth-below-minus-100": "所需增速低于−100%，无法分解。",
    "target-passed": "已知年份已经越过目标，其余年份将要倒退；请手工填写，或保留差额。",
    "no-years-left": "各年结果均已知，没有可分解的年份。",
    "no-weights": "缺少权重，或权重合计为零，无法按比例分摊。",
    "growth-of-all-years":
      "目标是整个期间的增幅（如翻番、比基期增长），并未说明每年增长多少，不能逐年分解；请填写年均增速，或改填期末数值。",
    "by-hand": "手工填写时不自动计算。",
  },
  defaultKinds: {
    "amount-at-the-end": "目标是期末达到的数值，以末年为准。",
    "rate-on-average": "目标是多年的年均增速，各年增速连乘后应与之相符。",
    "rate-of-each-year": "目标是一年的增速，逐年衡量。",
    "growth-of-all-years": "目标是整个期间的增幅，并非年增速，不能直接逐年分解：请填写年均增速，或改填期末数值。",
    "amount-of-each-year": "目标是每一年的数量，逐年衡量。",
    "added-up": "目标是期内累计的数量，各年相加。",
    "share-at-the-end": "目标是期末的占比，以末年为准。",
    "limit-of-each-year": "目标是每年都不得突破的限度，逐年衡量。",
  },
  relations: {
    stricter: "{year}年：年度计划为{yearly}，严于五年规划的{path}。",
    equal: "{year}年：年度计划为{yearly}，与五年规划一致。",
    looser: "{year}年：年度计划为{yearly}，宽于五年规划的{path}。",
    missing: "{year}年：年度计划为{yearly}，五年规划尚未分解到这一年。",
    "not-comparable": "{year}年：年度计划为{yearly}，与五年规划的口径不同，不可比。",
  },
  noYearly: "{year}年：年度计划未提出这一目标。",
  programme: "已知{known}项，共{stated}项",
  programmeUnstated: "已知{known}项，总数未说明",
  listed: "、",
};
