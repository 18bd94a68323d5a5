import type { Breakdown, CommitmentDetail } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { period } from "../../format/time.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { amount } from "../report/amount.ts";
import { useBreakdownWords } from "../words/breakdown.ts";
import { useWords } from "../words/use-words.ts";
import { Bindings } from "./Bindings.tsx";
import { PathEditor } from "./path/PathEditor.tsx";
import { Steps } from "./steps/Steps.tsx";
import { useBreakdown, useBreakdownWrite } from "./use-breakdown.ts";
import "./breakdown.css";

const route = getRouteApi("/work/breakdown/$commitment");

const Target = ({ breakdown: { target, commitment } }: { readonly breakdown: Breakdown }) => {
  const { language, messages } = usePreferences();
  const words = useBreakdownWords();
  // The figure may stand alone in its cell: what is quoted is the sentence or row that was promised.
  const path = addressOf.commitment(commitment.id);
  const { data } = useQuery({ queryKey: [path], queryFn: () => deskApi.get<CommitmentDetail>(path) });
  if (target === null) return <p className="notice">{words.noTarget}</p>;
  const { citation } = target;
  const quote = data?.quote ?? citation.quote;
  return (
    <figure className="breakdown-target">
      <blockquote lang="zh-CN">{quote}</blockquote>
      <figcaption>
        <strong>
          {messages.figure.ops[target.op]}
          {amount(target.value, target.unit, language)}
        </strong>
        <span className="second">
          {target.period === null ? "" : ` · ${period(target.period, language)}`}
          {commitment.nature === null ? "" : ` · ${messages.natures[commitment.nature]}`}
          {commitment.lead === null ? "" : ` · ${commitment.lead.name}`}
        </span>{" "}
        <Link
          to="/documents/$id"
          params={{ id: citation.document }}
          search={{ at: `${citation.start}-${citation.end}` }}
        >
          {words.book} →
        </Link>
      </figcaption>
    </figure>
  );
};

const Held = ({ breakdown }: { readonly breakdown: Breakdown }) => {
  const words = useBreakdownWords();
  const { commitment } = breakdown;
  const writes = useBreakdownWrite(commitment.id);
  return (
    <div className="breakdown-page">
      <Head title={`${words.title} · ${commitment.title}`} description={words.lead} canonical="/work/breakdowns" />
      <p className="second">
        <Link to="/work/breakdowns" search={{ document: [commitment.document.id] }}>
          {words.list}
        </Link>
        {" · "}
        <Link to="/commitments/$id" params={{ id: commitment.id }}>
          《{commitment.document.title}》
        </Link>
      </p>
      <h1>{commitment.title}</h1>
      <Target breakdown={breakdown} />
      {breakdown.target === null ? null : <PathEditor {...{ breakdown, writes }} />}
      <Bindings bindings={breakdown.bindings} />
      <Steps breakdown={breakdown} writes={writes} />
    </div>
  );
};

const Loaded = () => {
  const { commitment } = route.useParams();
  const { language } = usePreferences();
  const [words, all] = [useBreakdownWords(), useWords()];
  const { data, error } = useBreakdown(commitment);
  if (data !== undefined) return <Held key={commitment} breakdown={data} />;
  if (error === null)
    return (
      <p className="breakdown-page" role="status">
        {words.loading}
      </p>
    );
  return (
    <div className="notice-page" role="alert">
      <h1>{words.title}</h1>
      <p>{problemText(error, language, all)}</p>
      <p>
        <Link to="/work/breakdowns">{words.list}</Link>
      </p>
    </div>
  );
};

/** A target broken down into years, units and steps. */
export const BreakdownPage = () => (
  <Frame needs="read-work">
    <Loaded />
  </Frame>
);
