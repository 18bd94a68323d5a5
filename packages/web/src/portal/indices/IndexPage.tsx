import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { isIndexNarrowed, readIndexAddress } from "../../address/indices.ts";
import { writeQuery } from "../../address/query.ts";
import { turned } from "../../address/turn.ts";
import { nameIn } from "../../format/name-in.ts";
import { percent } from "../../format/number.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";
import { type Filter, FilterForm } from "../comparison/FilterForm.tsx";
import { AnotherDay } from "../layout/AnotherDay.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import type { IndexLoaded } from "./load-indices.ts";
import { Scores } from "./Scores.tsx";
import { type IndicesWords, useIndicesWords } from "./words.ts";

const route = getRouteApi("/indices/$index");

/** What a kind of subjects is called; a kind nobody named yet, by its own word. */
const peersName = (peers: string, { peerNames }: IndicesWords): string =>
  Object.entries(peerNames).find(([key]) => key === peers)?.[1] ?? peers;

const Filters = ({ index, address }: IndexLoaded) => {
  const words = useIndicesWords();
  const navigate = useNavigate();
  const plain = (value: string, label: string) => ({ value, label, count: null });
  const filters: readonly Filter[] = [
    {
      ...{ name: "year", label: words.year, all: index.year ?? words.noYear, value: address.year },
      choices: index.years.map((year) => plain(year, year)),
    },
    {
      ...{ name: "peers", label: words.peers, all: words.all, value: address.peers },
      choices: index.peers.map(({ peers, count }) => ({ value: peers, label: peersName(peers, words), count })),
    },
    {
      ...{ name: "sort", label: words.sort, all: words.sorts.rank, value: address.sort },
      choices: (["-rank", "name", "coverage"] as const).map((value) => plain(value, words.sorts[value])),
    },
  ];
  return (
    <FilterForm
      filters={filters}
      words={{ label: words.find, value: address.q }}
      kept={{ asOf: address.asOf }}
      onChange={(query) =>
        void navigate({
          to: "/indices/$index",
          params: { index: index.id },
          search: { ...readIndexAddress(query) },
          resetScroll: false,
        })
      }
    />
  );
};

/** How the number is made, line by line, beside the number. */
const Method = ({ index }: Pick<IndexLoaded, "index">) => {
  const { language } = usePreferences();
  const words = useIndicesWords();
  const { draws, declaration, version } = index;
  return (
    <aside className="index-method" aria-labelledby="method">
      <h2 id="method">{words.method}</h2>
      <p className="second">{words.methodLead}</p>
      <ol>
        {index.said[language].method.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>{words.sensitivityTitle}</h3>
      <p>{words.draws(draws.count, percent(draws.spread, language), draws.seed)}</p>
      <h3>{words.declaredBy}</h3>
      <p>
        {words.version(version)} · {words.source(declaration.source)}
      </p>
      {index.mayChange ? (
        <p>
          <a href={`/work/indices/${index.id}`}>{words.edit}</a>
        </p>
      ) : null}
    </aside>
  );
};

const Nothing = ({ index, address }: IndexLoaded) => {
  const words = useIndicesWords();
  const { messages } = usePreferences();
  if (!isIndexNarrowed(address))
    return (
      <div className="ledger-empty">
        <h2>{words.empty}</h2>
        <p>{words.emptyHint}</p>
      </div>
    );
  return (
    <p className="nothing-fits" role="status">
      {words.nothingFits}{" "}
      <Link to="/indices/$index" params={{ index: index.id }} search={{ asOf: address.asOf }}>
        {messages.ledger.clear}
      </Link>
    </p>
  );
};

/** One index: its scores with their intervals and coverage, the method printed beside the number. */
export const IndexPage = () => {
  const loaded = route.useLoaderData();
  const said = usePreferences();
  const words = useIndicesWords();
  const { index, address: shown } = loaded;
  const address = useChosenAddress(shown, readIndexAddress);
  const { declaration, id, items, total, next, year } = index;
  const name = nameIn(declaration.name, said);
  const purpose = nameIn(declaration.purpose, said);
  const exported = (format: string) =>
    `/api/v1/indices/${encodeURIComponent(id)}/export?${writeQuery({ asOf: address.asOf, year: address.year, peers: address.peers, format, lang: said.language })}`;
  return (
    <div className="comparison-page">
      <Head title={name} description={purpose} canonical={`/indices/${id}`} />
      {shown.asOf === undefined ? null : <AsOfBanner asOf={shown.asOf} />}
      <p className="comparison-back">
        <Link to="/indices" search={{ asOf: address.asOf }}>
          ← {words.back}
        </Link>
      </p>
      <h1>
        {name} {year === null ? null : <span className="second number">{year}</span>}
      </h1>
      <p className="second comparison-lead">{purpose}</p>
      <div className="comparison-tools">
        <Filters index={index} address={address} />
        <Files to={exported}>
          <AnotherDay asOf={address.asOf} />
        </Files>
      </div>
      <div className="index-columns">
        <div>
          {items.length === 0 ? <Nothing {...loaded} /> : <Scores loaded={loaded} />}
          <nav className="pager" aria-label={said.messages.ledger.pages}>
            <span role="status">{words.total(total)}</span>
            {next === null ? null : (
              <Link
                to="/indices/$index"
                params={{ index: id }}
                search={{ ...turned(address, shown, { after: next }) }}
                rel="next"
              >
                {words.more} →
              </Link>
            )}
          </nav>
        </div>
        <Method index={index} />
      </div>
    </div>
  );
};
