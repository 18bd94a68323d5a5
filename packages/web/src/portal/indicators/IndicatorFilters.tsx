import type { ToldConcept } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { IndicatorsAddress } from "../../address/indicators.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FindWords } from "../layout/FindWords.tsx";

interface FilterProps {
  readonly address: IndicatorsAddress;
  readonly items: readonly ToldConcept[];
  readonly onChange: (part: IndicatorsAddress) => void;
}

const kinds = [undefined, "registered", "provisional"] as const;

const Kinds = ({ address }: Pick<FilterProps, "address">) => {
  const words = usePreferences().messages.indicators;
  return (
    <nav className="search-tabs" aria-label={words.kind}>
      {kinds.map((kind) => (
        <Link
          key={kind ?? "all"}
          to="/indicators"
          search={{ ...address, kind, after: undefined, before: undefined }}
          aria-current={address.kind === kind ? "page" : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {words.kinds[kind ?? "all"]}
        </Link>
      ))}
    </nav>
  );
};

/** Places of the lines shown, by what names them in an address. */
const placesOf = (items: readonly ToldConcept[]): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ places }) =>
      places.flatMap(({ code, name }): readonly [string, string][] => {
        const key = code ?? name;
        return key === null ? [] : [[key, name ?? key]];
      }),
    ),
  );

const Place = ({ address, items, onChange }: FilterProps) => {
  const words = usePreferences().messages.indicators;
  const known = placesOf(items);
  const chosen = address.place ?? [];
  const missing = chosen.filter((key) => !known.has(key)).map((key): readonly [string, string] => [key, key]);
  return (
    <label className="filter-line">
      <span className="second">{words.place}</span>
      <select
        value={chosen[0] ?? ""}
        onChange={(event) => onChange({ place: event.target.value === "" ? undefined : [event.target.value] })}
      >
        <option value="">{words.anyPlace}</option>
        {[...missing, ...known].map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

/** What narrows the list of indicators: words, kind, place, and whether the empty ones of the registry are listed. */
export const IndicatorFilters = (props: FilterProps) => {
  const words = usePreferences().messages.indicators;
  const { address, onChange } = props;
  return (
    <>
      <div className="indicator-tools">
        <FindWords q={address.q} longest={100} words={words} action="/indicators" onFind={(q) => onChange({ q })} />
        <Place {...props} />
        <label className="choice-line">
          <input
            type="checkbox"
            checked={address.show === "all"}
            onChange={(event) => onChange({ show: event.target.checked ? "all" : undefined })}
          />
          <span>{words.wholeRegistry}</span>
        </label>
      </div>
      <Kinds address={address} />
    </>
  );
};
