import type { BackTest, BackTestScores } from "@lantu/server/contract";
import { integer, percent } from "../../../format/number.ts";
import { day } from "../../../format/time.ts";
import type { Language } from "../../../messages/catalogue.ts";
import { type MethodWords, useMethodWords } from "../../../messages/method.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { Reliability } from "./Reliability.tsx";

type Run = BackTest["runs"][number];

const none = "–";

const fixed = (value: number | null, digits: number): string =>
  value === null ? none : value.toFixed(digits).replace("-", "−");

const part = (value: number | null, language: Language): string => (value === null ? none : percent(value, language));

type Score = keyof MethodWords["score"];

/** What is shown of each score, in the order of the columns. */
const cells: Readonly<Record<Score, (scores: BackTestScores, language: Language) => string>> = {
  brier: ({ brier, brierBase }) => `${fixed(brier, 3)} (${fixed(brierBase, 3)})`,
  skill: ({ skill }) => fixed(skill, 2),
  coverage: ({ coverage }, language) => part(coverage, language),
  recall: ({ recall }, language) => part(recall, language),
  lead: ({ leadMonths }) => fixed(leadMonths, 0),
  falseAlarms: ({ falseAlarms }, language) => part(falseAlarms, language),
  error: ({ error }) => fixed(error, 2),
  answers: ({ answers, asked }, language) => `${integer(answers, language)} / ${integer(asked, language)}`,
};

const columns = [
  "brier",
  "skill",
  "coverage",
  "recall",
  "lead",
  "falseAlarms",
  "error",
  "answers",
] as const satisfies readonly Score[];

const Scores = ({ run, name }: { readonly run: Run; readonly name: string }) => {
  const { language } = usePreferences();
  const words = useMethodWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="judgement-frame" aria-label={name} tabIndex={0}>
      <table className="method-table scores">
        <thead>
          <tr>
            <th scope="col">{words.forecaster}</th>
            {columns.map((score) => (
              <th key={score} scope="col" className="numeric" title={words.scoreHint[score]}>
                {words.score[score]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.forecasters.map(({ forecaster, scores }) => (
            <tr key={forecaster} data-own={forecaster === "lantu" || undefined}>
              <th scope="row">{words.forecasters[forecaster]}</th>
              {columns.map((score) => (
                <td key={score} className="numeric">
                  {cells[score](scores, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const OneRun = ({ run }: { readonly run: Run }) => {
  const { messages } = usePreferences();
  const words = useMethodWords();
  const own = run.forecasters.find(({ forecaster }) => forecaster === "lantu");
  const name = words.sets[run.set];
  return (
    <div className="back-test-run">
      <h3>
        {name} <span className="second">{words.plans(run.plans)}</span>
      </h3>
      <Scores run={run} name={name} />
      {own === undefined || own.scores.bins.length === 0 ? null : <Reliability bins={own.scores.bins} name={name} />}
      {run.sources.length === 0 ? null : (
        <p className="second">
          {words.sources}:{" "}
          {run.sources
            .map(({ name: source, licence, series }) => `${source} (${licence}, ${words.series(series)})`)
            .join(messages.separators.list)}
        </p>
      )}
    </div>
  );
};

const Hints = () => {
  const words = useMethodWords();
  return (
    <dl className="score-hints">
      {columns.map((score) => (
        <div key={score}>
          <dt>{words.score[score]}</dt>
          <dd className="second">{words.scoreHint[score]}</dd>
        </div>
      ))}
    </dl>
  );
};

/** How forecasts did on the past, beside simpler ones and peers. */
export const BackTestSection = ({ backTest }: { readonly backTest: BackTest | null }) => {
  const { language } = usePreferences();
  const words = useMethodWords();
  return (
    <section aria-labelledby="back-test">
      <h2 id="back-test">{words.backTest}</h2>
      <p className="prose">{words.backTestNote}</p>
      {backTest === null || backTest.runs.length === 0 ? (
        <div className="notice">
          <p>
            <strong>{words.notYet}</strong>
          </p>
          <p>{words.notYetHint}</p>
        </div>
      ) : (
        <>
          <p className="second">
            {words.tested(backTest.version, day(backTest.on, language))} ·{" "}
            {words.alarm(percent(backTest.alarmBelow, language), String(backTest.warningMonths))}
          </p>
          <Hints />
          {backTest.runs.map((run) => (
            <OneRun key={run.set} run={run} />
          ))}
          <p className="second">
            {backTest.peers.r === null || backTest.peers.forecast === null
              ? words.noPeers
              : words.peers(backTest.peers.r, backTest.peers.forecast)}
          </p>
        </>
      )}
    </section>
  );
};
