import { catalogue } from "./catalogue.ts";

/** What the command line says of itself: starting, stopping, what keeps it from either. */
const en = {
  "port-in-use":
    "Port {port} on {host} is taken by another program. Stop it, or start Lantu on another port: LANTU_PORT={other} npm start",
  "port-forbidden": "This account may not listen on port {port} of {host}. Choose a port above 1023 with LANTU_PORT.",
  "host-unknown":
    "This machine has no address {host}. Set LANTU_HOST to one of its own, or leave it out for 127.0.0.1.",
  "setting-invalid": "{name} is set to “{value}”, which cannot be used. Correct it or leave it out.",
  "platform-unsupported":
    "No embedded PostgreSQL comes for {platform}. Give Lantu one of yours (15 or newer) with LANTU_DATABASE_URL.",
  "root-without-user":
    "PostgreSQL does not run as root, and this system has neither an account postgres nor nobody. Start Lantu as an ordinary user.",
  "data-not-writable": "Lantu cannot write to {path}. Make the folder writable, or name another with LANTU_DATA.",
  "data-in-use":
    "The data in {path} are in use by process {pid}. Stop it first, or name another folder with LANTU_DATA.",
  "data-version":
    "The data in {path} belong to PostgreSQL {found}; this Lantu brings PostgreSQL {expected}. Start the Lantu that made them, or name another folder with LANTU_DATA.",
  "disk-full":
    "The disk of {path} is full: {free} MB free, {needed} MB needed. Make room, or name another folder with LANTU_DATA.",
  "database-failed": "The embedded PostgreSQL in {path} did not start. It said: {log}",
  "database-too-old": "The database server is PostgreSQL {found}; Lantu needs {needed} or newer.",
  "database-newer": "The database was written by a newer Lantu. Start that one, or name another database.",
  "database-unreachable": "The database {database} cannot be reached: {reason}. Check LANTU_DATABASE_URL.",
  "database-encoding":
    "The database {database} stores text as {found}; Lantu needs UTF8. Create it with ENCODING 'UTF8'.",
  "database-forbidden":
    "This account may not make tables in the database {database}: {reason}. Give it the right to create there, or name another with LANTU_DATABASE_URL.",
  "journal-digest":
    "The journal is sealed with {found} and stays so; LANTU_JOURNAL_DIGEST asks for {wanted}. Leave it out, or start with an empty database.",
  "backup-damaged": "The archive is damaged or cut off ({reason}). Nothing was changed.",
  "backup-foreign": "This is no archive of Lantu, or holds what Lantu never puts into one. Nothing was changed.",
  "backup-newer": "The archive was made by a newer Lantu ({found}; this one knows {known}). Nothing was changed.",
  "backup-altered": "{part} in the archive is not what its manifest tells. Nothing was changed.",
  "backup-too-large": "The archive comes to more than {limit} bytes. Nothing was changed.",
  "backup-broken":
    "What the archive holds does not follow from its journal ({at}; entry {seq} {table} {row}). Nothing was changed.",
  "database-not-empty":
    "The database is not empty: there is something in {table}. A backup is taken into an empty one only.",
  "database-ended":
    "The embedded PostgreSQL ended unexpectedly. What was acknowledged is safe; start Lantu again. Its log: {path}",
  "unknown-command": "There is no command “{command}”.",
  unexpected: "Something unexpected happened: {message}",
  "serve-database": "Database: PostgreSQL in {path}",
  "serve-elsewhere": "(Not in {wanted}: the account PostgreSQL runs as may not enter the folders above it.)",
  "serve-external": "Database: {database}",
  "serve-proposer":
    "Commitments are also proposed by the model {model} at {host}: the text of what you import goes there.",
  "serve-samples": "First start: importing the samples, an invented city and one of its districts …",
  "serve-sample": "  {number}/{total}  {title}  {count} commitments",
  "serve-sample-failed": "  {number}/{total}  {file}: {problem}",
  "serve-ready": "Lantu is ready: {url}",
  "serve-first-administrator":
    "Nobody can sign in yet. Who opens this link becomes the administrator; it works once, for three days, until Lantu starts again:\n{url}",
  "serve-stop": "Stopping …",
  "serve-stopped": "Stopped.",
  usage: `lantu reads government plans and keeps them honest.

  lantu extract FILE…  [--format jsonl|table]     print what is read in files ("-" for standard input); needs no database
  lantu series FILE…   [--format jsonl|table] [--places NAME,…]   put the figures of all files into series; needs no database
  lantu reconcile FILE…   [--format jsonl|table] [--outcome NAME,…]   say what became of every target; needs no database
  lantu judge FILE… --on DATE  [--observations TABLE] [--status NAME,…] [--json]   say how every commitment stood on a day; needs no database
  lantu backtest [FILE…]  [--observations TABLE] [--plans NUMBER] [--seed NUMBER] [--json]   ask the past how good the forecasts are; needs no database
  lantu align UPPER LOWER [--mode upper|successor] [--format jsonl|table]   hold two plans side by side; needs no database
  lantu findings FILE…    [--format jsonl|table] [--rule NAME,…]   say what does not fit together; needs no database
  lantu import FILE…   [--publish] [--force] [--format text|json]   put files into the ledger (--force: whatever they look like)
  lantu observations import FILE… [--map FIELD=COLUMN]… [--set FIELD=TEXT]… [--publish]   put tables of values in
  lantu observations export [--format csv|sdmx-csv|sdmx-json]   print the values that are public
  lantu gold DOCUMENT… --out DIR                  write what people decided, to evaluate the reader by
  lantu verify [--roots FILE]                     recompute the journal and compare every table with it
  lantu journal export [FILE]                     every entry of the journal, one a line
  lantu backup FILE                               everything in one archive, also while the server is at work
  lantu restore FILE                              take an archive into an empty database
  lantu link ACCOUNT [--end-second-step]          a one-time link to set a new password, for whoever cannot come in
  lantu serve                                     start the server (what npm start does)
  lantu help | --version

Environment: LANTU_DATA (./data), LANTU_HOST (127.0.0.1), LANTU_PORT (7440), LANTU_DATABASE_URL, LANTU_LANG (zh-CN or en),
             LANTU_JOURNAL_DIGEST (sha256 or sm3; fixed with the first entry),
             LANTU_PUBLIC_URL, LANTU_TRUSTED_PROXIES, LANTU_OIDC_<NAME>_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _TITLE (signing in),
             LANTU_TOKEN (a token of yours, for commands that ask a running server),
             LANTU_PROPOSER_URL, LANTU_PROPOSER_MODEL, LANTU_PROPOSER_KEY (none: nothing is sent anywhere)`,
} as const;

export type MessageKey = keyof typeof en;

const zhCN: Readonly<Record<MessageKey, string>> = {
  "port-in-use":
    "{host} 的端口 {port} 已被其他程序占用。请先停止该程序，或换一个端口启动：LANTU_PORT={other} npm start",
  "port-forbidden": "当前账户无权监听 {host} 的端口 {port}。请用 LANTU_PORT 指定 1023 以上的端口。",
  "host-unknown": "本机没有地址 {host}。请把 LANTU_HOST 设为本机地址，或不设（默认 127.0.0.1）。",
  "setting-invalid": "{name} 的值“{value}”无法使用，请改正或去掉。",
  "platform-unsupported":
    "没有适用于 {platform} 的内置 PostgreSQL。请用 LANTU_DATABASE_URL 指定自备的 PostgreSQL（15 或更高版本）。",
  "root-without-user": "PostgreSQL 不能以 root 运行，而系统中没有 postgres 或 nobody 账户。请用普通用户启动。",
  "data-not-writable": "无法写入 {path}。请放开该目录的写权限，或用 LANTU_DATA 另指定目录。",
  "data-in-use": "{path} 中的数据正被进程 {pid} 使用。请先停止它，或用 LANTU_DATA 另指定目录。",
  "data-version":
    "{path} 中的数据属于 PostgreSQL {found}，本版自带的是 PostgreSQL {expected}。请用当初的版本启动，或用 LANTU_DATA 另指定目录。",
  "disk-full": "{path} 所在磁盘空间不足：剩余 {free} MB，需要 {needed} MB。请清理磁盘，或用 LANTU_DATA 另指定目录。",
  "database-failed": "{path} 中的内置 PostgreSQL 未能启动。它的提示：{log}",
  "database-too-old": "数据库服务器是 PostgreSQL {found}，需要 {needed} 或更高版本。",
  "database-newer": "该数据库由更新版本的蓝图写入。请用那个版本启动，或另指定数据库。",
  "database-unreachable": "无法连接数据库 {database}：{reason}。请检查 LANTU_DATABASE_URL。",
  "database-encoding": "数据库 {database} 的字符编码是 {found}，需要 UTF8。请用 ENCODING 'UTF8' 新建数据库。",
  "database-forbidden":
    "当前账户无权在数据库 {database} 中建表：{reason}。请授予建表权限，或用 LANTU_DATABASE_URL 另指定数据库。",
  "journal-digest": "日志以 {found} 封存，不能改变；LANTU_JOURNAL_DIGEST 要求 {wanted}。请去掉该设置，或使用空数据库。",
  "backup-damaged": "备份已损坏或不完整（{reason}）。未作任何改动。",
  "backup-foreign": "这不是蓝图的备份，或含有蓝图不会放入的内容。未作任何改动。",
  "backup-newer": "备份由更新版本的蓝图制作（{found}，本版为 {known}）。未作任何改动。",
  "backup-altered": "备份中的 {part} 与其清单不符。未作任何改动。",
  "backup-too-large": "备份超过 {limit} 字节。未作任何改动。",
  "backup-broken": "备份内容与其日志不符（{at}；第 {seq} 条 {table} {row}）。未作任何改动。",
  "database-not-empty": "数据库不是空的：{table} 中已有内容。备份只能恢复到空数据库。",
  "database-ended": "内置 PostgreSQL 意外退出。已确认保存的内容不会丢失，请重新启动。日志：{path}",
  "unknown-command": "没有“{command}”这个命令。",
  unexpected: "出现意外错误：{message}",
  "serve-database": "数据库：PostgreSQL，位于 {path}",
  "serve-elsewhere": "（未放在 {wanted}：运行 PostgreSQL 的账户无权进入其上级目录。）",
  "serve-external": "数据库：{database}",
  "serve-proposer": "已接入 {host} 的模型 {model} 提议承诺：导入文件的文字会发送到那里。",
  "serve-samples": "首次启动：正在导入样例（虚构的一座城市及其一个区）……",
  "serve-sample": "  {number}/{total}  {title}  {count} 条承诺",
  "serve-sample-failed": "  {number}/{total}  {file}：{problem}",
  "serve-ready": "蓝图已就绪：{url}",
  "serve-first-administrator":
    "目前还没有人能登录。打开以下链接即成为管理员；链接只能用一次，三天内有效，再次启动后作废：\n{url}",
  "serve-stop": "正在停止……",
  "serve-stopped": "已停止。",
  usage: `lantu（蓝图）读取政府规划，让规划说到做到。

  lantu extract 文件…  [--format jsonl|table]     输出从文件中读到的内容（“-”表示标准输入），不需要数据库
  lantu series 文件…   [--format jsonl|table] [--places 地名,…]   把各文件的数据归成序列；不需要数据库
  lantu reconcile 文件…   [--format jsonl|table] [--outcome 结论,…]   逐项说明目标的结果；不需要数据库
  lantu judge 文件… --on 日期  [--observations 数据表] [--status 状态,…] [--json]   逐项说明某日的进展状态；不需要数据库
  lantu backtest [文件…]  [--observations 数据表] [--plans 数量] [--seed 种子] [--json]   用历史数据检验预测；不需要数据库
  lantu align 上级规划 下级规划 [--mode upper|successor] [--format jsonl|table]   对照上级与下级、先后两份规划；不需要数据库
  lantu findings 文件…    [--format jsonl|table] [--rule 规则,…]   指出前后不一之处；不需要数据库
  lantu import 文件…   [--publish] [--force] [--format text|json]   把文件导入台账（--force：不像规划也读）
  lantu observations import 文件… [--map 字段=列]… [--set 字段=内容]… [--publish]   导入数据表
  lantu observations export [--format csv|sdmx-csv|sdmx-json]   输出已发布的数值
  lantu gold 文件编号… --out 目录                  导出人工核定的结果，供评测
  lantu verify [--roots 文件]                     重算日志，并与每一张表核对
  lantu journal export [文件]                     导出全部日志，每行一条
  lantu backup 文件                               将全部数据备份为一个文件，服务运行时也可以
  lantu restore 文件                              将备份恢复到空数据库
  lantu link 账号 [--end-second-step]             为无法登录的人生成一次性链接，用于设置新密码
  lantu serve                                     启动服务（即 npm start）
  lantu help | --version

环境变量：LANTU_DATA（./data）、LANTU_HOST（127.0.0.1）、LANTU_PORT（7440）、LANTU_DATABASE_URL、LANTU_LANG（zh-CN 或 en）、
          LANTU_JOURNAL_DIGEST（sha256 或 sm3，有第一条日志后不再改变）、
          LANTU_PUBLIC_URL、LANTU_TRUSTED_PROXIES、LANTU_OIDC_<名称>_ISSUER、_CLIENT_ID、_CLIENT_SECRET、_TITLE（登录）、
          LANTU_TOKEN（您的令牌，供命令行访问运行中的服务）、
          LANTU_PROPOSER_URL、LANTU_PROPOSER_MODEL、LANTU_PROPOSER_KEY（默认无：不向任何地方发送内容）`,
};

export const message = catalogue(en, zhCN);

/** Whether there is a sentence for a problem's code. */
export function isMessageKey(code: string): code is MessageKey {
  return code in en;
}
