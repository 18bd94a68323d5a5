import { catalogue } from "./catalogue.ts";

/** What `lantu import` says besides the problems of files. */
const en = {
  "no-file": "Name at least one file.",
  "bad-option": "{option}: not understood. lantu import FILE… [--publish] [--force] [--format text|json]",
  "bad-format": "There is no format “{format}”: choose text or json.",
  "file-missing": "{file}: there is no such file. The other files go on.",
  "file-forbidden": "{file}: this account may not read it. The other files go on.",
  "file-folder": "{file}: this is a folder; name the files in it. The other files go on.",
  "file-failed": "{file}: it could not be read ({reason}). The other files go on.",
  "server-silent":
    "The server at {url} no longer answers ({reason}). What it had received is kept; start it again and look at its import page.",
  waiting: "{file}: {title}, {count} commitments ({doubtful} to look at), waiting for review",
  published: "{file}: {title}, {count} commitments, published",
  cancelled: "{file}: cancelled",
  discarded: "{file}: discarded",
  working: "{file} {percent} %",
} as const;

export type ImportMessage = keyof typeof en;

const zhCN: Readonly<Record<ImportMessage, string>> = {
  "no-file": "请给出至少一个文件。",
  "bad-option": "无法识别 {option}。用法：lantu import 文件… [--publish] [--force] [--format text|json]",
  "bad-format": "没有“{format}”这种格式，可选 text 或 json。",
  "file-missing": "{file}：没有这个文件。其他文件不受影响。",
  "file-forbidden": "{file}：当前账户无权读取。其他文件不受影响。",
  "file-folder": "{file}：这是目录，请给出其中的文件。其他文件不受影响。",
  "file-failed": "{file}：无法读取（{reason}）。其他文件不受影响。",
  "server-silent": "{url} 的服务不再应答（{reason}）。已收下的文件都已保存，请重新启动服务，到导入页查看。",
  waiting: "{file}：《{title}》，{count} 条承诺（待核 {doubtful} 条），等待审核",
  published: "{file}：《{title}》，{count} 条承诺，已发布",
  cancelled: "{file}：已取消",
  discarded: "{file}：已舍弃",
  working: "{file} {percent} %",
};

export const say = catalogue(en, zhCN);
