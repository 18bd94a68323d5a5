import type { SearchPage as SearchAnswer } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type SearchAddress, type SearchScope, searchScopes } from "../../address/search.ts";
import { integer } from "../../format/number.ts";
import { Head } from "../../shell/page-head.tsx";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";
import { Hit } from "./Hit.tsx";

const route = getRouteApi("/search");

interface AnswerProps {
  readonly answer: SearchAnswer;
  readonly address: SearchAddress;
}

const countsOf = ({ commitments, passages }: SearchAnswer): Readonly<Record<SearchScope, number>> => ({
  all: commitments + passages,
  commitments,
  text: passages,
});

const Tabs = ({ answer, address }: AnswerProps) => {
  const { messages, language } = usePreferences();
  const counts = countsOf(answer);
  return (
    <nav className="search-tabs" aria-label={messages.search.tabsLabel}>
      {searchScopes.map((scope) => (
        <Link
          key={scope}
          to="/search"
          search={{ ...address, in: scope === "all" ? undefined : scope, after: undefined, before: undefined }}
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

const Pages = ({ answer, address }: AnswerProps) => {
  const { ledger } = useMessages();
  return (
    <nav className="pager" aria-label={ledger.pages}>
      {answer.previous === null ? null : (
        <Link to="/search" search={{ ...address, before: answer.previous, after: undefined }} rel="prev">
          ← {ledger.previous}
        </Link>
      )}
      {answer.next === null ? null : (
        <Link to="/search" search={{ ...address, after: answer.next, before: undefined }} rel="next">
          {ledger.next} →
        </Link>
      )}
    </nav>
  );
};

const Answer = ({ answer, address }: AnswerProps) => {
  const { search } = useMessages();
  if (answer.commitments + answer.passages === 0) {
    return (
      <div className="search-empty" role="status">
        <h2>{search.none(address.q ?? "")}</h2>
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
      <Pages answer={answer} address={address} />
    </>
  );
};

/** Hits over all documents, in context, commitments before prose. */
export const SearchPage = () => {
  const answer = route.useLoaderData();
  const address = route.useSearch();
  const { search } = useMessages();
  return (
    <div className="search-page">
      <Head title={search.title(address.q ?? "")} description={search.description} canonical="/search" />
      <h1>{search.title(address.q ?? "")}</h1>
      {address.document === undefined ? null : (
        <p>
          <Link to="/search" search={{ ...address, document: undefined }}>
            {search.everywhere}
          </Link>
        </p>
      )}
      {answer === null ? <p className="second">{search.empty}</p> : <Answer answer={answer} address={address} />}
    </div>
  );
};
