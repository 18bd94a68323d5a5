import type { Observation, ObservationPage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { writeQuery } from "../../../address/query.ts";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { day } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { addressOf } from "../../api/addresses.ts";
import { useWords } from "../../words/use-words.ts";
import { periodTyped } from "../period-text.ts";
import { Value } from "../values/Value.tsx";
import type { EntryValues } from "./entry-values.ts";

const api = createApi(browserTransport);

/** Vintages shown of what is held. */
const shown = 5;

type Asked = Pick<EntryValues, "concept" | "place" | "period" | "measure" | "breakdown">;

/** The vintages held of what is being entered, the latest first; undefined while it is not said what that is. */
const useHeld = ({ concept, place, period, measure, breakdown }: Asked): readonly Observation[] | undefined => {
  const asked = periodTyped(period);
  const query = writeQuery({
    ...{ concept, place: place.trim(), vintages: "true", limit: 500 },
    ...(measure === "auto" ? {} : { measure }),
    breakdown: breakdown.trim() === "" ? "_T" : breakdown.trim(),
  });
  const { data } = useQuery({
    queryKey: ["held", query],
    queryFn: () => api.get<ObservationPage>(addressOf.observationsFound(query)),
    enabled: concept !== undefined && place.trim() !== "" && asked !== null,
    staleTime: 0,
  });
  if (asked === null) return undefined;
  return data?.items
    .filter((one) => one.period === asked)
    .toSorted((a, b) => b.knownOn.localeCompare(a.knownOn))
    .slice(0, shown);
};

/** What is held already of the indicator, place and time that are being entered. */
export const Held = (asked: Asked) => {
  const { language } = usePreferences();
  const { entry: words } = useWords().tables;
  const held = useHeld(asked);
  if (held === undefined) return null;
  return (
    <section className="entry-held" aria-label={words.held}>
      <h2>{words.held}</h2>
      {held.length === 0 ? (
        <p className="second">{words.heldNone}</p>
      ) : (
        <ol>
          {held.map((one, at) => (
            <li key={one.id}>
              <strong>
                <Value value={one.value} unit={one.unit} />
              </strong>{" "}
              {words.heldSince(day(one.knownOn, language))}
              {at === 0 ? <span className="held-latest"> · {words.latest}</span> : null}
              <span className="second"> · {one.source}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
