import { catalogue } from "./catalogue.ts";

/** What is said of tables of observations that are laid beside documents. */
const en = {
  "open-fields": "{file}: it cannot be told which columns hold {fields}. Nothing of it is used.",
  "wrong-cells": "{file}: {count} cells are wrong. Nothing of it is used.",
} as const;

const zhCN: Readonly<Record<keyof typeof en, string>> = {
  "open-fields": "{file}：看不出哪一列是{fields}，该表未使用。",
  "wrong-cells": "{file}：{count} 个单元格有误，该表未使用。",
};

export const say = catalogue(en, zhCN);
