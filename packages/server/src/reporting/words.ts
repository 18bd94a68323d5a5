import type { NoticeKind, SaidVerdict } from "@lantu/core/ledger";
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
    readonly open: string;
    readonly why: string;
    readonly testSubject: string;
    readonly testBody: string;
  };
  readonly calendar: { readonly name: string; readonly item: string; readonly holidays: string };
}

export const reportingWords: Readonly<Record<"zh-CN" | "en", ReportingWords>> = {
  "zh-CN": reportingZhCN,
  en: reportingEn,
};

/** A sentence with its parameters filled in. */
export const filledIn = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));

/** The same in both languages. */
export const inBoth = (
  pick: (words: ReportingWords) => string,
  params: Readonly<Record<string, string | number>>,
): { readonly "zh-CN": string; readonly en: string } => ({
  "zh-CN": filledIn(pick(reportingZhCN), params),
  en: filledIn(pick(reportingEn), params),
});
