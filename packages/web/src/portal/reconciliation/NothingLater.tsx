import type { DocumentDetail, ReconciliationPage, TargetOutcome } from "@lantu/server/contract";
import { countOf } from "../../address/reconciliation.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";

/** Outcomes that rest on something told later. */
const told = [
  "reached",
  "reached-early",
  "missed",
  "reported-without-number",
  "not-comparable",
] as const satisfies readonly TargetOutcome[];

interface NothingLaterProps {
  readonly document: DocumentDetail;
  readonly page: ReconciliationPage;
  /** Whether the counts are of all of the plan's targets. */
  readonly whole: boolean;
}

/** Where nothing held speaks of a plan's targets later: which documents would tell, and the way to bring them in. */
export const NothingLater = ({ document, page, whole }: NothingLaterProps) => {
  const { reconciliation: words } = usePreferences().messages;
  const { canWrite } = useVisitor();
  const { counts, computedAt, total } = page;
  if (!whole || computedAt === null || total === 0 || countOf(counts, told) > 0) return null;
  const years = document.period?.match(/\d{4}/g) ?? [];
  return (
    <div className="notice">
      <p>
        <strong>{words.nothingLater}</strong>
      </p>
      <p>{words.wouldTell(document.place ?? "", years[0] ?? "", years.at(-1) ?? "")}</p>
      {canWrite ? (
        <p>
          <a href="/import">{words.bringIn}</a>
        </p>
      ) : null}
    </div>
  );
};
