import {
  type Account,
  intervalOf,
  ownPlace,
  type PlaceIndex,
  type PlaceRef,
  type ToldDate,
  type ToldList,
  type ToldWords,
} from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import type { Citation } from "../citation.ts";
import type { Term } from "../step.ts";
import { derivedTerm, difference, sum } from "../terms.ts";
import { type Finding, wordsFinding } from "./finding.ts";

/** What the words of one document do not get right by themselves. */
export function wordFindings(account: Account, places: PlaceIndex): readonly Finding[] {
  const place = ownPlace(account, places).ref;
  return [
    ...(account.lists ?? []).flatMap((list) => countAndList(account, list, place)),
    ...(account.dates ?? []).map((date) => impossibleDate(account, date, place)),
    ...account.reported.flatMap((told) => structures(account, told, place)),
    ...account.commitments.flatMap((one) => dueBeforeTold(account, one, place)),
  ];
}

/** The things that follow a count, where they are more or fewer. */
function countAndList({ document }: Account, list: ToldList, place: PlaceRef): readonly Finding[] {
  const { stated, most, items, noun } = list;
  if (stated >= items.length && stated <= most) return [];
  const counted = stated > most ? most : items.length;
  const announced: Citation = { document, ...list.announced };
  const told: Term = { value: stated, unit: null, period: null, citation: announced };
  return [
    wordsFinding({
      ...{ rule: "count-and-list", name: announced.quote.replace(/\s*[，,：:（(—].*$/su, ""), place },
      citations: [announced, ...items.map((item) => ({ document, ...item }))],
      params: { noun, stated, counted },
      steps: [difference(derivedTerm(counted, null, null), told)],
    }),
  ];
}

function impossibleDate({ document }: Account, { words, fault }: ToldDate, place: PlaceRef): Finding {
  const citations = [{ document, ...words }];
  return wordsFinding({ rule: "impossible-date", name: words.quote, place, citations, params: { fault } });
}

const SHARE = "(\\d{1,2}(?:\\.\\d+)?)";
const RATIO = new RegExp(`(?<![\\d.:：∶])${SHARE}[:：∶]${SHARE}[:：∶]${SHARE}(?![\\d.:：∶])`, "g");
const STRUCTURE = /结构|比例|比重|构成/;
const HUNDRED = 100;

/** Numbers of a structure this near to a hundred are meant as its hundred parts. */
const NEAR_HUNDRED = 12;

/** A structure told as a ratio (三次产业结构为 6∶40∶54) whose parts do not add up to a hundred. */
function structures({ document }: Account, told: ToldWords, place: PlaceRef): readonly Finding[] {
  if (!STRUCTURE.test(told.quote)) return [];
  return [...told.quote.matchAll(RATIO)].flatMap((match): readonly Finding[] => {
    const parts = match.slice(1, 4);
    const added = parts.reduce((all, part) => all + Number(part), 0);
    const slack = parts.reduce((all, part) => all + 10 ** -(part.split(".")[1]?.length ?? 0) / 2, 0);
    const off = Math.abs(added - HUNDRED);
    if (off <= slack + 1e-9 || off > NEAR_HUNDRED) return [];
    const start = told.start + match.index;
    const citation: Citation = { document, start, end: start + match[0].length, quote: match[0] };
    const terms = parts.map((part): Term => ({ value: Number(part), unit: "%", period: null, citation }));
    const params = { all: match[0] };
    return [
      wordsFinding({
        rule: "shares-of-whole",
        name: match[0],
        place,
        citations: [citation],
        params,
        steps: [sum(terms)],
      }),
    ];
  });
}

/** A time that tells what kind of things are meant, not by when: 2000年底前建成的小区. */
const OF_THINGS = /年(?:\d{1,2}月)?[底末]?(?:之|以)?前[^，。；]{0,8}的/;

/** Something to be done by a time that was over when the document was issued. */
function dueBeforeTold(account: Account, one: CommitmentRecord, place: PlaceRef): readonly Finding[] {
  const [told, due] = [toldFrom(account), intervalOf(one.deadline ?? "")];
  const [span] = one.spans;
  if (told === null || due === null || span === undefined || due.until > told) return [];
  if (!one.quote.includes((one.deadline ?? "").slice(0, 4)) || OF_THINGS.test(one.quote)) return [];
  const citations = [{ document: account.document, ...span, quote: one.quote }];
  const params = { due: one.deadline ?? "", told: account.description.date.value ?? "" };
  return [wordsFinding({ rule: "due-before-told", name: one.title, place, citations, params })];
}

/** First month in which a document can have been issued, where it tells its date itself. */
function toldFrom({ description }: Account): number | null {
  return intervalOf(description.date.value ?? "")?.from ?? null;
}
