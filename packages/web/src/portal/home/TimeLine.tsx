import type { DocumentSummary, Overview } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { integer } from "../../format/number.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { byPlace, positionOf, type Track, trackOf, type Years, yearsOf } from "./timeline.ts";

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

const yearList = ({ first, last }: Years): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const Axis = ({ years }: { readonly years: Years }) => {
  const width = 100 / (years.last - years.first + 1);
  return (
    <svg className="axis" aria-hidden="true">
      {yearList(years).map((year, index) => (
        <text key={year} x={percent((index + 0.5) * width)} y="16" className={year % 5 === 1 ? "year opening" : "year"}>
          {year}
        </text>
      ))}
    </svg>
  );
};

const TrackShape = ({ track }: { readonly track: Track }) => {
  if (track.kind === "unknown") return null;
  const width = percent(track.to - track.from);
  if (track.kind === "bar") return <rect className="bar" x={percent(track.from)} width={width} y="50%" height="12" />;
  return (
    <>
      <rect className="governed" x={percent(track.from)} width={width} y="50%" height="2" />
      <rect className="tick-mark" x={percent(track.at)} width="3" y="50%" height="20" />
    </>
  );
};

const TrackLine = ({
  track,
  years,
  today,
}: {
  readonly track: Track;
  readonly years: Years;
  readonly today: string;
}) => {
  const at = percent(positionOf(today, years));
  return (
    <svg className="track" aria-hidden="true">
      {yearList(years).map((year) => (
        <line
          key={year}
          className="rule"
          x1={percent(positionOf(`${year}-01-01`, years))}
          x2={percent(positionOf(`${year}-01-01`, years))}
          y1="0"
          y2="100%"
        />
      ))}
      <TrackShape track={track} />
      <line className="today" x1={at} x2={at} y1="0" y2="100%" />
    </svg>
  );
};

interface RowProps {
  readonly document: DocumentSummary;
  readonly years: Years;
  readonly today: string;
}

const DocumentRow = ({ document, years, today }: RowProps) => {
  const { messages, language } = usePreferences();
  const kind = document.kind === null ? messages.documentKinds.other : messages.documentKinds[document.kind];
  const when = document.period === null ? messages.home.noPeriod : period(document.period, language);
  return (
    <li className="held">
      <div className="held-name">
        <Link to="/documents/$id" params={{ id: document.id }}>
          {document.title}
        </Link>
        <span className="second">
          {kind} · {when}
          {document.sample ? <span className="sample-mark">{messages.home.sample}</span> : null}
          {document.counts.indicators === 0 ? null : (
            <Link className="held-reconciliation" to="/documents/$id/reconciliation" params={{ id: document.id }}>
              {messages.reconciliation.link}
            </Link>
          )}
        </span>
      </div>
      <div className="track-cell">
        <TrackLine track={trackOf(document, years)} years={years} today={today} />
      </div>
      <span className="held-count">
        <span className="number">{integer(document.counts.commitments, language)}</span>
        <span className="second"> {messages.home.commitments}</span>
      </span>
    </li>
  );
};

/** What is held, on a line of years: plans as bars, reports as ticks, today as a line through all of them. */
export const TimeLine = ({ documents, today }: Pick<Overview, "documents" | "today">) => {
  const { messages } = usePreferences();
  const years = yearsOf(documents, today);
  return (
    <div className="timeline">
      <Axis years={years} />
      {byPlace(documents).map(({ place, documents: held }) => (
        <section key={place ?? ""} aria-label={place ?? messages.home.otherPlace}>
          <h3>{place ?? messages.home.otherPlace}</h3>
          <ul>
            {held.map((document) => (
              <DocumentRow key={document.id} document={document} years={years} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
