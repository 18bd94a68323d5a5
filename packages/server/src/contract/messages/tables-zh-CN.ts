import type { TableProblems } from "./tables.ts";

/** What is said of tables of observations, in Chinese. */
export const tablesZhCN: TableProblems = {
  "table-type": {
    title: "不是数据表",
    detail: "“{file}”不是可以读取的数据表，没有保存任何内容。请另存为 CSV 或 .xlsx，或使用 SDMX-CSV、SDMX-JSON。",
    because: {
      ole: "“{file}”是旧版工作簿，没有保存任何内容。请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。",
      xls: "“{file}”是旧版工作簿，没有保存任何内容。请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。",
      json: "“{file}”不是 SDMX-JSON 数据报文，没有保存任何内容。请检查其中是否有 structures 和 dataSets。",
    },
  },
  "table-empty": {
    title: "没有数值",
    detail: "“{file}”的表头之下没有数值，没有保存任何内容。请检查工作表和表头所在行，重新指定各列。",
  },
  "table-unmapped": {
    title: "需要指定各列",
    detail: "看不出“{file}”的哪一列是{open}，没有保存任何内容。请指定对应的列，或填写全表统一的内容。",
  },
  "table-faulty": {
    title: "单元格有误",
    detail:
      "“{file}”有 {errors:count} 个单元格有误，第一处在第 {row:count} 行{cell?（{cell}）}：{message}没有保存任何内容。请改正文件或列的对应，再行检查。",
  },
  "observation-invalid": {
    title: "数值不能录入",
    detail: "数值不能录入：{message}没有保存任何内容，请改正后重新提交。",
  },
  "observation-known": {
    title: "已有数值",
    detail: "同一指标、地区、时间和公布日期已有不同的数值{id?（{id}）}，没有保存任何内容。如为更正，公布日期须更晚。",
  },
};
