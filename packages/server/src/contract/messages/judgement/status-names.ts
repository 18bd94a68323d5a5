import type { Basis, Status } from "@lantu/core/judgements";
import type { Language } from "../render.ts";

/** Names of statuses and of what they rest on, in one language. */
export interface StatusNames {
  readonly statuses: Readonly<Record<Status, string>>;
  /** A status that rests on words alone is told apart from the one a number shows. */
  readonly reachedBySaying: string;
  readonly bases: Readonly<Record<Basis, string>>;
}

/** How statuses are named wherever they are told; a file of its own so that a page can carry it alone. */
export const statusNames: Readonly<Record<Language, StatusNames>> = {
  "zh-CN": {
    statuses: {
      reached: "已实现",
      "on-track": "进展正常",
      "at-risk": "有风险",
      "off-track": "难以实现",
      missed: "未实现",
      "not-due": "未到期",
      unknown: "无从判断",
      "not-comparable": "不可比",
      withdrawn: "不再适用",
    },
    reachedBySaying: "据称已实现",
    bases: {
      number: "以数据为据",
      deed: "以事实为据",
      statement: "仅据文字说法",
      forecast: "据目前数据预测",
      calendar: "据日期",
      none: "没有依据",
    },
  },
  en: {
    statuses: {
      reached: "Reached",
      "on-track": "On track",
      "at-risk": "At risk",
      "off-track": "Off track",
      missed: "Missed",
      "not-due": "Not yet due",
      unknown: "Unknown",
      "not-comparable": "Not comparable",
      withdrawn: "Withdrawn",
    },
    reachedBySaying: "Said to be reached",
    bases: {
      number: "shown by a number",
      deed: "shown by an act",
      statement: "by statement only",
      forecast: "forecast from what is known",
      calendar: "by the calendar",
      none: "nothing to go by",
    },
  },
};
