import type { Cockpit } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { readDay } from "../../address/as-of.ts";
import { plainOf } from "../../address/judgements.ts";
import { documentName } from "../../format/document-name.ts";
import { integer, percent } from "../../format/number.ts";
import { day, time } from "../../format/time.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { StatusCountList, StatusStrip } from "../status/StatusStrip.tsx";
import { counted, type StatusCounts, totalOf } from "../status/statuses.ts";
import { NothingJudged } from "./NothingJudged.tsx";
import { chapterName } from "./names.ts";
import { useSentence } from "./Ten.tsx";
import { useLive } from "./use-live.ts";

const all = getRouteApi("/screen");
const one = getRouteApi("/screen/$document");

interface ViewProps {
  readonly cockpit: Cockpit;
}

interface WallProps extends ViewProps {
  readonly asOf: string | undefined;
}

/** As many rows as can be read from the other side of a room. */
const mostRows = 16;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly counts: StatusCounts;
  readonly total: number;
}

const useRows = ({ chapters, plans }: Cockpit): readonly Row[] => {
  const { language } = usePreferences();
  const words = useCockpitWords();
  return [
    ...plans.map(({ document, counts, total }) => ({
      ...{ key: document.id, name: documentName(document, language), counts, total },
    })),
    ...chapters.map(({ chapter, counts, total }) => ({
      ...{ key: String(chapter?.index ?? "before"), name: chapterName(chapter, words), counts, total },
    })),
  ];
};

/** Whether what is shown is how it stands, and since when it is not. */
const Beat = ({ judgedAt }: { readonly judgedAt: string | null }) => {
  const { language } = usePreferences();
  const { wall } = useCockpitWords();
  const live = useLive(true);
  const at = judgedAt === null ? null : time(judgedAt, language);
  return (
    <p className="wall-beat" data-lost={live.kind === "lost" || undefined} role="status">
      <span className="wall-dot" aria-hidden="true" />
      {live.kind === "lost"
        ? wall.lost(time(new Date(live.since).toISOString(), language))
        : [wall.live, at === null ? null : wall.at(at)].filter((part) => part !== null).join(" · ")}
    </p>
  );
};

/** Says that the wall tells of a day gone by: it stands still then. */
const Then = ({ asOf }: { readonly asOf: string }) => {
  const { language, messages } = usePreferences();
  return (
    <p className="wall-beat" data-lost role="status">
      {messages.asOf.banner(day(asOf, language))}
    </p>
  );
};

const Numbers = ({ counts }: { readonly counts: StatusCounts }) => {
  const { language } = usePreferences();
  return (
    <ul className="wall-numbers">
      {counted(counts).map(({ status, count }) => (
        <li key={status} data-status={status}>
          <span className="wall-number">{integer(count, language)}</span>
          <StatusMark status={status} />
        </li>
      ))}
    </ul>
  );
};

const Rows = ({ cockpit }: ViewProps) => {
  const words = useCockpitWords();
  const { language } = usePreferences();
  const rows = useRows(cockpit);
  const shown = rows.slice(0, mostRows);
  const most = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <section className="wall-rows" aria-labelledby="wall-rows">
      <h2 id="wall-rows">{cockpit.document === null ? words.plans : words.chapters}</h2>
      <ol style={{ "--rows": shown.length } as CSSProperties}>
        {shown.map(({ key, name, counts, total }) => (
          <li key={key}>
            <span className="wall-name" lang="zh-CN">
              {name}
            </span>
            <StatusStrip counts={counts} link={null} of={most} />
            <span className="wall-total number">{integer(total, language)}</span>
          </li>
        ))}
      </ol>
      {rows.length > shown.length ? <p className="second">{words.wall.more(rows.length - shown.length)}</p> : null}
    </section>
  );
};

/** What needs attention; where nothing does, the binding ones. */
const Attention = ({ cockpit: { ten, bindingLines } }: ViewProps) => {
  const words = useCockpitWords();
  const sentence = useSentence();
  const lines = ten.length === 0 ? bindingLines.slice(0, 10) : ten;
  return (
    <section className="wall-ten" aria-labelledby="wall-ten">
      <h2 id="wall-ten">{ten.length === 0 ? words.binding : words.wall.attention}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line.commitment.id} data-status={line.status}>
            <p className="wall-ten-title">
              <StatusMark status={line.status} basis={line.basis} /> {line.commitment.title}
            </p>
            <p className="second">{sentence(line)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Week = ({ cockpit: { week, binding } }: ViewProps) => {
  const words = useCockpitWords();
  const { language } = usePreferences();
  const total = totalOf(binding);
  return (
    <section className="wall-foot">
      <p>
        <span className="second">{words.wall.week}</span> <span aria-hidden="true">▼</span> {words.wall.worse}{" "}
        <strong>{integer(week.worse, language)}</strong> <span aria-hidden="true">▲</span> {words.wall.better}{" "}
        <strong>{integer(week.better, language)}</strong>
      </p>
      {total === 0 ? null : (
        <div className="wall-binding">
          <span className="second">
            {words.binding} {integer(total, language)} · {percent((binding.reached ?? 0) / total, language)}
          </span>
          <StatusCountList counts={binding} link={null} />
        </div>
      )}
    </section>
  );
};

/** For a wall: how a plan stands, all at once; it refreshes itself and asks for no hand. */
const Wall = ({ cockpit, asOf }: WallProps) => {
  const { language } = usePreferences();
  const words = useCockpitWords();
  const { document, on, judgedAt, counts, total } = cockpit;
  const name =
    document === null
      ? words.title
      : documentName({ ...document, title: document.title ?? document.fileName }, language);
  return (
    <div className="wall">
      <Head
        title={words.titleOf(name)}
        description={words.description}
        canonical={document === null ? "/screen" : `/screen/${document.id}`}
      />
      <header className="wall-head">
        <h1 lang={document === null ? undefined : "zh-CN"}>{name}</h1>
        <p className="second">
          {day(on, language)} · {words.headline.total(total)}
        </p>
        {asOf === undefined ? <Beat judgedAt={judgedAt} /> : <Then asOf={asOf} />}
        {document === null ? (
          <Link to="/cockpit" search={plainOf({ asOf })} className="wall-leave">
            {words.wall.leave}
          </Link>
        ) : (
          <Link
            to="/documents/$id/cockpit"
            params={{ id: document.id }}
            search={plainOf({ asOf })}
            className="wall-leave"
          >
            {words.wall.leave}
          </Link>
        )}
      </header>
      {total === 0 ? (
        <NothingJudged then={asOf !== undefined} judging={judgedAt === null} />
      ) : (
        <>
          <Numbers counts={counts} />
          <StatusStrip counts={counts} link={null} />
          <Rows cockpit={cockpit} />
          <Attention cockpit={cockpit} />
          <Week cockpit={cockpit} />
        </>
      )}
    </div>
  );
};

/** All plans on a wall. */
export const ScreenPage = () => <Wall cockpit={all.useLoaderData()} asOf={readDay(all.useSearch())} />;

/** One plan on a wall. */
export const PlanScreenPage = () => <Wall cockpit={one.useLoaderData()} asOf={readDay(one.useSearch())} />;
