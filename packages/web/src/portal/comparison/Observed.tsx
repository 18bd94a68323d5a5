import type { Reconciliation } from "@lantu/server/contract";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { FigureValue } from "../layout/FigureValue.tsx";

/** A value of the statistics that something was concluded from. */
export type ObservedValue = Reconciliation["observed"][number];

const Source = ({ source, release }: ObservedValue) => {
  const { canWrite } = useVisitor();
  if (release === null || !canWrite) return source;
  return <a href={`/import/observations/${release}`}>{source}</a>;
};

/** Values of the statistics: for when, how final, published when and by whom; operators are led to their table. */
export const Observed = ({ values }: { readonly values: readonly ObservedValue[] }) => {
  const { messages, language } = usePreferences();
  const words = messages.comparison;
  if (values.length === 0) return null;
  return (
    <ul className="observed">
      {values.map((one) => (
        <li key={`${one.period} ${one.knownOn} ${one.value}`}>
          {words.observed} · {period(one.period, language)}{" "}
          {one.value === null ? (
            messages.reconciliation.noNumber
          ) : (
            <strong>
              <FigureValue figure={{ value: one.value, valueMax: null, op: "=", unit: one.unit, measure: "level" }} />
            </strong>
          )}
          <p className="second">
            {words.vintages[one.status]} · {words.knownOn(day(one.knownOn, language))} · <Source {...one} />
          </p>
        </li>
      ))}
    </ul>
  );
};
