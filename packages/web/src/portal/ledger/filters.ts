import { statusNames } from "@lantu/server/messages/statuses";
import type { FilterField, LedgerAddress, standings } from "../../address/ledger.ts";
import type { Language, Messages } from "../../messages/catalogue.ts";

/** One condition of the sentence. */
export interface Phrase {
  readonly field: FilterField;
  readonly text: string;
}

/** Names the sentence needs beside the messages: titles of documents by id, of the sections of the one chosen, and names of statuses. */
export interface Titles {
  readonly documents: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<number, string>;
  readonly statuses: StandingNames;
}

/** Names of how commitments stand. */
export type StandingNames = Readonly<Record<(typeof standings)[number], string>>;

/** Those of statuses as they are told everywhere, and one for what nobody judged. */
export const standingNames = (language: Language, { ledger }: Messages): StandingNames => ({
  ...statusNames[language].statuses,
  none: ledger.notJudged,
});

const joined = (texts: readonly string[] | undefined, messages: Messages): string | null =>
  texts === undefined ? null : texts.join(messages.ledger.sentence.joiner);

const leadPhrase = (lead: string | undefined, { ledger }: Messages): string | null => {
  if (lead === undefined) return null;
  return lead === "-" ? ledger.phrases.noLead : ledger.phrases.lead(lead);
};

const phraseOf = (field: FilterField, address: LedgerAddress, titles: Titles, messages: Messages): string | null => {
  const { phrases } = messages.ledger;
  switch (field) {
    case "document":
      return joined(
        address.document?.map((id) => titles.documents.get(id) ?? id),
        messages,
      );
    case "section":
      return address.section === undefined
        ? null
        : phrases.section(titles.sections.get(address.section) ?? String(address.section));
    case "nature":
      return joined(
        address.nature?.map((nature) => messages.natures[nature]),
        messages,
      );
    case "kind":
      return joined(
        address.kind?.map((kind) => messages.kinds[kind]),
        messages,
      );
    case "period":
      return address.period === undefined ? null : phrases.period(address.period);
    case "state":
      return joined(
        address.state?.map((state) => messages.states[state]),
        messages,
      );
    case "doubt":
      return joined(
        address.doubt?.map((code) => (code === "any" ? phrases.anyDoubt : messages.doubts[code].name)),
        messages,
      );
    case "status": {
      const names = joined(
        address.status?.map((status) => titles.statuses[status]),
        messages,
      );
      return names === null ? null : phrases.status(names);
    }
    case "lead":
      return leadPhrase(address.lead, messages);
    case "q":
      return address.q === undefined ? null : phrases.q(address.q);
  }
};

/** The conditions of an address in words, in the order they are read in the reader's language. */
export const phrasesOf = (address: LedgerAddress, titles: Titles, messages: Messages): readonly Phrase[] =>
  messages.ledger.sentence.order.flatMap((field) => {
    const text = phraseOf(field, address, titles, messages);
    return text === null ? [] : [{ field, text }];
  });

/** One part of the sentence: a condition to change, or plain words between conditions. */
export type Part =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  | { readonly kind: "words"; readonly text: string };

const isBeforeNoun = (field: FilterField, order: readonly FilterField[]): boolean =>
  order.indexOf(field) < order.indexOf("kind");

/** The word for all kinds, where no kind is chosen, between the conditions that go before it and those after. */
const withNoun = (
  phrases: readonly Phrase[],
  { order, noun }: Messages["ledger"]["sentence"],
): readonly (Phrase | string)[] => {
  if (phrases.some(({ field }) => field === "kind")) return phrases;
  const before = phrases.filter(({ field }) => isBeforeNoun(field, order));
  return [...before, noun, ...phrases.slice(before.length)];
};

const fieldOf = (part: Phrase | string | undefined): FilterField | null => {
  if (part === undefined) return null;
  return typeof part === "string" ? "kind" : part.field;
};

const isNoun = (field: FilterField | null): boolean => field === "kind" || field === "nature";

/** The conditions as a sentence, with the words that join them. */
export const sentenceOf = (phrases: readonly Phrase[], messages: Messages): readonly Part[] => {
  const { sentence } = messages.ledger;
  const parts = withNoun(phrases, sentence);
  return parts.flatMap((part, index): readonly Part[] => {
    const field = fieldOf(part);
    const previous = fieldOf(parts[index - 1]);
    const joins = previous !== null && field !== null && !(isNoun(field) && isNoun(previous));
    const words = joins ? (sentence.before[field] ?? "") : "";
    const lead: readonly Part[] = words === "" ? [] : [{ kind: "words", text: words }];
    return [...lead, typeof part === "string" ? { kind: "words", text: part } : { kind: "phrase", phrase: part }];
  });
};

/** The conditions with one more that has no value yet, in its place of the sentence. */
export const withFresh = (
  phrases: readonly Phrase[],
  field: FilterField | null,
  messages: Messages,
): readonly Phrase[] => {
  if (field === null || phrases.some((phrase) => phrase.field === field)) return phrases;
  const { fields, sentence } = messages.ledger;
  const place = ({ field: other }: Phrase): number => sentence.order.indexOf(other);
  return [...phrases, { field, text: `${fields[field]} …` }].sort((a, b) => place(a) - place(b));
};

/** Sets conditions; the list begins anew, and a section goes with the document it belongs to. */
export const withFilters = (address: LedgerAddress, change: LedgerAddress): LedgerAddress => ({
  ...address,
  ...("document" in change ? { section: undefined } : {}),
  ...change,
  after: undefined,
  before: undefined,
});

/** Takes one condition away. */
export const withoutFilter = (address: LedgerAddress, field: FilterField): LedgerAddress =>
  withFilters(address, { [field]: undefined });

/** Takes all conditions away; order, columns, page size and the time looked at stay. */
export const withoutFilters = ({ sort, columns, limit, asOf }: LedgerAddress): LedgerAddress => ({
  ...{ sort, columns, limit, asOf },
});
