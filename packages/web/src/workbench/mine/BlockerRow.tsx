import type { BlockerTold } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useMineWords } from "../words/mine.ts";

/** Something in the way that the reader's unit has to act on. */
export const BlockerRow = ({ blocker }: { readonly blocker: BlockerTold }) => {
  const { language } = usePreferences();
  const words = useMineWords();
  const { what, until, report, commitment, by, overdue } = blocker;
  return (
    <li className="mine-row" data-late={overdue || undefined}>
      <div className="mine-what">
        <Link to="/work/report/$report" params={{ report }} className="mine-title" lang="zh-CN">
          {what}
        </Link>
        <span className="mine-facts">
          <span lang="zh-CN">{commitment.title}</span>
          {by === null ? null : ` · ${words.blockerBy(by.shortName ?? by.name)}`}
        </span>
      </div>
      <span className="mine-time">
        <strong data-late={overdue || undefined}>
          {until === null ? words.blockerNoDay : words.blockerUntil(day(until, language))}
        </strong>
      </span>
      <Link
        to="/work/report/$report"
        params={{ report }}
        className="button"
        aria-label={words.actOf(words.acts.open, what)}
      >
        {words.acts.open}
      </Link>
    </li>
  );
};
