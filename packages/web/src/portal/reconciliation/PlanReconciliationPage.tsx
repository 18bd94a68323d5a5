import { getRouteApi, Link } from "@tanstack/react-router";
import { isNarrowed, readPlanReconciliationAddress } from "../../address/reconciliation.ts";
import { documentName } from "../../format/document-name.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { claimsOn } from "./claims-on.ts";
import { NothingLater } from "./NothingLater.tsx";
import { TargetList } from "./TargetList.tsx";

const route = getRouteApi("/documents/$id/reconciliation");

/** The targets of a plan and what became of each, as far as what is held tells. */
export const PlanReconciliationPage = () => {
  const { document, page } = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readPlanReconciliationAddress);
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  const { id } = document;
  const findings = useFindingsWords();
  const name = documentName(document, language);
  return (
    <div className="comparison-page">
      <Head
        title={words.titleOf(name)}
        description={words.descriptionOf(name)}
        canonical={`/documents/${id}/reconciliation`}
      />
      <p className="comparison-back">
        <Link to="/documents/$id" params={{ id }}>
          ← {messages.edition.back}
        </Link>
        <Link to="/reconciliations">{words.allPlans}</Link>
        <Link to="/findings" search={{ document: [id] }}>
          {findings.ofDocument}
        </Link>
      </p>
      <p className="comparison-kind second">{words.title}</p>
      <h1 lang="zh-CN">{document.title}</h1>
      <NothingLater document={document} page={page} whole={shown.outcome === undefined && !isNarrowed(shown)} />
      <TargetList
        scope={{ kind: "plan", id }}
        page={page}
        address={address}
        shown={shown}
        wider={[]}
        claims={claimsOn(page.claims, document)}
        empty={
          <div className="ledger-empty">
            <h2>{words.noTargets}</h2>
            <p>{words.noTargetsHint}</p>
          </div>
        }
      />
    </div>
  );
};
