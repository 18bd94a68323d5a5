import type { ToldConcept } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type IndicatorsAddress, readIndicatorsAddress } from "../../address/indicators.ts";
import { firstPage, turned } from "../../address/turn.ts";
import { nameIn } from "../../format/name-in.ts";
import { integer } from "../../format/number.ts";
import { unitName } from "../../format/quantity.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { ListPages } from "../comparison/ListPages.tsx";
import { IndicatorTabs } from "../indices/IndicatorTabs.tsx";
import { IndicatorFilters } from "./IndicatorFilters.tsx";

const route = getRouteApi("/indicators");

/** The part of an address that names a concept. */
const conceptPart = ({ kind, id }: Pick<ToldConcept, "kind" | "id">): string =>
  kind === "provisional" ? `~${id}` : id;

const Places = ({ places }: Pick<ToldConcept, "places">) => {
  const address = useChosenAddress(route.useSearch(), readIndicatorsAddress);
  const { messages } = usePreferences();
  const words = messages.indicators;
  return places.map(({ code, name }, index) => {
    const key = code ?? name;
    const text = name ?? words.unknownPlace;
    return (
      <span key={`${code} ${name}`}>
        {index === 0 ? null : messages.separators.list}
        {key === null ? (
          text
        ) : (
          <Link to="/indicators" search={{ ...address, place: [key], ...firstPage }}>
            {text}
          </Link>
        )}
      </span>
    );
  });
};

const yearsOf = ({ from, to }: ToldConcept, none: string): string => {
  if (from === null || to === null) return none;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
};

const Row = ({ concept }: { readonly concept: ToldConcept }) => {
  const said = usePreferences();
  const words = said.messages.indicators;
  const count = (value: number): string => (value === 0 ? words.none : integer(value, said.language));
  return (
    <tr>
      <th scope="row">
        <Link to="/indicators/$concept" params={{ concept: conceptPart(concept) }}>
          {nameIn(concept.name, said)}
        </Link>
        {concept.kind === "provisional" ? <span className="sample-mark">{words.kinds.provisional}</span> : null}
      </th>
      <td>{unitName(concept.unit, said.language)}</td>
      <td>
        <Places places={concept.places} />
      </td>
      <td className="numeric">{yearsOf(concept, words.none)}</td>
      <td className="numeric">{count(concept.series)}</td>
      <td className="numeric">{count(concept.points)}</td>
      <td className="numeric">{count(concept.observations)}</td>
    </tr>
  );
};

const numeric = new Set(["years", "series", "points", "observed"]);

const Table = ({ items }: { readonly items: readonly ToldConcept[] }) => {
  const words = usePreferences().messages.indicators;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={words.table} tabIndex={0}>
      <table className="data indicators">
        <thead>
          <tr>
            {Object.entries(words.columns).map(([key, name]) => (
              <th key={key} scope="col" className={numeric.has(key) ? "numeric" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((concept) => (
            <Row key={conceptPart(concept)} concept={concept} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const isFiltered = ({ q, kind, place }: IndicatorsAddress): boolean =>
  q !== undefined || kind !== undefined || place !== undefined;

const Nothing = ({ address }: { readonly address: IndicatorsAddress }) => {
  const { indicators: words, home } = usePreferences().messages;
  const { canWrite } = useVisitor();
  const filtered = isFiltered(address);
  return (
    <div className="ledger-empty" role="status">
      <h2>{filtered ? words.nothing : words.empty}</h2>
      <p>{filtered ? words.nothingHint : words.emptyHint}</p>
      {filtered ? (
        <p>
          <Link to="/indicators" search={{}}>
            {words.clear}
          </Link>
        </p>
      ) : canWrite ? (
        <p>
          <a className="button primary" href="/import">
            {home.empty.action}
          </a>
        </p>
      ) : null}
    </div>
  );
};

/** What is told of which indicator: to find one and go to its page. */
export const IndicatorsPage = () => {
  const page = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readIndicatorsAddress);
  const navigate = useNavigate();
  const words = usePreferences().messages.indicators;
  const { canWrite } = useVisitor();
  const change = (part: IndicatorsAddress) =>
    void navigate({ to: "/indicators", search: { ...address, ...part, ...firstPage } });
  return (
    <div className="indicators-page">
      <Head title={words.title} description={words.description} canonical="/indicators" />
      <h1>{words.title}</h1>
      <IndicatorTabs />
      <p className="second page-lead">
        {words.lead} <Link to="/compare">{words.compare.title} →</Link>
      </p>
      <IndicatorFilters address={address} items={page.items} onChange={change} />
      {canWrite && shown.kind === "provisional" && page.items.length > 0 ? (
        <p className="notice">{words.toReview}</p>
      ) : null}
      {page.items.length === 0 ? <Nothing address={shown} /> : <Table items={page.items} />}
      <ListPages
        page={page}
        total={words.total(page.total)}
        at={(turn) => ({ to: "/indicators", search: turned(address, shown, turn) })}
      />
      {page.items.some(({ kind }) => kind === "provisional") ? (
        <p className="second page-note">{words.provisionalNote}</p>
      ) : null}
    </div>
  );
};
