import type { StatusMarks } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { Fragment, memo, type ReactNode } from "react";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark, NatureMark } from "../layout/KindMark.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import type { Entry } from "./entry.ts";

interface RailEntryProps {
  readonly entry: Entry;
  /** The document's own period. */
  readonly usualPeriod: string | null;
  /** How it stands; undefined where nobody judged it. */
  readonly stands: StatusMarks["items"][string] | undefined;
  readonly chosen: boolean;
  readonly lit: boolean;
  readonly onChoose: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
  readonly onPage: ((entry: Entry) => void) | null;
}

type FactsProps = Pick<RailEntryProps, "entry" | "usualPeriod" | "chosen" | "stands">;

/**
 * Status, value, period where it is not the whole plan's, nature, lead, doubts: one line, the known parts only. Most tasks name
 * no lead unit; that is told of the chosen entry, not again in every line.
 */
const EntryFacts = ({ entry, usualPeriod, chosen, stands }: FactsProps) => {
  const { messages, language } = usePreferences();
  const { value, target, nature, lead, doubts } = entry;
  const facts: readonly ReactNode[] = [
    stands === undefined ? null : <StatusMark key="status" status={stands.status} basis={stands.basis} />,
    value === null ? target : <FigureValue key="value" figure={value} />,
    entry.period === null || entry.period === usualPeriod ? null : period(entry.period, language),
    nature === null ? null : <NatureMark key="nature" nature={nature} />,
    lead.length === 0
      ? chosen
        ? messages.owner.none
        : null
      : `${messages.owner.lead} ${lead.join(messages.separators.list)}`,
    ...doubts.map((doubt) => (
      <span key={doubt} className="doubt" title={messages.doubts[doubt].text}>
        {messages.doubts[doubt].name}
      </span>
    )),
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <span className="entry-facts">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one entry never change their places.
        <Fragment key={index}>
          {index === 0 ? null : " · "}
          {fact}
        </Fragment>
      ))}
    </span>
  );
};

/** One commitment in the rail: choosing it leads to its sentence, opening it to its own page. */
export const RailEntry = memo(function RailEntry({
  entry,
  usualPeriod,
  stands,
  chosen,
  lit,
  onChoose,
  onPoint,
  onPage,
}: RailEntryProps) {
  const { messages } = usePreferences();
  return (
    <li
      className="entry"
      data-id={entry.id}
      data-chosen={chosen || undefined}
      data-lit={lit || undefined}
      onMouseEnter={() => onPoint(entry.id)}
      onMouseLeave={() => onPoint(null)}
    >
      <button type="button" aria-pressed={chosen} onClick={() => onChoose(entry.id)} onFocus={() => onPoint(entry.id)}>
        <KindMark kind={entry.kind} />
        <span className="entry-title">{entry.title}</span>
        <EntryFacts {...{ entry, usualPeriod, chosen, stands }} />
      </button>
      {chosen && onPage !== null ? (
        <button type="button" className="entry-page link-button" onClick={() => onPage(entry)}>
          {messages.plan.original}
        </button>
      ) : null}
      {chosen ? (
        <Link to="/commitments/$id" params={{ id: entry.id }} className="entry-open">
          {messages.plan.open} →
        </Link>
      ) : null}
    </li>
  );
});
