import type { WorkProblems } from "./message.ts";

/** Problems of working with the ledger, in Chinese. */
export const workZhCN: WorkProblems = {
  "sign-in-needed": {
    title: "请先登录",
    detail: "此操作需要账号。任何内容都没有改动；请登录后再做。",
  },
  "sign-in-failed": {
    title: "未能登录",
    detail: "账号与密码不相符。请核对；再错{left:count}次，该账号将暂停登录。",
  },
  "locked-out": {
    title: "尝试次数过多",
    detail: "错误次数过多，该账号暂停登录{seconds:count}秒。请稍后再试，或请管理员重设密码。",
  },
  "second-factor-needed": {
    title: "需要动态验证码",
    detail: "请输入验证器当前显示的六位数字，或一个备用码。",
  },
  "second-factor-wrong": {
    title: "验证码不正确",
    detail: "验证码不正确。请核对设备时间，等待下一个验证码再输入。",
  },
  "only-way-in": {
    title: "这是唯一的登录方式",
    detail: "该身份提供方是您唯一的登录方式。请先在本页设置密码，再解除关联。",
  },
  "link-used": {
    title: "链接已失效",
    detail: "该链接已用过、已被替换或已过期。请向管理员另要一个；首位管理员请重新启动蓝图，使用新打印的链接。",
  },
  "password-weak": {
    title: "请另选密码",
    detail: "密码至少{least:count}个字符，不能是常见密码，也不能包含账号。没有保存。",
  },
  "provider-failed": {
    title: "登录服务没有正常回应",
    detail: "登录服务“{provider}”没有正常回应（{reason}）。请重试，或用本地账号登录。",
  },
  "account-unlinked": {
    title: "此处没有对应账号",
    detail: "登录服务确认您为“{account}”，但本系统没有这个账号。请管理员添加。",
  },
  "not-allowed": {
    title: "没有权限",
    detail: "您的角色不允许此操作{id?（{id}）}。任何内容都没有改动；请联系管理角色的人。",
  },
  stale: {
    title: "已被他人更改",
    detail: "打开之后它已被更改{id?（{id}）}。您的改动没有保存，仍在眼前；请对照两者，逐项决定。",
  },
  "unit-unknown": {
    title: "没有这个单位",
    detail: "没有仍然存在的单位“{unit}”。任何内容都没有改动；请从列表中选择。",
  },
  "unit-in-use": {
    title: "单位仍在使用",
    detail: "仍有{count:count}项属于该单位。请先转给其他单位，或将其并入其他单位。任何内容都没有改动。",
  },
  "unit-name-taken": {
    title: "名称已被使用",
    detail: "同一上级下已有单位“{name}”。任何内容都没有改动；请换名称，或直接用那个单位。",
  },
  "unit-code-taken": {
    title: "代码已被使用",
    detail: "代码“{code}”已属于另一个单位。任何内容都没有改动。",
  },
  "unit-circle": {
    title: "隶属关系成环",
    detail: "单位不能隶属于自身或其下级。任何内容都没有改动；请另选上级。",
  },
  "account-taken": {
    title: "账号已被使用",
    detail: "已有人使用账号“{account}”。任何内容都没有改动；请换一个。",
  },
  "person-unknown": {
    title: "没有这个人",
    detail: "这里没有“{person}”。任何内容都没有改动。",
  },
  "last-administrator": {
    title: "最后一位管理员",
    detail: "没有此人，就再没有人能管理账号。请先指定另一位管理员。任何内容都没有改动。",
  },
  "unit-twice": {
    title: "单位重复",
    detail: "同一单位只能是牵头、配合或支持之一，且只列一次。任何内容都没有改动。",
  },
  "path-years": {
    title: "年份不齐",
    detail: "分解须包含目标的每一年，各一次，依次排列。任何内容都没有改动。",
  },
  "number-printed": {
    title: "原文已有数量",
    detail: "该目标有数量，或指明了用来比较的数据或事项，以原文为准，不能另附规则。任何内容都没有改动。",
  },
  "step-circle": {
    title: "步骤互相等待",
    detail: "这些步骤会互相等待成环。任何内容都没有改动；请去掉其中一条先后关系。",
  },
  "step-order": {
    title: "步骤排得过早",
    detail: "“{title}”要等“{before}”完成，却排在它之前开始。未作任何改动；请调整其中一个日期。",
  },
  "step-parent": {
    title: "分项晚于总项",
    detail: "“{title}”是“{parent}”（{due}）的一部分，不能晚于它结束。未作任何改动；请调整其中一个日期。",
  },
  "step-closed": {
    title: "步骤目前不能这样处理",
    detail: "“{title}”已完成，或没有等待认定的完成说明。任何内容都没有改动。",
  },
  "code-taken": {
    title: "编号已被使用",
    detail: "编号“{code}”已属于本册另一事项。任何内容都没有改动。",
  },
  "period-not-due": {
    title: "该时期无需填报",
    detail: "时期{period}没有填报要求。没有保存；请从日历中选择。",
  },
  "report-closed": {
    title: "报告目前不能这样处理",
    detail: "报告{state:word}，现在不能这样处理。任何内容都没有改动；请刷新后再看。",
  },
  "same-hands": {
    title: "须由另一人办理",
    detail: "填报、审核、签发须为不同的人；说明步骤已完成的人不能自己认定。任何内容都没有改动。",
  },
  "evidence-needed": {
    title: "请说明情况",
    detail: "这一回答需要文字说明或佐证。没有提交；所写内容已存为草稿。",
  },
  "sheet-faulty": {
    title: "表格有错误",
    detail: "“{file}”有{count:count}个单元格不能接受，已逐一列出并说明怎么改。任何内容都没有改动；请改好后再导入。",
  },
  "sheet-unknown": {
    title: "不是导出的表格",
    detail: "“{file}”缺少这些列：{columns}。任何内容都没有改动；请重新导出，在导出的表格中填写，不要改动表头。",
  },
  "journal-broken": {
    title: "日志校验未通过",
    detail: "日志第{seq}条与封存时不一致（{at}）。任何内容都没有改动；请与备份核对。",
  },
  "mail-failed": {
    title: "邮件未能发出",
    detail: "邮件服务器没有接收（{reason}）。设置已保留；请更正后再发测试邮件。",
  },
};
