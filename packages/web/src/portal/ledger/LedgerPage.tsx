import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { defaultColumns, type LedgerAddress, readLedgerAddress } from "../../address/ledger.ts";
import { documentName } from "../../format/document-name.ts";
import type { Language, Messages } from "../../messages/catalogue.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { FilterSentence } from "./FilterSentence.tsx";
import { phrasesOf, standingNames, type Titles, withFilters } from "./filters.ts";
import { LedgerTable } from "./LedgerTable.tsx";
import type { Ledger } from "./load-ledger.ts";
import { EmptyLedger, NothingFound } from "./Nothing.tsx";
import { Pager } from "./Pager.tsx";
import { Peek } from "./Peek.tsx";
import { sectionName } from "./sections-resource.ts";
import { TableTools } from "./TableTools.tsx";
import { useRows } from "./use-rows.ts";

const route = getRouteApi("/commitments");

const titlesOf = ({ documents, sections }: Ledger, language: Language, messages: Messages): Titles => ({
  documents: new Map(documents.map((document) => [document.id, documentName(document, language)])),
  sections: new Map(sections.map((section) => [section.index, sectionName(section)])),
  statuses: standingNames(language, messages),
});

/** Keys and the peek they open; `items` are the lines of this page. */
const usePeek = (items: Ledger["page"]["items"], asOf: string | undefined) => {
  const navigate = useNavigate();
  const frame = useRef<HTMLElement>(null);
  const [peeked, setPeeked] = useState<string | null>(null);
  const close = useCallback(() => setPeeked(null), []);
  const keys = useMemo(
    () => ({
      onOpen: (id: string) => void navigate({ to: "/commitments/$id", params: { id }, search: { asOf } }),
      onPeek: (id: string) => setPeeked((before) => (before === id ? null : id)),
      onMove: (id: string) => setPeeked((before) => (before === null ? null : id)),
    }),
    [navigate, asOf],
  );
  useRows(frame, keys);
  return { frame, close, commitment: items.find(({ id }) => id === peeked) };
};

/** The ledger: filters as a sentence, a table, exports. All of it is in the address. */
export const LedgerPage = () => {
  const ledger = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readLedgerAddress);
  const { messages, language } = usePreferences();
  const navigate = useNavigate();
  const { page } = ledger;
  const { frame, close, commitment } = usePeek(page.items, shown.asOf);
  const titles = useMemo(() => titlesOf(ledger, language, messages), [ledger, language, messages]);
  const change = (part: LedgerAddress) => void navigate({ to: "/commitments", search: withFilters(address, part) });
  const columns = address.columns ?? defaultColumns;
  const filtered = phrasesOf(shown, titles, messages).length > 0;
  return (
    <div className="ledger">
      <Head title={messages.ledger.title} description={messages.ledger.description} canonical="/commitments" />
      <h1 className="visually-hidden">{messages.ledger.title}</h1>
      {shown.asOf === undefined ? null : <AsOfBanner asOf={shown.asOf} />}
      {page.total === 0 && !filtered && shown.asOf === undefined ? (
        <EmptyLedger />
      ) : (
        <>
          <div className="ledger-head">
            <FilterSentence address={address} facets={page.facets} titles={titles} onChange={change} />
            <TableTools
              address={address}
              shown={columns}
              olderEditions={ledger.documents.some(({ edition }) => edition.supersededBy !== null)}
              onChange={change}
            />
          </div>
          {page.items.length === 0 ? (
            <NothingFound address={address} />
          ) : (
            <LedgerTable items={page.items} shown={columns} address={address} frame={frame} marks={ledger.marks} />
          )}
          <Pager page={page} address={address} shown={shown} onChange={change} />
          <p className="second ledger-keys">{messages.ledger.keys}</p>
        </>
      )}
      {commitment === undefined ? null : <Peek commitment={commitment} onClose={close} />}
    </div>
  );
};
