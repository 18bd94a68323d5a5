const count = new Intl.NumberFormat("zh-CN");
const n = (value: number): string => count.format(value);

/** Words of the leader's morning page, in Chinese. */
export const briefingZhCN = {
  title: "晨报",
  of: (day: string) => `晨报 · ${day}`,
  description: "昨天以来变了什么、十件要紧的事、谁在负责、谁还没有答复：一页，一分钟读完。",
  day: "日期",
  show: "查看",
  earlier: "前一天",
  later: "后一天",
  whole: (lasting: number, unanswered: number, late: number) =>
    `持续的预警 ${n(lasting)} 条，尚未答复 ${n(unanswered)} 条，答复逾期 ${n(late)} 条。`,
  calm: "没有持续的预警。",
  moved: "变化",
  sinceYesterday: "昨天以来",
  sinceWeek: "一周以来",
  worse: "转差",
  better: "转好",
  other: "其他变化",
  raised: "新预警",
  ended: "结束的预警",
  ten: "十件要紧的事",
  tenNone: "今天没有要紧的事。",
  all: "全部预警",
  changed: (since: string) => `${since}以来的变化`,
  changedNone: "没有变化。",
  notJudged: "未判断",
  overdue: "答复逾期",
  overdueNone: "没有逾期的答复。",
  overdueMore: (shown: number, total: number) => `显示前 ${n(shown)} 条，共 ${n(total)} 条`,
  since: (day: string) => `${day} 起`,
  signIn: "晨报只给本级工作人员看",
  signInHint: "登录之后，这里是昨天以来的变化、十件要紧的事和逾期的答复。",
  noRight: "您的账号不能查看工作内容。需要时请联系管理员。",
  empty: "还没有可以判断的承诺",
  emptyHint: "导入规划并确认承诺之后，每天零点过后自动判断；第二天早上，变化会列在这里。",
};
