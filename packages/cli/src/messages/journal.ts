import { catalogue } from "./catalogue.ts";

/** What `lantu verify`, `journal`, `backup` and `restore` say. */
const en = {
  "verify-usage": "lantu verify [--roots FILE]",
  "journal-usage": "lantu journal export [FILE]   (without a file, or with “-”, to standard output)",
  "backup-usage": "lantu backup FILE",
  "restore-usage": "lantu restore FILE",
  "link-usage": "lantu link ACCOUNT [--end-second-step]",
  "link-made": "Whoever opens this link sets a new password for {account}; it works once, for three days:",
  "no-account": "Nobody with the account {account} may sign in.",
  progress: "{checked} of {total} entries …",
  intact:
    "The journal is whole: {entries} entries in {seconds} s ({rate} a second). {documents} documents and {items} states of items are what it says.",
  head: "Entry {seq} is sealed with {digest}: {hash}",
  "broken-sequence": "Broken: entry {seq} is missing, or out of its order.",
  "broken-previous": "Broken: entry {seq} does not follow the one before it.",
  "broken-hash": "Broken: entry {seq} was altered after it was sealed.",
  "broken-summary": "Broken: what lists show of entry {seq} is not what it says.",
  "broken-unfoldable": "Broken: entry {seq} is about something the journal never read.",
  "broken-table": "Broken: table {table}, row {row} is not what the journal says (entry {seq}).",
  "broken-row": "Broken: table {table}, row {row} is not what the journal says.",
  "broken-rows": "Broken: table {table} holds more or fewer rows than the journal says.",
  "broken-root": "Broken: entry {seq} is not the one whose hash was published.",
  "bad-roots": "{file} holds no published roots: save the answer of /api/v1/journal/roots.",
  "not-found": "There is no file {file}.",
  exists: "{file} is there already. Name another.",
  exported: "{entries} entries written to {file}",
  "backed-up":
    "{file}: {entries} entries, {tables} tables, {files} files, {bytes} bytes before packing. The last hash: {hash}",
  "keep-secret":
    "It holds what people sign in with, as hashes: keep it as you keep the database. The key that seals one-time codes is not in it.",
  damaged:
    "{count} files are not what they were received as, or are gone: {names}. Everything else is in order. Look for them in an older backup.",
  restored: "Taken in and verified: {entries} entries, {tables} tables, {files} files, made {madeAt}.",
  stop: "A server runs on these data. Stop it first: a backup is taken in only where nobody works.",
} as const;

export type JournalMessage = keyof typeof en;

const zhCN: Readonly<Record<JournalMessage, string>> = {
  "verify-usage": "lantu verify [--roots 文件]",
  "journal-usage": "lantu journal export [文件]（不写文件或写“-”则输出到标准输出）",
  "backup-usage": "lantu backup 文件",
  "restore-usage": "lantu restore 文件",
  "link-usage": "lantu link 账号 [--end-second-step]",
  "link-made": "打开以下链接即可为 {account} 设置新密码；只能使用一次，三天内有效：",
  "no-account": "没有可以登录的账号 {account}。",
  progress: "已核对 {checked} / {total} 条……",
  intact:
    "日志完整：{entries} 条，用时 {seconds} 秒（每秒 {rate} 条）。{documents} 份文件、{items} 个台账状态均与日志一致。",
  head: "第 {seq} 条以 {digest} 封存：{hash}",
  "broken-sequence": "有误：第 {seq} 条缺失或次序不对。",
  "broken-previous": "有误：第 {seq} 条与前一条不相连。",
  "broken-hash": "有误：第 {seq} 条封存后被改动。",
  "broken-summary": "有误：第 {seq} 条在列表中的摘要与内容不符。",
  "broken-unfoldable": "有误：第 {seq} 条所涉对象在日志中从未出现。",
  "broken-table": "有误：表 {table} 的 {row} 行与日志不符（第 {seq} 条）。",
  "broken-row": "有误：表 {table} 的 {row} 行与日志不符。",
  "broken-rows": "有误：表 {table} 的行数与日志不符。",
  "broken-root": "有误：第 {seq} 条与已公布的哈希值不符。",
  "bad-roots": "{file} 中没有已公布的每日哈希值。请保存 /api/v1/journal/roots 的结果。",
  "not-found": "没有文件 {file}。",
  exists: "{file} 已存在，请另取名称。",
  exported: "已将 {entries} 条写入 {file}",
  "backed-up": "{file}：日志 {entries} 条，表 {tables} 张，原件 {files} 个，压缩前 {bytes} 字节。末条哈希值：{hash}",
  "keep-secret": "其中有登录凭据的哈希值，请与数据库同等保管。动态口令的密封密钥不在其中。",
  damaged: "有 {count} 个文件与收到时不符或已缺失：{names}。其余内容完好。请到更早的备份中查找。",
  restored: "已恢复并核对：日志 {entries} 条，表 {tables} 张，原件 {files} 个，备份时间 {madeAt}。",
  stop: "有服务正在使用这些数据。请先停止：只在无人使用时恢复备份。",
};

export const say = catalogue(en, zhCN);
