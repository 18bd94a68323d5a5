import type { TurnTold } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { usePreferences } from "../../shell/preferences.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { useBriefingWords } from "./words.ts";

interface TurnsProps {
  readonly turns: readonly TurnTold[];
  /** The day the page is of; absent for today. */
  readonly asOf: string | undefined;
}

/** Commitments whose status changed: from what, to what, and who leads them. */
export const Turns = ({ turns, asOf }: TurnsProps) => {
  const words = useBriefingWords();
  const { separators } = usePreferences().messages;
  return (
    <ul className="turned">
      {turns.map(({ id, before, after, commitment }) => (
        <li key={id}>
          <span className="turned-from">
            {before === null ? <span className="second">{words.notJudged}</span> : <StatusMark status={before} />}
            <span aria-hidden="true"> → </span>
            <StatusMark status={after} />
          </span>
          <Link to="/commitments/$id" params={{ id: commitment.id }} search={{ asOf }} lang="zh-CN">
            {commitment.title}
          </Link>
          <span className="second" lang="zh-CN">
            {[commitment.lead?.shortName ?? commitment.lead?.name, commitment.document.title]
              .filter((part) => part !== undefined)
              .join(separators.clause)}
          </span>
        </li>
      ))}
    </ul>
  );
};
