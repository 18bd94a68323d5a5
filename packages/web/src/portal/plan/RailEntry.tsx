import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark } from "../layout/KindMark.tsx";
import type { Entry } from "./entry.ts";

interface RailEntryProps {
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly lit: boolean;
  readonly onChoose: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
}

const EntryValue = ({ entry }: { readonly entry: Entry }) => {
  const { language } = usePreferences();
  const value = entry.value === null ? entry.target : <FigureValue figure={entry.value} />;
  if (value === null && entry.period === null) return null;
  return (
    <span className="entry-value">
      {value}
      {value !== null && entry.period !== null ? " · " : null}
      {entry.period === null ? null : <span className="second">{period(entry.period, language)}</span>}
    </span>
  );
};

const EntryFacts = ({ entry }: { readonly entry: Entry }) => {
  const { messages } = usePreferences();
  const nature = entry.nature;
  return (
    <span className="entry-facts">
      {nature === null ? null : (
        <>
          <span className={`nature ${nature}`}>{messages.natures[nature]}</span> ·{" "}
        </>
      )}
      {entry.lead.length === 0
        ? messages.owner.none
        : `${messages.owner.lead} ${entry.lead.join(messages.separators.list)}`}
      {entry.doubts.map((doubt) => (
        <span key={doubt} className="doubt" title={messages.doubts[doubt].text}>
          {" · "}
          {messages.doubts[doubt].name}
        </span>
      ))}
    </span>
  );
};

/** One commitment in the rail: choosing it leads to its sentence, opening it to its own page. */
export const RailEntry = memo(function RailEntry({ entry, chosen, lit, onChoose, onPoint }: RailEntryProps) {
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
        <EntryValue entry={entry} />
        <EntryFacts entry={entry} />
      </button>
      {chosen ? (
        <Link to="/commitments/$id" params={{ id: entry.id }} className="entry-open">
          {messages.plan.open} →
        </Link>
      ) : null}
    </li>
  );
});
