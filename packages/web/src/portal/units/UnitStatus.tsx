import type { UnitJudged } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { StatusCountList, type StatusLink, StatusStrip } from "../status/StatusStrip.tsx";
import { useUnitsWords } from "./words.ts";

interface UnitStatusProps {
  readonly judged: UnitJudged;
  /** The day it is told for, where the address names one. */
  readonly asOf: string | undefined;
}

/** The lines that need a look come first in the answer; so many are shown, the list of judgements holds the rest. */
const shown = 10;

/** How what a unit leads stands: counts with how many can be judged at all, and the worst one by one. No unit is ranked. */
export const UnitStatus = ({ judged, asOf }: UnitStatusProps) => {
  const { language } = usePreferences();
  const { standing: words } = useUnitsWords();
  const { unit, counts, items, below, week } = judged;
  if (judged.judged === 0) return null;
  const { unknown = 0, "not-comparable": other = 0, "not-due": open = 0, withdrawn = 0 } = counts;
  const link: StatusLink = (status, props) => (
    <Link to="/judgements" search={{ unit: unit.id, status, asOf }} {...props} />
  );
  return (
    <section className="unit-status" aria-labelledby="unit-status">
      <h2 id="unit-status">{words.title}</h2>
      <p className="second">
        {words.counted(judged.judged, below, day(judged.on, language))}{" "}
        {words.judgedOf(judged.judged - unknown - other - open - withdrawn, judged.judged)}
      </p>
      <StatusStrip counts={counts} link={link} />
      <StatusCountList counts={counts} link={link} />
      <p className="second">
        {words.moved(week.worse, week.better)}{" "}
        <Link to="/warnings" search={{ unit: unit.id, asOf }}>
          {words.warnings}
        </Link>
      </p>
      <ul className="unit-standing">
        {items.slice(0, shown).map(({ commitment, status, basis, due }) => (
          <li key={commitment.id}>
            <StatusMark status={status} basis={basis} />
            <CommitmentLink id={commitment.id} lang="zh-CN">
              {commitment.title}
            </CommitmentLink>
            {due === null ? null : <span className="second">{words.due(day(due, language))}</span>}
          </li>
        ))}
      </ul>
      {judged.judged > shown ? (
        <p>
          <Link to="/judgements" search={{ unit: unit.id, asOf }}>
            {words.all(judged.judged)}
          </Link>
        </p>
      ) : null}
    </section>
  );
};
