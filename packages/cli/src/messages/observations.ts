import { catalogue } from "./catalogue.ts";

/** What `lantu observations` says besides the problems of tables. */
const en = {
  usage:
    "lantu observations import FILE… [--map FIELD=COLUMN]… [--set FIELD=TEXT]… [--sheet NUMBER] [--publish] [--format text|json]\nlantu observations export [--format csv|sdmx-csv|sdmx-json] [--concept ID,…] [--place NAME,…] [--as-known-on DATE] [--vintages]",
  "no-file": "Name at least one file.",
  "bad-option": "{option}: not understood.",
  "bad-format": "There is no format “{format}”.",
  "bad-field": "There is no field “{field}”: choose one of {fields}.",
  "bad-column": "{file}: no column is called “{column}”. Name it by its head, its letter or its number.",
  "file-missing": "{file}: there is no such file. The other files go on.",
  "file-forbidden": "{file}: this account may not read it. The other files go on.",
  "file-folder": "{file}: this is a folder; name the files in it. The other files go on.",
  "file-failed": "{file}: it could not be read ({reason}). The other files go on.",
  verified:
    "{file}: {observations} values checked ({fresh} new, {vintages} corrected, {same} known already), to be published: {id}",
  published:
    "{file}: {observations} values published ({fresh} new, {vintages} corrected, {same} known already), release {id}",
  stopped: "{file}: stopped",
  more: "  … and {count} more",
  working: "{file} {percent} %",
} as const;

export type ObservationsMessage = keyof typeof en;

const zhCN: Readonly<Record<ObservationsMessage, string>> = {
  usage:
    "lantu observations import 文件… [--map 字段=列]… [--set 字段=内容]… [--sheet 序号] [--publish] [--format text|json]\nlantu observations export [--format csv|sdmx-csv|sdmx-json] [--concept 指标代码,…] [--place 地区,…] [--as-known-on 日期] [--vintages]",
  "no-file": "请给出至少一个文件。",
  "bad-option": "无法识别 {option}。",
  "bad-format": "没有“{format}”这种格式。",
  "bad-field": "没有“{field}”这个字段，可选：{fields}。",
  "bad-column": "{file}：没有叫“{column}”的列。请写表头、列的字母或序号。",
  "file-missing": "{file}：没有这个文件。其他文件不受影响。",
  "file-forbidden": "{file}：当前账户无权读取。其他文件不受影响。",
  "file-folder": "{file}：这是目录，请给出其中的文件。其他文件不受影响。",
  "file-failed": "{file}：无法读取（{reason}）。其他文件不受影响。",
  verified: "{file}：已核验 {observations} 个数值（新增 {fresh}，更正 {vintages}，已有 {same}），等待发布：{id}",
  published: "{file}：已发布 {observations} 个数值（新增 {fresh}，更正 {vintages}，已有 {same}），批次 {id}",
  stopped: "{file}：已停止",
  more: "  …… 另有 {count} 处",
  working: "{file} {percent} %",
};

export const say = catalogue(en, zhCN);
