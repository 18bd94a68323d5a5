import type { Reconciliation } from "@lantu/server/contract";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { NatureMark } from "../layout/KindMark.tsx";

type Target = Pick<Reconciliation, "target" | "unit" | "measure">;

/** The target: its number, or the words that stand for one; for when, and how binding. */
export const TargetValue = ({ target, unit, measure }: Target) => {
  const { messages, language } = usePreferences();
  const { value, valueMax, op, text, nature } = target;
  return (
    <>
      {value === null ? (
        <span lang="zh-CN">“{text}”</span>
      ) : (
        <FigureValue figure={{ value, valueMax, op, unit, measure: measure === "growth" ? "rate" : "level" }} />
      )}
      <span className="second">
        {" "}
        {target.period === null ? messages.period.unknown : period(target.period, language)}
        {target.derived ? ` · ${messages.reconciliation.derived}` : ""}
        {nature === null ? null : (
          <>
            {" · "}
            <NatureMark nature={nature} />
          </>
        )}
      </span>
    </>
  );
};

/** The last number held against the target, and for when it is told. */
export const LastNumber = ({ last }: Pick<Reconciliation, "last">) => {
  const { messages, language } = usePreferences();
  if (last === null) return <span className="second">{messages.reconciliation.noNumber}</span>;
  return (
    <>
      <FigureValue figure={last} />
      <span className="second"> {last.period === null ? "" : period(last.period, language)}</span>
    </>
  );
};
