import type { BlockerTold } from "@lantu/server/contract";
import { reportPath } from "../../address/mine.ts";
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
        <a href={reportPath(report)} className="mine-title" lang="zh-CN">
          {what}
        </a>
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
      <a href={reportPath(report)} className="button" aria-label={words.actOf(words.acts.open, what)}>
        {words.acts.open}
      </a>
    </li>
  );
};
