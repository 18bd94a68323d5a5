import type { ReportingWords } from "./words.ts";

/** The reporting cycle, in Chinese. */
export const reportingZhCN: ReportingWords = {
  verdicts: {
    agrees: "填报数与其他来源一致（四舍五入之内）。",
    disagrees: "填报数与其他来源不一致，差异超出四舍五入。",
    "statement-only": "报告已完成，但没有数字：仅凭陈述。",
    "no-data": "该时期没有其他来源的数字。",
    "not-comparable": "其他来源的单位或口径不同，只并列，不比较。",
    "nothing-said": "报告没有数字，也没有说已完成。",
  },
  compared: {
    agrees: "{said} − {other} = {difference} {unit}，在四舍五入可解释的{allowed}之内。",
    differs: "{said} − {other} = {difference} {unit}，超出四舍五入可解释的{allowed}。",
    uncomparable: "单位不同、只给出上下限或只是一部分：并列显示，不比较。",
    claims: "双方对是否完成的说法一致。",
    claimsOtherwise: "一方说已完成，另一方说没有。",
    withoutNumber: "报告没有可比较的数字。",
  },
  notices: {
    assigned: "“{title}”已分配给{unit}。",
    "due-soon": "“{title}”{period}的报告应于{due}前报送。",
    overdue: "“{title}”{period}的报告应于{due}前报送，至今未报。",
    returned: "“{title}”{period}的报告被退回：{reason}",
    "to-check": "{unit}关于“{title}”{period}的报告等待您审核。",
    "to-sign": "{unit}关于“{title}”{period}的报告等待您签发。",
    disagreement: "{unit}关于“{title}”{period}的报告与数据或另一方所报不一致。",
    warning: "“{title}”有新的预警，请于{by}前答复。",
    "answer-late": "“{title}”的预警应于{by}前答复，至今没有。",
  },
  mail: {
    digest: "蓝图：您有{count}件事",
    returned: "蓝图：报告被退回",
    greeting: "{name}：",
    open: "打开",
    why: "您在蓝图有账号，因此收到此邮件。是否接收、多久一次，可在您自己的页面里选择。",
    testSubject: "蓝图：邮件设置测试",
    testBody: "蓝图的邮件可以送达。",
  },
  calendar: {
    name: "蓝图：待报送的报告",
    item: "应报送：{title}（{period}）",
    holidays: "该年节假日安排尚未公布，只计了周末。",
  },
};
