import type { LedgerAddress } from "../../address/ledger.ts";
import type { Messages } from "../../messages/catalogue.ts";

/** Fields a ledger can be filtered by, in the order they are read in the sentence. */
export const filterFields = ["document", "section", "nature", "kind", "period", "state", "doubt", "lead", "q"] as const;
export type FilterField = (typeof filterFields)[number];

/** One condition of the sentence. */
export interface Phrase {
  readonly field: FilterField;
  readonly text: string;
}

/** Names the sentence needs beside the messages: titles of documents by id and of the sections of the one chosen. */
export interface Titles {
  readonly documents: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<number, string>;
}

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
    case "lead":
      return leadPhrase(address.lead, messages);
    case "q":
      return address.q === undefined ? null : phrases.q(address.q);
  }
};

/** The conditions of an address in words, in the order they are read. */
export const phrasesOf = (address: LedgerAddress, titles: Titles, messages: Messages): readonly Phrase[] =>
  filterFields.flatMap((field) => {
    const text = phraseOf(field, address, titles, messages);
    return text === null ? [] : [{ field, text }];
  });

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

/** Takes all conditions away; order, columns and page size stay. */
export const withoutFilters = ({ sort, columns, limit }: LedgerAddress): LedgerAddress => ({ sort, columns, limit });
