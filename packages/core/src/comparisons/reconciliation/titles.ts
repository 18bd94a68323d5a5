import { type Account, firstYear, intervalOf, lastYear, type PlaceRef } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import type { Citation } from "../citation.ts";
import { SOUGHT, TITLE_ENDS, TITLE_GIVERS, WON } from "./lexicon/title-words.ts";
import type { Reconciliation, TargetOutcome } from "./outcome.ts";

const TITLE = `[“"]?(?:${TITLE_GIVERS})[^，。；、：！？“”"和与及]{0,10}?(?:${TITLE_ENDS})[”"]?`;
const SEEKING = new RegExp(`(?:${SOUGHT})(${TITLE}(?:[和与及、]${TITLE})*)`, "g");
const EACH = new RegExp(TITLE, "g");
const WINNING = new RegExp(`(?:${WON})[^，。；！？]{0,24}$`);

const GIVER = new RegExp(TITLE_GIVERS);
const ANY_WON = new RegExp(`(?:${WON})[^，。；！？]{0,24}(?:${TITLE_GIVERS})`);

/** A title a document seeks, with everywhere it does and by when. */
interface Sought {
  readonly title: string;
  readonly period: string;
  readonly start: number;
  readonly citations: Citation[];
}

/**
 * Titles that plans seek (创建国家森林城市) and what later reports of the place tell of them. Titles are few, and each is won
 * once: words decide where there is no number.
 * @param own accounts of documents about the place
 */
export function titleTargets(own: readonly Account[], place: PlaceRef): readonly Reconciliation[] {
  const wins = own.flatMap(winsIn);
  return own.flatMap((account) =>
    [...soughtBy(account).values()].map((sought): Reconciliation => {
      const won = wins.filter((win) => win.citation.document !== account.document && isOf(win, sought.title));
      const { document } = account;
      return {
        ...{ id: `${document}:${sought.start}`, document, place, evidence: [], steps: [], unit: null, series: null },
        ...outcomeOf(sought, won, own),
        name: { zh: sought.title, en: sought.title },
        measure: "amount",
        mentions: won.map(({ citation }) => citation),
        target: {
          ...{ op: "=", value: null, valueMax: null, text: sought.title, period: sought.period, nature: null },
          ...{ derived: false, citations: sought.citations },
        },
      };
    }),
  );
}

function soughtBy(account: Account): ReadonlyMap<string, Sought> {
  const found = new Map<string, Sought>();
  for (const one of account.commitments) {
    const [span] = one.spans;
    if (one.kind === "indicator" || one.period === null || span === undefined) continue;
    for (const { title, at } of titlesIn(one)) {
      const citation = { document: account.document, ...span, quote: one.quote };
      const held = found.get(title);
      if (held === undefined)
        found.set(title, { title, period: one.period, start: span.start + at, citations: [citation] });
      else held.citations.push(citation);
    }
  }
  return found;
}

const plain = (title: string): string => title.replace(/[“”"]/g, "");

function titlesIn({ quote }: CommitmentRecord): readonly { readonly title: string; readonly at: number }[] {
  if (!GIVER.test(quote)) return [];
  return [...quote.matchAll(SEEKING)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(EACH)].map((each) => ({ title: plain(each[0]), at: match.index + each.index })),
  );
}

/** A sentence that tells some title as won, without quotation marks, with the years its report looks back on. */
interface Win {
  readonly words: string;
  readonly citation: Citation;
  readonly review: string | null;
}

function winsIn({ document, description, reported }: Account): readonly Win[] {
  return reported
    .filter(({ quote }) => ANY_WON.test(quote))
    .map((told) => ({ words: plain(told.quote), citation: { document, ...told }, review: description.review.value }));
}

function isOf({ words }: Win, title: string): boolean {
  const at = words.indexOf(title);
  return at >= 0 && WINNING.test(words.slice(0, at));
}

function outcomeOf({ period }: Sought, won: readonly Win[], own: readonly Account[]) {
  const due = intervalOf(period);
  if (due === null) return { outcome: "not-comparable", reason: null } as const;
  const years = won.flatMap(({ review }) => intervalOf(review ?? "") ?? []).map(lastYear);
  if (years.length > 0) return { outcome: wonBy(Math.min(...years), due), reason: "title-won" } as const;
  const known = own.flatMap(({ description }) => intervalOf(description.review.value ?? "") ?? []).map(lastYear);
  return { outcome: Math.max(0, ...known) >= lastYear(due) ? "not-reported" : "not-due", reason: null } as const;
}

function wonBy(year: number, due: NonNullable<ReturnType<typeof intervalOf>>): TargetOutcome {
  if (year < firstYear(due)) return "reached-before-set";
  return year < lastYear(due) ? "reached-early" : "reached";
}
