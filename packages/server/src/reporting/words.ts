import type { NoticeKind, SaidVerdict } from "@lantu/core/ledger";
import { dayOf } from "../contract/messages/day.ts";
import { sayPeriod } from "../contract/messages/economy.ts";
import type { Language } from "../contract/messages/index.ts";
import { reportingEn } from "./words-en.ts";
import { reportingZhCN } from "./words-zh-CN.ts";

/** What the reporting cycle says in one language. `{name}` stands for a parameter. */
export interface ReportingWords {
  readonly verdicts: Readonly<Record<SaidVerdict, string>>;
  readonly compared: {
    readonly agrees: string;
    readonly differs: string;
    readonly uncomparable: string;
    readonly claims: string;
    readonly claimsOtherwise: string;
    readonly withoutNumber: string;
  };
  readonly notices: Readonly<Record<NoticeKind, string>>;
  readonly mail: {
    readonly digest: string;
    readonly returned: string;
    readonly greeting: string;
    /** `{count}` that are not listed. */
    readonly more: string;
    readonly open: string;
    readonly why: string;
    readonly testSubject: string;
    readonly testBody: string;
  };
  /** `{count}` reports of a day, `{overdue}` of them late. */
  readonly calendar: Readonly<Record<"name" | "item" | "day" | "dayOverdue" | "holidays", string>>;
}

export const reportingWords: Readonly<Record<"zh-CN" | "en", ReportingWords>> = {
  "zh-CN": reportingZhCN,
  en: reportingEn,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^\d{4}-(?:H[12]|Q[1-4]|\d{2})$/;

/** A parameter as people say it: days and periods in words. */
function saidAs(value: string | number | undefined, language: Language): string {
  if (typeof value !== "string") return String(value ?? "");
  if (DAY.test(value)) return dayOf(value, language);
  return PERIOD.test(value) ? sayPeriod(value, language) : value;
}

/** A sentence with its parameters filled in. */
export const filledIn = (
  sentence: string,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => saidAs(params[name], language));

/** The same in both languages. */
export const inBoth = (
  pick: (words: ReportingWords) => string,
  params: Readonly<Record<string, string | number>>,
): { readonly "zh-CN": string; readonly en: string } => ({
  "zh-CN": filledIn(pick(reportingZhCN), params, "zh-CN"),
  en: filledIn(pick(reportingEn), params, "en"),
});
