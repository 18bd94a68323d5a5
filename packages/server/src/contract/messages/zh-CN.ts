import type { Messages } from "./message.ts";
import { tablesZhCN } from "./tables-zh-CN.ts";
import { workZhCN } from "./work-zh-CN.ts";

const picture = "“{file}”是 TIFF 图片，没有导入，其他文件不受影响。请另存为 PDF，或逐页另存为 PNG、JPEG 再导入。";
const archive = "“{file}”是压缩包，没有导入，其他文件不受影响。请解压后选择其中的文件。";
const spreadsheet =
  "“{file}”是电子表格，没有导入，其他文件不受影响。请导入表格所在的文件（.docx、PDF、网页），或另存为网页再导入。";
const slides = "“{file}”是演示文稿，没有导入，其他文件不受影响。请导入正式文件，或另存为 PDF 再导入。";
const oldWord =
  "“{file}”是旧版 Word 或 WPS 文件，没有导入，其他文件不受影响。请用 WPS 或 Word 打开，另存为 .docx 再导入。";

/** 简体中文。每句依次说明：哪个文件或字段、发生了什么、保留了什么、接下来怎么办。 */
export const zhCN: Messages = {
  comma: "、",
  problems: {
    ...workZhCN,
    "not-found": {
      title: "没有找到",
      detail: "没有找到{what:word}{id? {id}}，任何内容都没有改动。请核对网址，或从首页、检索重新进入。",
    },
    "invalid-request": {
      title: "请求有误",
      detail: "请求中有内容不能接受{fields?：{fields}}。没有保存任何改动，请改正后重新提交。",
    },
    conflict: {
      title: "现状不允许",
      detail: "{id? {id} }现为“{state:word}”，不能这样操作。原有内容保持不变，请刷新后再看。",
    },
    "precondition-failed": {
      title: "内容已有新版本",
      detail: "{id? {id} }在您打开之后又有改动。您的改动没有保存，原有内容保持不变；请刷新，看过新版本后再改。",
    },
    forbidden: {
      title: "不能这样访问",
      detail: "当前访问没有此项权限，没有改动任何内容。请在运行蓝图的这台机器上打开页面再操作。",
      because: {
        "read-only":
          "此处只供查阅，没有改动任何内容。导入、审核和更正请在运行蓝图的那台机器上，用 http://127.0.0.1 开头的网址操作。",
        host: "请求使用的主机名“{host}”不是本机地址，已拒绝，没有改动任何内容。请改用 http://127.0.0.1 开头的网址。",
        origin: "请求来自其他网站的页面，已拒绝，没有改动任何内容。请直接在蓝图的页面上操作。",
      },
    },
    "too-many-requests": {
      title: "请求过于频繁",
      detail: "请求过于频繁，这一次没有处理，已有内容不受影响。请在 {seconds:count} 秒后再试。",
    },
    internal: {
      title: "服务出错",
      detail:
        "服务在处理时出错，这一次的改动没有保存，此前的内容不受影响。请重试；仍不成功时，请向管理员提供编号 {reference}。",
    },
    unavailable: {
      title: "暂时不可用",
      detail: "数据库暂时连接不上，这一次没有处理，已保存的内容不受影响。请稍后重试。",
    },
    "file-empty": {
      title: "空文件",
      detail: "“{file}”是空文件，没有导入，其他文件不受影响。请检查原文件后重新选择。",
    },
    "file-too-large": {
      title: "文件过大",
      detail:
        "“{file}”{size?（{size:bytes}）}超过单个文件 {limit:bytes} 的上限，没有导入，其他文件不受影响。请拆分或压缩图片后再导入。",
      because: {
        evidence: "“{file}”超过单个文件{limit:bytes}的上限。没有接收；请拆分或缩小其中的图片。",
        unpacked: "“{file}”解开后超过 {limit:bytes} 的上限，没有导入，其他文件不受影响。请拆分后再导入。",
        characters: "“{file}”的文字超过 {limit:count} 字的上限，没有导入，其他文件不受影响。请拆分后再导入。",
        pixels: "“{file}”中的图片超过 {limit:count} 像素的上限，没有导入，其他文件不受影响。请缩小图片后再导入。",
        rows: "“{file}”超过 {limit:count} 行的上限，没有导入，其他文件不受影响。请拆分后再导入。",
        columns: "“{file}”超过 {limit:count} 列的上限，没有导入，其他文件不受影响。请检查各列之间的分隔符。",
        objects: "“{file}”的图文对象超过 {limit:count} 个的上限，没有导入，其他文件不受影响。请拆分后再导入。",
      },
    },
    "file-too-many-pages": {
      title: "页数过多",
      detail:
        "“{file}”{pages?共 {pages:count} 页，}超过 {limit:count} 页的上限，没有导入，其他文件不受影响。请拆分后再导入。",
    },
    "file-too-many-scans": {
      title: "需识别的页数过多",
      detail:
        "“{file}”有 {pages:count} 页以上是图片，要逐页识别文字，超过一次 {limit:count} 页的上限，没有导入，其他文件不受影响。请拆分后再导入，或换用带文字的版本。",
    },
    "file-unreadable": {
      title: "文件无法读取",
      detail: "“{file}”已损坏或不完整，无法读取，没有导入，其他文件不受影响。请用原软件打开、另存后再导入。",
      because: {
        encoding: "“{file}”的文字编码无法识别，没有导入，其他文件不受影响。请用记事本等另存为 UTF-8 再导入。",
        sheet: "“{file}”没有这张工作表，没有导入，其他文件不受影响。请选择其中的一张。",
        "quote-open":
          "“{file}”{line?第 {line:count} 行附近}有引号没有闭合，没有导入，其他文件不受影响。请补上引号，或重新另存。",
        "row-long": "“{file}”{line?第 {line:count} 行附近}有一行过长，没有导入，其他文件不受影响。请检查换行和引号。",
        table:
          "“{file}”{line?从第 {line:count} 行起}不是规整的表格，没有导入，其他文件不受影响。请另存为 CSV 或 .xlsx 再导入。",
        json: "“{file}”不是合法的 JSON，没有导入，其他文件不受影响。请重新导出。",
        cut: "“{file}”不完整，后面一段缺失，没有导入，其他文件不受影响。请重新下载或复制后再导入。",
      },
    },
    "file-password": {
      title: "文件有密码",
      detail: "“{file}”设有密码，无法读取，没有导入，其他文件不受影响。请用原软件打开，去除密码、另存后再导入。",
    },
    "file-type": {
      title: "不支持的文件类型",
      detail:
        "“{file}”不是 Word（.docx）、PDF、OFD、图片、网页或纯文本，没有导入，其他文件不受影响。请转换为其中一种再导入。",
      because: {
        evidence: "按内容看，“{file}”不是 PDF、图片、不带宏的 Office 文件或纯文本。没有接收；请转换为其中一种。",
        doc: oldWord,
        ole: oldWord,
        rtf: "“{file}”是 RTF 文件，没有导入，其他文件不受影响。请用 Word 或 WPS 另存为 .docx 再导入。",
        odt: "“{file}”是 OpenDocument 文档，没有导入，其他文件不受影响。请用 WPS 或 LibreOffice 打开，另存为 .docx 再导入。",
        xlsx: spreadsheet,
        xls: spreadsheet,
        pptx: slides,
        ppt: slides,
        tiff: picture,
        zip: archive,
        rar: archive,
        gzip: archive,
        "7z": archive,
      },
    },
    "file-no-text": {
      title: "没有读出文字",
      detail:
        "“{file}”{pages?共 {pages:count} 页，}没有可读取的文字，图片中也没有识别出文字，没有导入，其他文件不受影响。请换用带文字或更清晰的版本。",
    },
    "file-timeout": {
      title: "读取超时",
      detail:
        "“{file}”在{seconds? {seconds:count} 秒}限时内没有读完，已停止，没有导入，其他文件不受影响。请拆分后再导入。",
    },
    "file-memory": {
      title: "读取所需内存过大",
      detail: "读取“{file}”所需内存超出上限，已停止，没有导入，其他文件不受影响。请拆分或去除大图后再导入。",
    },
    "file-not-a-plan": {
      title: "不像规划类文件",
      detail:
        "“{file}”读完后没有看出是规划、计划、政府工作报告或统计公报，没有导入，其他文件不受影响。请核对是否选错了文件；确实要读，可以选择“仍然读取”。",
    },
    "proposer-silent": {
      title: "模型提议不全",
      detail:
        "接入的模型没有看完“{file}”：{all} 次请求中有 {failed} 次没有可用的回答（{reason}），{left} 次没有发出。解析器自己读出的内容是完整的，可以照常核对。如需模型提议，请检查接口，舍弃本次导入后重新导入。",
    },
    "recognised-text": {
      title: "须先核对",
      detail: "“{file}”含有图像页，文字由机器识别，因此已读入但没有直接公布。请在核对时对照页面图像，再行公布。",
    },
    "file-duplicate": {
      title: "已有同一文件",
      detail:
        "“{file}”与已导入的文件{title?“{title}”}内容完全相同，没有重复导入，原有内容保持不变。可直接打开已有文件。",
    },
    "import-not-in-review": {
      title: "不在待审状态",
      detail: "{id? {id} }现为“{state:word}”，不在待审状态，不能发布或舍弃。原有内容保持不变，请刷新后再看。",
    },
    "nothing-to-publish": {
      title: "没有可发布的条目",
      detail: "{id? {id} }没有一条未被否决的承诺，没有发布，审核结果保持不变。请至少保留一条，或舍弃这次导入。",
    },
    "changed-since": {
      title: "之后又有改动",
      detail: "{id? {id} }在这一步之后又被改动过，没有撤销，现有内容保持不变。请先撤销后来的改动，或直接更正。",
    },
    "not-undoable": {
      title: "不能撤销",
      detail: "这条流水没有记下改动前的内容，或者所记的事项只能重新设定，不能撤销，现有内容保持不变。可以直接更正。",
    },
    "opinions-open": {
      title: "两人意见未齐",
      detail: "这份文件由两人独立审核，{id? {id} }还没有两人的意见，没有改动。请先各自给出意见。",
    },
    "edition-settled": {
      title: "已确认为新版",
      detail: "这份文件已确认为{of?{of} 的}新版，任何内容都没有改动。要改选另一份文件，请先撤销原来的确认。",
    },
    "already-succeeded": {
      title: "已有新版",
      detail: "文件{id? {id} }已有新版{by?（{by}）}，任何内容都没有改动。请以那份新版为上一版，或先撤销对它的确认。",
    },
    "edition-circle": {
      title: "版本首尾相接",
      detail: "文件不能是自身的新版，也不能是由它而来的文件的新版{of?（{of}）}，任何内容都没有改动。请选择更早的文件。",
    },
    "not-alignable": {
      title: "看不出两份文件的关系",
      detail: "从地方和时间看不出这两份文件是上下级还是前后两份；请指明按哪一种对照。",
    },
    "opinion-closed": {
      title: "意见已定",
      detail: "{id? {id} }已有两人的意见或已有定论，这次的意见没有记入，现有内容保持不变。不同意时请写明理由裁定。",
    },
    "reason-needed": {
      title: "需要理由",
      detail: "两人意见不一，裁定{id? {id} }须写明理由；没有改动。请补上理由再提交。",
    },
    "reviewer-needed": {
      title: "需要署名",
      detail: "独立审核的意见要记在审核人名下，这次没有署名，没有记入。请先填写姓名再提交。",
    },
    "file-gone": {
      title: "原文件已不在",
      detail: "{file?“{file}”的}原文件没有保留，不能再读，其他内容不受影响。请重新选择文件导入。",
    },
    "request-too-large": {
      title: "请求过大",
      detail: "请求的内容超过 {limit:bytes} 的上限，没有处理，已有内容不受影响。请分次提交。",
    },
    "media-type": {
      title: "内容类型不符",
      detail: "这里不接收{type?“{type}”}这种类型的内容，没有处理，已有内容不受影响。请按接口说明的类型发送。",
    },
    "too-many-files": {
      title: "一次选择的文件过多",
      detail: "一次最多导入 {limit:count} 个文件：“{file}”超出了数目，没有导入，前面的文件不受影响。请再导入一次。",
    },
    ...tablesZhCN,
  },
  fields: {
    required: "缺少这一项",
    type: "类型不对，应为{expected:word}",
    format: "格式不对",
    choice: "应为下列之一：{choices}",
    "too-small": "不能小于 {limit:count}",
    "too-big": "不能大于 {limit:count}",
    "too-short": "太短或太少，至少 {limit:count}",
    "too-long": "太长或太多，至多 {limit:count}",
    "unknown-field": "没有这一项：{keys}",
    "unknown-id": "没有这个编号：{id}",
    "id-taken": "编号 {id} 已被占用",
    "name-taken": "“{written}”已是 {id} 的名称",
    "unit-misfit": "单位“{unit}”表示不了这个量",
    "look-alike": "与 {other} 已标明易混，不能合并",
    "day-alone": "只能是某一天（如 2024-06-30），不能是一天中的某一时刻：研判状态按日给出",
    "no-past": "这里只有现在的情况，不能查看过去的某一天",
    other: "内容不能接受",
  },
  words: {
    table: "数据表",
    finding: "发现",
    reconciliation: "目标",
    concept: "指标",
    index: "综合指数",
    series: "序列",
    place: "地区",
    "attached-rule": "附加规则",
    channel: "通知渠道",
    judgement: "研判",
    draft: "待处理",
    verified: "已核验",
    document: "文件",
    commitment: "承诺",
    import: "导入",
    page: "页面",
    address: "接口",
    retired: "已并入或拆分",
    "one-reviewer": "由一人审核",
    proposed: "待审",
    accepted: "已采纳",
    rejected: "已否决",
    review: "待审",
    published: "已发布",
    withdrawn: "已撤回",
    discarded: "已舍弃",
    queued: "排队中",
    reading: "读取中",
    duplicate: "重复",
    failed: "未成功",
    cancelled: "已取消",
    string: "文字",
    number: "数字",
    int: "整数",
    boolean: "是或否",
    array: "列表",
    object: "对象",
  },
};
