import type { SearchPage as SearchAnswer } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { readSearchAddress, type SearchAddress, type SearchScope, searchScopes } from "../../address/search.ts";
import { firstPage, turned } from "../../address/turn.ts";
import { integer } from "../../format/number.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";
import { Hit } from "./Hit.tsx";

const route = getRouteApi("/search");

interface AnswerProps {
  readonly answer: SearchAnswer;
  /** As chosen last. */
  readonly address: SearchAddress;
  /** That of the page. */
  readonly shown: SearchAddress;
}

const countsOf = ({ commitments, passages }: SearchAnswer): Readonly<Record<SearchScope, number>> => ({
  all: commitments + passages,
  commitments,
  text: passages,
});

const Tabs = ({ answer, address }: Omit<AnswerProps, "shown">) => {
  const { messages, language } = usePreferences();
  const counts = countsOf(answer);
  return (
    <nav className="search-tabs" aria-label={messages.search.tabsLabel}>
      {searchScopes.map((scope) => (
        <Link
          key={scope}
          to="/search"
          search={{ ...address, in: scope === "all" ? undefined : scope, ...firstPage }}
          aria-current={(address.in ?? "all") === scope ? "page" : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {messages.search.tabs[scope]} <span className="second number">{integer(counts[scope], language)}</span>
        </Link>
      ))}
    </nav>
  );
};

const Pages = ({ answer, address, shown }: AnswerProps) => {
  const { ledger } = useMessages();
  return (
    <nav className="pager" aria-label={ledger.pages}>
      {answer.previous === null ? null : (
        <Link to="/search" search={turned(address, shown, { before: answer.previous })} rel="prev">
          ← {ledger.previous}
        </Link>
      )}
      {answer.next === null ? null : (
        <Link to="/search" search={turned(address, shown, { after: answer.next })} rel="next">
          {ledger.next} →
        </Link>
      )}
    </nav>
  );
};

const Answer = ({ answer, address, shown }: AnswerProps) => {
  const { search } = useMessages();
  if (answer.commitments + answer.passages === 0) {
    return (
      <div className="search-empty" role="status">
        <h2>{search.none(shown.q ?? "")}</h2>
        <p>{search.noneHint}</p>
      </div>
    );
  }
  return (
    <>
      <Tabs answer={answer} address={address} />
      <ol className="hits">
        {answer.items.map((hit) => (
          <Hit key={hit.type === "commitment" ? hit.commitment.id : `${hit.document.id}:${hit.start}`} hit={hit} />
        ))}
      </ol>
      <Pages answer={answer} address={address} shown={shown} />
    </>
  );
};

/** Hits over all documents, in context, commitments before prose. */
export const SearchPage = () => {
  const answer = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readSearchAddress);
  const { search } = useMessages();
  return (
    <div className="search-page">
      <Head title={search.title(shown.q ?? "")} description={search.description} canonical="/search" />
      <h1>{search.title(shown.q ?? "")}</h1>
      {address.document === undefined ? null : (
        <p>
          <Link to="/search" search={{ ...address, document: undefined, ...firstPage }}>
            {search.everywhere}
          </Link>
        </p>
      )}
      {answer === null ? (
        <p className="second">{search.empty}</p>
      ) : (
        <Answer answer={answer} address={address} shown={shown} />
      )}
    </div>
  );
};
