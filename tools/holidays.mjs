#!/usr/bin/env node
// node tools/holidays.mjs CHINESE_DAYS > packages/core/src/ledger/calendar/holidays.ts
// Writes the public holidays and make-up days of China as one compact table. The folder is the unpacked npm package
// chinese-days; it is no dependency: `npm pack` fetches it when the table is made anew, once a year, after the notice
// of the State Council for the next year has come.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: holidays.mjs CHINESE_DAYS");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const years = readdirSync(join(folder, "dist/years")).flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? []);

/** The notices a year's days come from stand in the comment above them. */
const comments = readFileSync(join(folder, "src/holidays/generate.ts"), "utf8").split("/**").slice(1);
const noticesOf = (year) =>
  comments
    .filter((comment) => comment.trim().startsWith(`* ${year}`))
    .flatMap((comment) => comment.split("*/")[0].match(/https?:\/\/www\.gov\.cn\/\S+/g) ?? [])
    .map((url) => url.replace(/^http:/, "https:"));

const next = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const short = (day) => day.slice(5).replace("-", "");

/** Days as stretches: `0101 0210-0217`. */
function stretches(days) {
  const found = [];
  for (const day of [...days].sort()) {
    const last = found.at(-1);
    if (last !== undefined && next(last[1]) === day) last[1] = day;
    else found.push([day, day]);
  }
  return found.map(([from, to]) => (from === to ? short(from) : `${short(from)}-${short(to)}`)).join(" ");
}

const lines = years.sort().map((year) => {
  const { holidays, workdays } = JSON.parse(readFileSync(join(folder, "dist/years", `${year}.json`), "utf8"));
  const notices = noticesOf(year);
  if (notices.length === 0) console.error(`no notice is named for ${year}`);
  const fields = { notices: JSON.stringify(notices), off: JSON.stringify(stretches(Object.keys(holidays))) };
  return `  {
    year: ${year},
    notices: ${fields.notices},
    off: ${fields.off},
    on: ${JSON.stringify(stretches(Object.keys(workdays)))},
  },`;
});

console.log(`import type { HolidayYear } from "./holiday-year.ts";

/**
 * Public holidays and make-up working days of mainland China, by the yearly notices of the General Office of the State
 * Council (国务院办公厅关于部分节假日安排的通知) that each year names. Made by tools/holidays.mjs from the npm package
 * chinese-days ${version} (MIT). A year that is not here has no notice yet: only its weekends are known.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
${lines.join("\n")}
];`);
