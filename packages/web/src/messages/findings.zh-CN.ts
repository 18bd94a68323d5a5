const n = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);

/** Words of the findings of consistency. */
export const findingsZhCN = {
  title: "发现",
  description: "现有文件前后不一、目标悄然改变之处，各附两处原文和算式。",
  ofDocument: "本文件的发现",
  bySeverity: "按轻重筛选",
  severities: { contradiction: "矛盾", change: "悄然变化", hint: "提示" },
  rule: "规则",
  rules: "公开的规则",
  rulesLead: "每条规则看什么，发现的轻重如何。规则改动时版本随之增加。",
  rulesVersion: (version: string) => `规则第 ${version} 版`,
  ofRule: "这条规则的发现",
  state: "处理状态",
  states: {
    open: "待处理",
    explained: "有合理解释",
    "document-error": "文件有误",
    "reading-error": "读取有误",
  },
  note: "备注",
  noteNeeded: "说明理由（必填）",
  save: "保存",
  undo: "撤销",
  changed: (sentence: string, state: string) => `已标为“${state}”：${sentence}`,
  stale: "别人刚刚改过这条发现，您的修改尚未保存。",
  theirs: "现在是",
  yours: "您要改为",
  keepTheirs: "保留对方的",
  setYours: "仍改为我的",
  total: (count: number) => `共 ${n(count)} 项发现`,
  nothingFits: "没有符合条件的发现。",
  none: "没有发现不一致之处",
  noneHint: "收录的文件多了，同一数字在不同文件里的说法会在这里逐一核对。",
  ofCommitment: "与这些数字有关的发现",
};

export type FindingsWords = typeof findingsZhCN;
