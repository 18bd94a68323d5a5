import type { UnitDetail } from "@lantu/server/contract";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { UnitLinks } from "./UnitFacts.tsx";
import { useUnitsWords } from "./words.ts";

/** Says of a unit that it no longer exists, where its work went, and what of it still waits. */
export const UnitEnded = ({ unit }: { readonly unit: UnitDetail }) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  const { may } = useVisitor();
  const { id, until, becameNow, owes } = unit;
  if (until === null) return null;
  const waits = owes.leads + owes.cooperates + owes.supports + owes.shares + owes.steps;
  return (
    <div className="notice unit-ended-notice">
      <strong>{words.endedNotice(day(until, language))}</strong>{" "}
      {becameNow.length === 0 ? (
        words.becomesNothing
      ) : (
        <>
          {words.becomes} <UnitLinks units={becameNow} />
        </>
      )}
      {waits === 0 ? null : (
        <p>
          {words.waits(waits)} {may("assign") ? <a href={`/work/assign?unit=${id}`}>{words.reassign}</a> : null}
        </p>
      )}
    </div>
  );
};
