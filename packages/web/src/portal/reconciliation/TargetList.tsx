import type { Claim, ReconciliationPage } from "@lantu/server/contract";
import { type ReactNode, useMemo, useRef } from "react";
import { isNarrowed, type ReconciliationAddress, reconciliationExportQuery } from "../../address/reconciliation.ts";
import { turned } from "../../address/turn.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";
import type { Filter } from "../comparison/FilterForm.tsx";
import { ListPages } from "../comparison/ListPages.tsx";
import { namesOf } from "../comparison/names.ts";
import { StillComparing } from "../comparison/StillComparing.tsx";
import { useLines } from "../comparison/use-lines.ts";
import { Claims } from "./Claims.tsx";
import { ListLink, listAt, type Scope, useGoToList } from "./ListLink.tsx";
import { OutcomeBar } from "./OutcomeBar.tsx";
import { TargetFilters } from "./TargetFilters.tsx";
import { TargetLine } from "./TargetLine.tsx";

interface TargetListProps {
  readonly scope: Scope;
  readonly page: ReconciliationPage;
  /** As chosen last. */
  readonly address: ReconciliationAddress;
  /** That of the page. */
  readonly shown: ReconciliationAddress;
  readonly wider: readonly Filter[];
  /** What reports say themselves of the targets listed. */
  readonly claims: readonly Claim[];
  /** Shown where there is no target at all. */
  readonly empty: ReactNode;
}

const Heads = () => {
  const { columns } = usePreferences().messages.reconciliation;
  return (
    <p className="target-heads second" aria-hidden="true">
      <span>{columns.outcome}</span>
      <span>{columns.name}</span>
      <span>{columns.target}</span>
      <span>{columns.last}</span>
    </p>
  );
};

const NothingFits = ({ scope }: Pick<TargetListProps, "scope">) => {
  const { ledger, reconciliation: words } = usePreferences().messages;
  return (
    <p className="nothing-fits" role="status">
      {words.nothingFits}{" "}
      <ListLink scope={scope} address={{}}>
        {ledger.clear}
      </ListLink>
    </p>
  );
};

/** Targets and what became of them: counts, what reports claim, filters, and a line for each. */
export const TargetList = ({ scope, page, address, shown, wider, claims, empty }: TargetListProps) => {
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  const goTo = useGoToList(scope);
  const list = useRef<HTMLOListElement>(null);
  useLines(list);
  const nameOf = useMemo(() => namesOf(page.documents, language), [page.documents, language]);
  const filtered = shown.outcome !== undefined || shown.document !== undefined || isNarrowed(shown);
  const files = scope.kind === "plan" ? { ...address, document: [scope.id] } : address;
  if (page.total === 0 && !filtered) {
    return (
      <>
        <StillComparing computedAt={page.computedAt} />
        {page.computedAt === null ? null : empty}
      </>
    );
  }
  return (
    <>
      <StillComparing computedAt={page.computedAt} />
      <OutcomeBar scope={scope} counts={page.counts} address={address} />
      <Claims claims={claims} counts={page.counts} nameOf={nameOf} />
      <div className="comparison-tools">
        <TargetFilters address={address} wider={wider} onChange={goTo} />
        <Files
          to={(format) => `/api/v1/reconciliations/export?${reconciliationExportQuery(files, format, language)}`}
        />
      </div>
      {page.items.length === 0 ? (
        <NothingFits scope={scope} />
      ) : (
        <>
          <Heads />
          <ol className="lines" ref={list} aria-label={words.list}>
            {page.items.map((one) => (
              <TargetLine key={one.id} one={one} nameOf={nameOf} mixed={scope.kind === "all"} />
            ))}
          </ol>
        </>
      )}
      <ListPages
        page={page}
        total={words.total(page.total)}
        at={(turn) => listAt(scope, turned(address, shown, turn))}
      />
      <p className="second ledger-keys">{messages.comparison.keys}</p>
    </>
  );
};
