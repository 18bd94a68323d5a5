import { getRouteApi } from "@tanstack/react-router";
import { readReconciliationAddress } from "../../address/reconciliation.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { NothingHeld } from "../comparison/NothingHeld.tsx";
import { widerFilters } from "../comparison/wider-filters.ts";
import { TargetList } from "./TargetList.tsx";

const route = getRouteApi("/reconciliations");

/** The targets of all plans held, and what became of each. */
export const ReconciliationsPage = () => {
  const { documents, page } = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readReconciliationAddress);
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  return (
    <div className="comparison-page">
      <Head title={words.title} description={words.description} canonical="/reconciliations" />
      <h1>{words.title}</h1>
      <p className="second comparison-lead">{words.description}</p>
      <TargetList
        scope={{ kind: "all" }}
        page={page}
        address={address}
        shown={shown}
        wider={widerFilters({ facets: page.facets, documents, address }, language, messages)}
        claims={page.claims}
        empty={<NothingHeld title={words.nothingHeld} hint={words.nothingHeldHint} />}
      />
    </div>
  );
};
