import type { EconomyLine } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { nameIn } from "../../format/name-in.ts";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { valueText } from "../indices/score-text.ts";
import { Against, Change, ForecastValue, TargetValue } from "./Numbers.tsx";
import { Spark } from "./Spark.tsx";
import { WarnedOf } from "./WarnedOf.tsx";
import { useEconomyWords } from "./words.ts";

interface BoardLineProps {
  readonly line: EconomyLine;
  readonly place: string;
  readonly asOf: string | undefined;
}

const Latest = ({ line: { latest, unit, expected, revision } }: Pick<BoardLineProps, "line">) => {
  const said = usePreferences();
  const words = useEconomyWords();
  if (latest === null) return null;
  return (
    <>
      <strong className="number">{valueText(latest.value, unit, said)}</strong>
      <span className="second">
        {period(latest.period, said.language)} · {words.status[latest.status]}
        {revision?.period === latest.period ? ` · ${words.revised(valueText(revision.from, unit, said))}` : ""}
      </span>
      <Against expected={expected} unit={unit} />
    </>
  );
};

/** One line of the board: the latest number, its change, target and forecast, and what is warned of; it leads to its series. */
export const BoardLine = ({ line, place, asOf }: BoardLineProps) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const { columns } = words;
  const { key, name, yearOnYear, spark, target, forecast, next, warnings, unit } = line;
  return (
    <li className="board-line">
      <div className="board-name">
        <Link className="line-link" to="/economy/$place/$series" params={{ place, series: key }} search={{ asOf }}>
          {nameIn(name, said)}
        </Link>
        <WarnedOf warnings={warnings} />
      </div>
      <div className="board-latest">
        <Latest line={line} />
      </div>
      <div data-label={columns.change}>
        <Change change={yearOnYear} />
      </div>
      <div className="board-spark">
        <Spark values={spark.map(({ value }) => value)} />
      </div>
      <div data-label={columns.target}>
        <TargetValue target={target} />
      </div>
      <div data-label={columns.forecast}>
        <ForecastValue forecast={forecast} unit={unit} />
      </div>
      <div className="second" data-label={columns.next}>
        {next === null ? "—" : words.due(day(next.due, said.language))}
        {next?.late === true ? <span className="economy-outside"> {words.late}</span> : null}
      </div>
    </li>
  );
};
