import type { EconomyForecast, EconomyLine, EconomyTarget, YearOnYear } from "@lantu/server/contract";
import { figureQuantity } from "../../format/figure.ts";
import { percent } from "../../format/number.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { rounded, valueText } from "../indices/score-text.ts";
import { useEconomyWords } from "./words.ts";

const twoDigits = new Intl.NumberFormat("en", { maximumFractionDigits: 2, signDisplay: "exceptZero" });

/** A change with its sign: +5.2. */
export const signed = (value: number): string => twoDigits.format(value).replace("-", "−");

interface ChangeProps {
  readonly change: YearOnYear | null;
  /** Leaves how it came about to the pointer: where many stand under each other. */
  readonly short?: boolean;
}

/** A change against the year before, and whether it was published or calculated. */
export const Change = ({ change, short = false }: ChangeProps) => {
  const words = useEconomyWords();
  if (change === null) return <span className="second">—</span>;
  return (
    <span title={words.by[change.by]}>
      <span className="number">{signed(change.value)}</span>
      <span className="unit">{change.unit === "%" ? "%" : ` ${words.point}`}</span>
      {change.by === "calculated" && !short ? <span className="second economy-by"> {words.by.calculated}</span> : null}
    </span>
  );
};

/** The target of the year as the plan sets it. */
export const TargetValue = ({ target }: { readonly target: EconomyTarget | null }) => {
  const { language, messages } = usePreferences();
  const words = useEconomyWords();
  if (target === null) return <span className="second">{words.noTarget}</span>;
  const { value, valueMax, op, unit } = target;
  const text = figureQuantity({ value, valueMax, op, unit, measure: "level" }, language, messages);
  return (
    <span>
      <span className="number">{text.number}</span> <span className="unit">{text.unit}</span>{" "}
      <span className="second">{period(target.period, language)}</span>
    </span>
  );
};

interface ForecastProps {
  readonly forecast: EconomyForecast | null;
  readonly unit: string;
}

/** Where the year will end with the interval around it, or that too little is told. */
export const ForecastValue = ({ forecast, unit }: ForecastProps) => {
  const said = usePreferences();
  const words = useEconomyWords();
  if (forecast === null) return <span className="second">—</span>;
  if (forecast.kind === "too-little") return <span className="second">{words.tooLittle}</span>;
  const text = (value: number) => valueText(rounded(value), unit, said);
  return (
    <span>
      {words.fan(text(forecast.value), text(forecast.low), text(forecast.high))}
      {forecast.probability === null ? null : (
        <span className="second"> {words.probability(percent(forecast.probability, said.language))}</span>
      )}
    </span>
  );
};

/** Whether an expectation has both its ends: from too few numbers it may have none. */
export const isBounded = ({ low, high }: NonNullable<EconomyLine["expected"]>): boolean =>
  Number.isFinite(low) && Number.isFinite(high);

/** How the latest number stands to what was expected of it. */
export const Against = ({ expected, unit }: { readonly expected: EconomyLine["expected"]; readonly unit: string }) => {
  const said = usePreferences();
  const words = useEconomyWords();
  if (expected === null || expected.stands === null || !isBounded(expected)) return null;
  const { stands, low, high } = expected;
  const between = words.expected(valueText(rounded(low), unit, said), valueText(rounded(high), unit, said));
  return (
    <span className={stands === "inside" ? "second" : "economy-outside"} title={between}>
      {stands === "inside" ? "" : stands === "above" ? "↑ " : "↓ "}
      {words.stands[stands]}
    </span>
  );
};
