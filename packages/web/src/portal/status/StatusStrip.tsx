import type { Status } from "@lantu/core/judgements";
import type { CSSProperties, ReactNode } from "react";
import { integer } from "../../format/number.ts";
import { useJudgementWords } from "../../messages/judgement.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { StatusGlyph } from "./StatusMark.tsx";
import { counted, type StatusCounts, totalOf } from "./statuses.ts";

/** What a link to the commitments of one status has to carry besides its address. */
export interface StatusLinkProps {
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly title?: string;
  readonly "aria-label"?: string;
  readonly tabIndex?: number;
  readonly children?: ReactNode;
}

/** Draws the link to the list of what one status counts. */
export type StatusLink = (status: Status, props: StatusLinkProps) => ReactNode;

interface StripProps {
  readonly counts: StatusCounts;
  /** Null where nothing can be opened, as on a wall. */
  readonly link: StatusLink | null;
  /** Of how many this strip's length tells; left out, it is as long as its place. */
  readonly of?: number;
}

/**
 * Counts to scale, each cell leading to its list. Cells are for pointers: the same links stand in words beside or under
 * every strip, which is where keyboards and readers of a screen find them.
 */
export const StatusStrip = ({ counts, link, of }: StripProps) => {
  const { language } = usePreferences();
  const words = useJudgementWords();
  const width = of === undefined || of === 0 ? undefined : `${(100 * totalOf(counts)) / of}%`;
  return (
    <div className="status-strip" style={{ width }} aria-hidden="true">
      {counted(counts).map(({ status, count }) => {
        const cell = {
          className: `cell ${status}`,
          style: { flexGrow: count },
          title: words.count(words.statuses[status], integer(count, language)),
        };
        return link === null ? (
          <span key={status} {...cell} />
        ) : (
          <span key={status} className="cell-place" style={cell.style}>
            {link(status, { className: cell.className, title: cell.title, tabIndex: -1 })}
          </span>
        );
      })}
    </div>
  );
};

/** The counts in words: sign, word and number, each leading to its list. `short` leaves the words to readers of a screen. */
export const StatusCountList = ({
  counts,
  link,
  short = false,
}: Omit<StripProps, "of"> & { readonly short?: boolean }) => {
  const { language } = usePreferences();
  const words = useJudgementWords();
  return (
    <ul className={short ? "status-counts short" : "status-counts"}>
      {counted(counts).map(({ status, count }) => {
        const children = (
          <>
            <StatusGlyph status={status} />
            <span className={short ? "visually-hidden" : undefined}>{words.statuses[status]}</span>{" "}
            <span className="number">{integer(count, language)}</span>
          </>
        );
        const title = short ? words.statuses[status] : undefined;
        return (
          <li key={status}>
            {link === null ? (
              <span className="status-count" title={title}>
                {children}
              </span>
            ) : (
              link(status, { className: "status-count", ...(title === undefined ? {} : { title }), children })
            )}
          </li>
        );
      })}
    </ul>
  );
};
