/** Words shared by the pages that lay documents side by side. */
export const comparisonZhCN = {
  all: "全部",
  place: "地区",
  growthOf: (name: string) => `${name}增速`,
  inDocument: (name: string) => `《${name}》`,
  commitment: "所属承诺",
  chart: "指标曲线",
  permalink: "固定链接",
  arithmetic: "算式",
  termSource: (term: number, document: string) => `第 ${term} 个数的出处：《${document}》`,
  observed: "统计数据",
  vintages: { preliminary: "初步数", revised: "修订数", final: "最终数" },
  knownOn: (date: string) => `${date}公布`,
  computing: "收录的文件正在逐项比对，完成后本页会自行更新。",
  keys: "j / k 上下移动 · 回车展开",
};

export type ComparisonWords = typeof comparisonZhCN;
