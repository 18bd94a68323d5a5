import type { SeriesPage } from "@lantu/server/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { type CompareAddress, mostCompared } from "../../address/indicators.ts";
import { unitName } from "../../format/quantity.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { seriesName } from "../charts/words.ts";
import { FindWords } from "../layout/FindWords.tsx";

interface SeriesSearchProps {
  readonly address: CompareAddress;
  readonly chosen: readonly string[];
  readonly found: SeriesPage | null;
}

const Find = ({ address }: Pick<SeriesSearchProps, "address">) => {
  const { compare, find: label } = usePreferences().messages.indicators;
  const navigate = useNavigate();
  const find = (q: string | undefined) => {
    void navigate({ to: "/compare", search: { ...address, q }, resetScroll: false });
  };
  return <FindWords q={address.q} longest={100} words={{ search: compare.search, find: label }} onFind={find} />;
};

const Result = ({
  item,
  address,
  chosen,
}: Omit<SeriesSearchProps, "found"> & { readonly item: SeriesPage["items"][number] }) => {
  const said = usePreferences();
  const { compare } = said.messages.indicators;
  const name = seriesName(item, said);
  const { targets, actuals, estimates } = item.counts;
  return (
    <li>
      <span>
        {name} <span className="second">{unitName(item.unit, said.language)}</span>
      </span>
      <span className="second">
        {item.from === null ? "" : `${item.from.slice(0, 4)}–${item.to?.slice(0, 4)} · `}
        {compare.counts(targets, actuals + estimates)}
      </span>
      {chosen.includes(item.id) ? (
        <span className="second">✓ {compare.added}</span>
      ) : chosen.length >= mostCompared ? null : (
        <Link
          to="/compare"
          search={{ series: [...chosen, item.id], base: address.base, q: address.q }}
          resetScroll={false}
          aria-label={`${compare.add}: ${name}`}
        >
          + {compare.add}
        </Link>
      )}
    </li>
  );
};

/** Finds series by name, to be added to those compared. */
export const SeriesSearch = ({ address, chosen, found }: SeriesSearchProps) => {
  const { compare } = usePreferences().messages.indicators;
  return (
    <div className="series-search">
      <Find address={address} />
      {chosen.length >= mostCompared ? <p className="second">{compare.full(mostCompared)}</p> : null}
      {found === null ? null : found.items.length === 0 ? (
        <p role="status">{compare.noResults(address.q ?? "")}</p>
      ) : (
        <section aria-label={compare.results}>
          <ul className="series-found">
            {found.items.map((item) => (
              <Result key={item.id} item={item} address={address} chosen={chosen} />
            ))}
          </ul>
          {found.next === null ? null : <p className="second">{compare.moreResults}</p>}
        </section>
      )}
    </div>
  );
};
