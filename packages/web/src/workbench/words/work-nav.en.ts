import type { WorkNavWords } from "./work-nav.ts";

/** Words of the pages of the work, in English. */
export const workNavEn: WorkNavWords = {
  label: "Pages of the work",
  mine: "My work",
  assign: "Assignment desk",
  breakdowns: "Breakdowns",
  calendar: "Calendar",
  schedules: "Schedules",
  keyWorks: "Key works",
  units: "Units",
};
