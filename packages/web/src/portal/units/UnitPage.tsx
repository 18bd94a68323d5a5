import type { UnitDetail, UnitWork } from "@lantu/server/contract";
import { getRouteApi } from "@tanstack/react-router";
import { readUnitAddress, unitSheetQuery } from "../../address/units.ts";
import { integer } from "../../format/number.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { UnitEnded } from "./UnitEnded.tsx";
import { UnitFacts, UnitLine } from "./UnitFacts.tsx";
import { UnitHistory } from "./UnitHistory.tsx";
import { SignedReports, UnitStands } from "./UnitReports.tsx";
import { UnitStatus } from "./UnitStatus.tsx";
import { UnitWorkTable } from "./UnitWorkTable.tsx";
import { useUnitsWords } from "./words.ts";

const route = getRouteApi("/units/$unit");

/** How much a unit has in hand, in a line of numbers. */
const Counts = ({ unit, stands }: { readonly unit: UnitDetail; readonly stands: UnitWork | null }) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  const { owes } = unit;
  const counts = [
    [words.leads, owes.leads],
    [words.helps, owes.cooperates + owes.supports],
    [words.shares, owes.shares],
    [words.steps, owes.steps],
    ...(stands === null ? [] : [[words.unsigned, owes.reports] as const]),
  ] as const;
  return (
    <dl className="unit-counts" aria-label={words.counts}>
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{integer(value, language)}</dd>
        </div>
      ))}
      {stands === null || stands.inTime.due === 0 ? null : (
        <div>
          <dt>{words.inTime}</dt>
          <dd className="number">{words.inTimeOf(stands.inTime.inTime, stands.inTime.due)}</dd>
        </div>
      )}
    </dl>
  );
};

/** A unit: what it is and was, what it leads and helps, how it stands and what it has signed. */
export const UnitPage = () => {
  const { unit, work, stands, signed, judged } = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readUnitAddress);
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  return (
    <div className="indicators-page unit-page">
      <Head title={unit.name} description={words.description(unit.name)} canonical={`/units/${unit.id}`} />
      {shown.asOf === undefined ? null : <AsOfBanner asOf={shown.asOf} />}
      <UnitLine line={unit.line} />
      <h1>
        {unit.name}
        {unit.shortName === null ? null : <span className="unit-short">{unit.shortName}</span>}
      </h1>
      <UnitEnded unit={unit} />
      <UnitFacts unit={unit} />
      <Counts unit={unit} stands={stands} />
      <UnitStatus judged={judged} asOf={shown.asOf?.slice(0, 10)} />
      {stands === null ? null : <UnitStands stands={stands} />}
      <UnitWorkTable unit={unit} page={work} address={address} shown={shown} />
      {work.total === 0 || stands === null ? null : (
        <p className="unit-sheet">
          <a href={`/api/v1/sheets/assignments?${unitSheetQuery(unit.id, address, language)}`} download>
            {words.exportSheet}
          </a>
        </p>
      )}
      {signed === null ? null : <SignedReports signed={signed} />}
      <UnitHistory history={unit.history} />
    </div>
  );
};
