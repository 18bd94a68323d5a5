import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { readIndicatorAddress } from "../../address/indicators.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { Popover } from "../layout/Popover.tsx";
import type { Indicator } from "./load-indicator.ts";
import { placeKey } from "./series-shown.ts";

const route = getRouteApi("/indicators/$concept");

interface PlaceChoiceProps {
  readonly indicator: Indicator;
  readonly concept: string;
}

/** Names of the places an indicator is told of, by what names them in an address. */
const placesOf = ({ list, shown }: Indicator): ReadonlyMap<string, string> =>
  new Map(
    [...list.items, ...shown.items].flatMap((item): readonly [string, string][] => {
      const key = placeKey(item);
      return key === null ? [] : [[key, item.place.name ?? key]];
    }),
  );

/** The places whose series are drawn. */
export const PlaceChoice = ({ indicator, concept }: PlaceChoiceProps) => {
  const { messages } = usePreferences();
  const words = messages.indicators.one;
  const address = useChosenAddress(route.useSearch(), readIndicatorAddress);
  const navigate = useNavigate();
  const drawn = [...new Set(indicator.shown.items.flatMap((item) => placeKey(item) ?? []))];
  const ticked = address.place ?? drawn;
  const places = placesOf(indicator);
  const toggle = (key: string) => {
    const next = ticked.includes(key) ? ticked.filter((other) => other !== key) : [...ticked, key];
    const search = { ...address, place: next.length === 0 ? undefined : next };
    void navigate({ to: "/indicators/$concept", params: { concept }, search, resetScroll: false });
  };
  const label = ticked.map((key) => places.get(key) ?? key).join(messages.separators.list);
  const unlisted = indicator.list.total - indicator.list.items.length;
  return (
    <div className="place-choice">
      <span className="second">{words.places}</span>{" "}
      <Popover className="phrase-editor" label={label === "" ? "—" : `${label} ▾`} name={`${words.places}: ${label}`}>
        <p className="popover-title">{words.placesNote}</p>
        <ul className="choices">
          {[...places].map(([key, name]) => (
            <li key={key}>
              <label>
                <input type="checkbox" checked={ticked.includes(key)} onChange={() => toggle(key)} />
                <span className="choice-name">{name}</span>
              </label>
            </li>
          ))}
        </ul>
        {unlisted > 0 ? <p className="second">{words.morePlaces(unlisted)}</p> : null}
      </Popover>
    </div>
  );
};
