import { getRouteApi, Link } from "@tanstack/react-router";
import { statusOrder } from "../../address/statuses.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useJudgementWords } from "../../messages/judgement.ts";
import { useMethodWords } from "../../messages/method.ts";
import { Head } from "../../shell/page-head.tsx";
import { StatusGlyph, StatusMark } from "../status/StatusMark.tsx";
import { BackTestSection } from "./method/BackTestSection.tsx";
import { RulesSection } from "./method/RulesSection.tsx";
import { SignalsSection } from "./method/SignalsSection.tsx";

const route = getRouteApi("/method");

const Statuses = () => {
  const words = useMethodWords();
  const judgement = useJudgementWords();
  return (
    <section aria-labelledby="statuses">
      <h2 id="statuses">{words.statuses}</h2>
      <dl className="meanings">
        {statusOrder.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>
              {words.meanings[status]}
              {status === "reached" ? (
                <span className="status-said">
                  <StatusGlyph status="reached" basis="statement" /> {judgement.reachedBySaying}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Contents = () => {
  const words = useMethodWords();
  const parts = [
    ["statuses", words.statuses],
    ["rules", words.rules],
    ["signals", words.signals],
    ["forecast", words.forecast],
    ["back-test", words.backTest],
  ] as const;
  return (
    <nav className="method-contents" aria-label={words.contents}>
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const ForecastSection = () => {
  const words = useMethodWords();
  return (
    <section aria-labelledby="forecast" className="prose">
      <h2 id="forecast">{words.forecast}</h2>
      <p>{words.forecastNote}</p>
      <ul className="method-list">
        {Object.entries(words.methods).map(([method, name]) => (
          <li key={method}>{name}</li>
        ))}
      </ul>
    </section>
  );
};

/** How statuses are told and how well that did: rules, limits, weights, forecasts, back-test. */
export const MethodPage = () => {
  const { rules, backTest } = route.useLoaderData();
  const words = useMethodWords();
  const cockpit = useCockpitWords();
  return (
    <div className="method comparison-page">
      <Head title={words.title} description={words.description} canonical="/method" />
      <p className="comparison-back">
        <Link to="/cockpit">← {cockpit.title}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="comparison-lead">{words.lead}</p>
      <Contents />
      <Statuses />
      <RulesSection rules={rules.items} />
      <SignalsSection signals={rules.signals} />
      <ForecastSection />
      <BackTestSection backTest={backTest} />
    </div>
  );
};
