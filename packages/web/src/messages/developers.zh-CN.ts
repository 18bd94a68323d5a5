/** Words of the interface's readable page. The operations themselves are described in English, as in the document. */
export const developersZhCN = {
  title: "开发接口",
  description: "蓝图的 HTTP 接口：地址、参数、回答和差错代码。",
  lead: "页面上看到的一切都从这个接口读出，台账里的一切都经由它写入。以下说明由校验请求的同一份定义生成。",
  version: (version: string) => `版本 ${version}`,
  json: "OpenAPI 3.1 文件（JSON）",
  contents: "接口目录",
  general: "通则",
  rules: [
    { name: "地址", text: "所有地址以 /api/v1 开头；一般回答 application/json，UTF-8 编码。" },
    {
      name: "位置",
      text: "start、end 是原文的 UTF-16 偏移，end 不含在内；text 地址给出的原文永不改变。",
    },
    {
      name: "翻页",
      text: "列表用游标翻页：把回答中的 next 作为 after、previous 作为 before 再次请求；两端为 null。游标不可拆解。",
    },
    {
      name: "版本",
      text: "回答带 ETag。读取时带 If-None-Match，没有变化即回答 304；写入时带 If-Match，版本不符即回答 412，不作任何改动。",
    },
    {
      name: "差错",
      text: "差错是 Problem Details（RFC 9457），类型 application/problem+json：程序认 code，人看 detail；invalid-request 另列出各个不合格的字段。",
    },
    {
      name: "权限",
      text: "已发布的内容人人可读。导入、审核、更正和未发布的内容只限在运行蓝图的那台机器上，从 127.0.0.1 访问；其他来源一律回答 403。",
    },
    {
      name: "限次",
      text: "写入、检索和导出按来源限制每分钟的次数，上限写在回答头 x-ratelimit-limit 里；超过时回答 429，retry-after 写明几秒后再试。",
    },
    { name: "语言", text: "差错的语句用 ?lang=zh-CN 或 en、lantu.lang 这个 Cookie 或 Accept-Language 选择语言。" },
  ],
  tags: {
    overview: "概况",
    documents: "文件",
    commitments: "承诺",
    search: "检索",
    imports: "导入",
    journal: "流水",
  } as Readonly<Record<string, string>>,
  parameters: "参数",
  body: "请求内容",
  answers: "回答",
  refusals: "可能的差错",
  example: "示例",
  copyExample: (name: string) => `复制 ${name} 的示例`,
  columns: { name: "名称", type: "类型", note: "说明" },
  places: { path: "路径", query: "查询", header: "请求头", cookie: "Cookie" } as Readonly<Record<string, string>>,
  required: "必填",
  optional: "可省略",
  fallback: (value: string) => `默认 ${value}`,
  noBody: "没有内容",
  listOf: "列表：",
  recordOf: "任意名称，值为：",
  or: "或",
  fields: (count: number) => `${count} 个字段`,
  schemas: "数据结构",
  codes: "差错代码",
  codeColumns: { status: "状态", code: "代码", title: "含义" },
};

export type DevelopersWords = typeof developersZhCN;
