import type { TableProblems } from "./tables.ts";

/** What is said of tables of observations, in English. */
export const tablesEn: TableProblems = {
  "table-type": {
    title: "No table",
    detail:
      "“{file}” is no table that can be read, and nothing of it was kept. Save it as CSV or .xlsx, or send SDMX-CSV or SDMX-JSON.",
    because: {
      ole: "“{file}” is an old workbook, and nothing of it was kept. Open it in WPS or Excel, save it as .xlsx and import that.",
      xls: "“{file}” is an old workbook, and nothing of it was kept. Open it in WPS or Excel, save it as .xlsx and import that.",
      json: "“{file}” is no data message of SDMX-JSON, and nothing of it was kept. Check that it holds structures and data sets.",
    },
  },
  "table-empty": {
    title: "No values",
    detail:
      "“{file}” holds no value under its head, and nothing was saved. Check the sheet and which row is the head, and map the columns anew.",
  },
  "table-unmapped": {
    title: "Columns to be named",
    detail:
      "It is not clear which columns of “{file}” hold {open}; nothing was saved. Say which column it is, or what holds for every row.",
  },
  "table-faulty": {
    title: "Wrong cells",
    detail:
      "Wrong cells in “{file}”: {errors:count}, the first in row {row:count}{cell? ({cell})}: {message} Nothing was saved. Correct the file or the mapping and check it again.",
  },
  "observation-invalid": {
    title: "The value cannot be entered",
    detail: "The value cannot be entered: {message} Nothing was saved; correct it and send it again.",
  },
  "observation-known": {
    title: "Known already",
    detail:
      "For the same indicator, place, time and date of publication another value is public{id? ({id})}. Nothing was saved. A correction needs a later date of publication.",
  },
};
