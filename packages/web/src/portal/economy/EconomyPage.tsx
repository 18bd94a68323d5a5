import type { EconomyPlaces } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { readEconomyAddress } from "../../address/economy.ts";
import { turned } from "../../address/turn.ts";
import { day } from "../../format/time.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { FilterForm } from "../comparison/FilterForm.tsx";
import { placeKey, placeName } from "../comparison/names.ts";
import { IndicatorTabs } from "../indices/IndicatorTabs.tsx";
import { AnotherDay } from "../layout/AnotherDay.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { useEconomyWords } from "./words.ts";

const route = getRouteApi("/economy");

interface PlacesProps {
  readonly places: EconomyPlaces;
  readonly asOf: string | undefined;
}

const Places = ({ places, asOf }: PlacesProps) => {
  const { language } = usePreferences();
  const words = useEconomyWords();
  return (
    <ul className="index-lines" aria-label={words.places}>
      {places.items.map(({ place, lines, latest, warnings }) => (
        <li key={placeKey(place)} className="index-line">
          <h2 lang="zh-CN">
            <Link to="/economy/$place" params={{ place: placeKey(place) }} search={{ asOf }}>
              {placeName(place)}
            </Link>
          </h2>
          <p className="second">
            {words.lines(lines)} · {words.latest(day(latest, language))}
            {warnings === 0 ? null : (
              <>
                {" · "}
                <Link to="/warnings" search={{ place: placeKey(place), asOf }}>
                  {words.warnings(warnings)}
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
};

/** Before any numbers are held: how they come here, and which table comes with the product to try it with. */
const NoNumbers = () => {
  const words = useEconomyWords();
  const { messages } = usePreferences();
  const { may } = useVisitor();
  return (
    <div className="ledger-empty">
      <h2>{words.none}</h2>
      <p>{words.noneHint}</p>
      {may("observe") ? (
        <>
          <p>
            <a className="button primary" href="/import/observations">
              {words.bring}
            </a>
          </p>
          <p className="second">
            {words.sample} <code>samples/observations/district-economy-2019-2025.csv</code>
          </p>
        </>
      ) : (
        <p className="second">{messages.home.empty.readOnly}</p>
      )}
    </div>
  );
};

/** The places of whose economy anything is told. */
export const EconomyPage = () => {
  const { told: places, address: shown } = route.useLoaderData();
  const address = useChosenAddress(shown, readEconomyAddress);
  const { messages } = usePreferences();
  const words = useEconomyWords();
  const navigate = useNavigate();
  const { q, asOf } = shown;
  return (
    <div className="comparison-page">
      <Head title={words.title} description={words.description} canonical="/economy" />
      {asOf === undefined ? null : <AsOfBanner asOf={asOf} />}
      <h1>{words.title}</h1>
      <IndicatorTabs />
      <p className="second comparison-lead">{words.description}</p>
      {places.items.length === 0 && q === undefined ? (
        <NoNumbers />
      ) : (
        <>
          <div className="comparison-tools">
            <FilterForm
              filters={[]}
              words={{ label: words.find, value: address.q }}
              kept={{ asOf: address.asOf }}
              onChange={(query) => void navigate({ to: "/economy", search: { ...readEconomyAddress(query) } })}
            />
            <div className="comparison-files">
              <AnotherDay asOf={asOf} />
            </div>
          </div>
          {places.items.length === 0 ? (
            <p className="nothing-fits" role="status">
              {words.nothingFits}{" "}
              <Link to="/economy" search={{ asOf }}>
                {messages.ledger.clear}
              </Link>
            </p>
          ) : (
            <Places places={places} asOf={asOf} />
          )}
          <nav className="pager" aria-label={messages.ledger.pages}>
            <span role="status">{words.total(places.total)}</span>
            {places.next === null ? null : (
              <Link to="/economy" search={{ ...turned(address, shown, { after: places.next }) }} rel="next">
                {words.more} →
              </Link>
            )}
          </nav>
        </>
      )}
    </div>
  );
};
