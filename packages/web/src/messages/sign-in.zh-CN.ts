const count = new Intl.NumberFormat("zh-CN");
const n = (value: number): string => count.format(value);

/** Every sentence of signing in, in Chinese. They come with its pages. */
export const signInZhCN = {
  title: "登录",
  description: "用账号登录，办理分派、填报、审核和签发。",
  lead: "公开的规划、台账和已签发的报告不用登录就能看。",
  account: "账号",
  password: "密码",
  submit: "登录",
  busy: "正在登录…",
  needsScript: "登录需要启用 JavaScript。",
  unlinked: (account: string) =>
    `统一登录认得您${account === "" ? "" : `（${account}）`}，但这里没有对应的账号。请管理员增加后再登录。`,
  providerFailed: "统一登录没有成功。请再试一次，或用本地账号登录。",
  or: "或者",
  provider: (name: string) => `用${name}登录`,
  codeTitle: "第二步验证",
  codeLead: "输入验证器应用现在显示的六位数字；手机不在身边时，用一个恢复码。",
  code: "验证码或恢复码",
  codeSubmit: "验证并登录",
  back: "换一个账号",
  forgotten: "忘了密码？请管理员给您一个一次性链接，用它重设。",
  locked: (time: string) => `尝试太多，账号暂停中，${time}后可以再试。`,
  lockedOver: "现在可以再试了。",
  minutes: (minutes: number, seconds: number) =>
    minutes === 0 ? `${n(seconds)} 秒` : seconds === 0 ? `${n(minutes)} 分钟` : `${n(minutes)} 分 ${n(seconds)} 秒`,
  already: (name: string) => `您已以“${name}”登录。`,
  goOn: "继续",
  machine: {
    title: "还没有账户",
    text: "这台机器上还没有任何账户：在本机打开的人不用登录，可以做任何事。要让大家各用各的账号，先设第一位管理员。",
    one: "用蓝图启动时打印出来的一次性链接设第一位管理员；没有看到，重新启动会再打印一个。",
    two: "或在“管理 · 人员”里直接增加一位管理员，把得到的一次性链接交给他。",
    people: "去增加管理员",
  },
  link: {
    first: "设立第一位管理员",
    firstLead: "这个链接只能用一次。设好之后，人人都要登录，本机也不例外；没有默认密码。",
    password: "设定密码",
    passwordLead: (name: string) => `${name}，您好。设定密码后就能登录；此前若在别处登录过，那些登录会结束。`,
    name: "姓名",
    accountHint: "登录用，例如姓名拼音；2 至 40 个字母、数字或 . _ @ -",
    passwordField: "密码",
    passwordHint: "几个不相干的词连在一起，又长又好记",
    again: "再输一遍",
    differ: "两遍输入的不一样。",
    show: "显示密码",
    submit: "设定并登录",
    goneTitle: "这个链接不能用了",
    toSignIn: "去登录",
    until: (time: string) => `${time}之前有效。`,
  },
};

/** Shape of the words of signing in. */
export type SignInWords = typeof signInZhCN;
