import type { WarningDetail } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { readDay } from "../../address/as-of.ts";
import { nameIn } from "../../format/name-in.ts";
import { day } from "../../format/time.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { Answers } from "./Answers.tsx";
import { Clock, StateWord } from "./Stand.tsx";
import { KindWord } from "./WarningLine.tsx";
import { WhyWarned } from "./WhyWarned.tsx";
import { useWarningsWords } from "./words.ts";

const route = getRouteApi("/warnings/$warning");

interface PartProps {
  readonly warning: WarningDetail;
}

/** The way to the commitment with its sentence, or to the number of the economy. */
const About = ({ warning: { commitment, series, place } }: PartProps) => {
  const words = useWarningsWords();
  if (commitment !== null)
    return (
      <p className="warning-about">
        <span lang="zh-CN">
          <Link to="/documents/$id" params={{ id: commitment.document.id }} search={{ at: String(commitment.start) }}>
            {commitment.document.title}
          </Link>
        </span>
        <CommitmentLink id={commitment.id}>{words.toCommitment}</CommitmentLink>
      </p>
    );
  const at = place?.code ?? place?.name ?? null;
  if (series === null || at === null) return null;
  return (
    <p className="warning-about">
      <Link to="/economy/$place/$series" params={{ place: at, series }}>
        {words.toSeries}
      </Link>
    </p>
  );
};

const Whom = ({ warning }: PartProps) => {
  const { language } = usePreferences();
  const words = useWarningsWords();
  const { lead, others } = warning;
  const { who, priority } = warning.said[language];
  return (
    <section aria-labelledby="whom">
      <h2 id="whom">{words.whom}</h2>
      <p>
        {who}
        {lead === null ? null : (
          <>
            {" · "}
            <Link to="/units/$unit" params={{ unit: lead.id }}>
              {words.leadPage}
            </Link>
          </>
        )}
      </p>
      {priority.length === 0 ? null : (
        <>
          <h3>{words.priority}</h3>
          <ul className="warning-priority">
            {priority.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{words.others}</h3>
          <ul>
            {others.map(({ id, kind, since, ended }) => (
              <li key={id}>
                <Link to="/warnings/$warning" params={{ warning: id }}>
                  {words.kinds[kind]}
                </Link>{" "}
                <span className="second">
                  {words.sinceDay(day(since, language))}
                  {ended === null ? "" : ` · ${words.ended(day(ended, language))}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** One warning: what turned, why, since when, whom it concerns, what people say of it, and where to answer. */
export const WarningPage = () => {
  const warning = route.useLoaderData();
  const asOf = readDay(route.useSearch());
  const said = usePreferences();
  const words = useWarningsWords();
  const title = nameIn(warning.title, said);
  const { sentence, ended } = warning.said[said.language];
  return (
    <article className="comparison-page warning-page">
      <Head
        title={`${words.kinds[warning.kind]} · ${title}`}
        description={sentence}
        canonical={`/warnings/${warning.id}`}
      />
      {asOf === undefined ? null : <AsOfBanner asOf={asOf} />}
      <p className="comparison-back">
        <Link to="/warnings" search={{ asOf }}>
          ← {words.list}
        </Link>
      </p>
      <p className="comparison-kind">
        <KindWord warning={warning} />
      </p>
      <h1>{title}</h1>
      <About warning={warning} />
      <p className="warning-sentence">{sentence}</p>
      <p className="warning-stand">
        <StateWord response={warning.response} /> <Clock warning={warning} />
      </p>
      {ended === null ? null : <p className="notice">{ended}</p>}
      <div className="warning-columns">
        <div>
          <WhyWarned warning={warning} />
          <Whom warning={warning} />
        </div>
        <div>
          {asOf === undefined ? <AnswerForm warning={warning} /> : null}
          <Answers warning={warning} />
        </div>
      </div>
    </article>
  );
};
