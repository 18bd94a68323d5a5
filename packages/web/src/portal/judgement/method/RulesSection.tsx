import type { JudgementRule } from "@lantu/server/contract";
import { percent } from "../../../format/number.ts";
import { day } from "../../../format/time.ts";
import { useJudgementWords } from "../../../messages/judgement.ts";
import { type MethodWords, useMethodWords } from "../../../messages/method.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { ListLink } from "../ListLink.tsx";

type Limit = keyof MethodWords["limit"];
const limitNames = ["onTrack", "offTrack", "paceOnTrack", "paceOffTrack"] as const satisfies readonly Limit[];

const Limits = ({ rule, name }: { readonly rule: JudgementRule; readonly name: string }) => {
  const { language } = usePreferences();
  const words = useMethodWords();
  const { binding, others } = rule.limits;
  return (
    <table className="method-table">
      <caption className="visually-hidden">{words.limitsOf(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.limits}</th>
          <th scope="col" className="numeric">
            {words.binding}
          </th>
          <th scope="col" className="numeric">
            {words.others}
          </th>
        </tr>
      </thead>
      <tbody>
        {limitNames.map((limit) => (
          <tr key={limit}>
            <th scope="row">{words.limit[limit]}</th>
            <td className="numeric">{percent(binding[limit], language)}</td>
            <td className="numeric">{percent(others[limit], language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Parameters by name; those of signals stand in a section of their own. */
const Parameters = ({ parameters }: Pick<JudgementRule, "parameters">) => {
  const words = useMethodWords();
  const named: Readonly<Record<string, (value: string) => string>> = words.parameter;
  const own = Object.entries(parameters).filter(([name]) => !name.startsWith("signal:"));
  if (own.length === 0) return null;
  return (
    <ul className="method-list">
      {own.map(([name, value]) => {
        const text = String(value).replace("-", "−");
        return <li key={name}>{named[name]?.(text) ?? `${name}: ${text}`}</li>;
      })}
    </ul>
  );
};

const Rule = ({ rule }: { readonly rule: JudgementRule }) => {
  const { language } = usePreferences();
  const words = useMethodWords();
  const judgement = useJudgementWords();
  const name = judgement.rules[rule.id];
  return (
    <li className="rule" id={`rule-${rule.id}-${rule.version}`}>
      <h3>
        {name}{" "}
        <span className="second">
          {words.version(rule.version)} · {words.since(day(rule.since, language))}
        </span>
      </h3>
      <p>{rule.said[language]}</p>
      <details>
        <summary>
          {words.limits} · {words.parameters}
        </summary>
        <Limits rule={rule} name={name} />
        <Parameters parameters={rule.parameters} />
        <p className="second">{words.source(rule.source)}</p>
      </details>
      {rule.judged === null || rule.judged === 0 ? null : (
        <p>
          <ListLink address={{ rule: [rule.id] }}>{words.judged(rule.judged)}</ListLink>
        </p>
      )}
    </li>
  );
};

const Rules = ({ rules }: { readonly rules: readonly JudgementRule[] }) => (
  <ol className="judgement-rules">
    {rules.map((rule) => (
      <Rule key={`${rule.id} ${rule.version}`} rule={rule} />
    ))}
  </ol>
);

/** The rules in force, each with limits and parameters, and those before them. */
export const RulesSection = ({ rules }: { readonly rules: readonly JudgementRule[] }) => {
  const words = useMethodWords();
  const former = rules.filter(({ current }) => !current);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      <p className="prose">{words.rulesNote}</p>
      <Rules rules={rules.filter(({ current }) => current)} />
      {former.length === 0 ? null : (
        <details>
          <summary>{words.former}</summary>
          <Rules rules={former} />
        </details>
      )}
    </section>
  );
};
