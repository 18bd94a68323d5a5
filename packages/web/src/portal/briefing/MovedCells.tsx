import type { Briefing } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { WarningsAddress } from "../../address/warnings.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useBriefingWords } from "./words.ts";

interface CellProps {
  readonly name: string;
  readonly count: number;
  readonly sign?: string;
}

const Cell = ({ name, count, sign }: CellProps) => {
  const { language } = usePreferences();
  return (
    <div data-none={count === 0 || undefined}>
      <dt>
        {sign === undefined ? null : <span aria-hidden="true">{sign} </span>}
        {name}
      </dt>
      <dd className="number">{integer(count, language)}</dd>
    </div>
  );
};

interface SinceProps {
  readonly name: string;
  readonly moved: Briefing["day"];
  readonly warnings: Briefing["warnings"]["day"];
  readonly feed: WarningsAddress;
}

const Since = ({ name, moved, warnings, feed }: SinceProps) => {
  const words = useBriefingWords();
  return (
    <div className="moved-since">
      <h2>
        <Link to="/warnings" search={{ ...feed, since: moved.since, stand: "all", sort: "since" }}>
          {name}
        </Link>
      </h2>
      <dl>
        <Cell sign="▼" name={words.worse} count={moved.worse} />
        <Cell sign="▲" name={words.better} count={moved.better} />
        <Cell name={words.raised} count={warnings.raised} />
        <Cell name={words.ended} count={warnings.ended} />
      </dl>
    </div>
  );
};

interface MovedCellsProps {
  readonly briefing: Briefing;
  /** The feed of warnings, narrowed as the page is. */
  readonly feed: WarningsAddress;
}

/** What changed since yesterday and since a week ago, in numbers. */
export const MovedCells = ({ briefing: { day, week, warnings }, feed }: MovedCellsProps) => {
  const words = useBriefingWords();
  return (
    <section className="moved-cells" aria-label={words.moved}>
      <Since name={words.sinceYesterday} moved={day} warnings={warnings.day} feed={feed} />
      <Since name={words.sinceWeek} moved={week} warnings={warnings.week} feed={feed} />
    </section>
  );
};
