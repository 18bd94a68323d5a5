/** How a stated value bounds what is measured. */
export type Comparator = "=" | ">=" | ">" | "<=" | "<" | "~";

/** Comparators in front of a number. 控制在 bounds from above; what stands behind the number (以上, 左右) has the last word. */
export const COMPARATORS_BEFORE: readonly (readonly [Comparator, string])[] = [
  [">=", "不少于 不低于 不小于 不下于 不弱于 至少 至少有 最低 最少 ≥ >= ＞= ⩾ 大于等于 大于或等于 下限为"],
  [">", "超过 超 突破 大于 高于 多于 逾 超出 破 > ＞ 跨过 跨越 越过"],
  ["<=", "不超过 不高于 不大于 不多于 不超 至多 最多 最高 ≤ <= ＜= ⩽ 小于等于 小于或等于 控制在 上限为"],
  ["<", "低于 小于 少于 不足 不到 不满 < ＜ 短于"],
  ["~", "约 大约 约为 近 接近 将近 大概 约占 ≈ 达约 累计约"],
];

/** Comparators behind a number and its unit. */
export const COMPARATORS_BEHIND: readonly (readonly [Comparator, string])[] = [
  [">=", "以上 及以上 或以上 之上"],
  ["<=", "以内 之内 以下 及以下"],
  ["~", "左右 上下 余 出头"],
];

/** Comparators behind a number that begin other words where more follows (2倍多，, not 3家多元化企业). */
export const COMPARATORS_CLOSING: readonly (readonly [Comparator, string])[] = [["~", "多 许 开外"]];
