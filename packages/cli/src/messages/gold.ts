import { catalogue } from "./catalogue.ts";

/** What `lantu gold` says. */
const en = {
  "no-name": "Name at least one document by its id, as the address of its page shows it (d and twelve characters).",
  "no-folder": "Name the folder to write to: lantu gold DOCUMENT… --out DIR",
  "bad-option": "{option}: not understood. lantu gold DOCUMENT… --out DIR",
  "bad-document": "“{document}” is no document's id: d and twelve small letters or digits.",
  "no-document": "There is no document {document}. The others go on.",
  written: "{document}: {items} decisions and {figures} figures in {name}",
} as const;

export type GoldMessage = keyof typeof en;

const zhCN: Readonly<Record<GoldMessage, string>> = {
  "no-name": "请给出至少一份文件的编号，即其网址中 d 开头的十三位字符。",
  "no-folder": "请给出写入的目录：lantu gold 文件编号… --out 目录",
  "bad-option": "无法识别 {option}。用法：lantu gold 文件编号… --out 目录",
  "bad-document": "“{document}”不是文件编号：应为 d 加十二位小写字母或数字。",
  "no-document": "没有编号为 {document} 的文件。其他文件不受影响。",
  written: "{document}：{items} 项核定、{figures} 个数据，已写入 {name}",
};

export const say = catalogue(en, zhCN);
