import { getRouteApi, Link } from "@tanstack/react-router";
import { useFindingsWords } from "../../messages/findings.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { severitySigns } from "./severity-signs.ts";

const route = getRouteApi("/findings/rules");

/** The published rules: what each looks at, how much its findings weigh, and the way to them. */
export const RulesPage = () => {
  const { version, items } = route.useLoaderData();
  const { language } = usePreferences();
  const words = useFindingsWords();
  const inWords = language === "en" ? "en" : "zh";
  return (
    <div className="comparison-page">
      <Head title={words.rules} description={words.rulesLead} canonical="/findings/rules" />
      <p className="comparison-back">
        <Link to="/findings">← {words.title}</Link>
      </p>
      <h1>{words.rules}</h1>
      <p className="second comparison-lead">
        {words.rulesLead} {words.rulesVersion(version)}
      </p>
      <dl className="rules">
        {items.map(({ rule, severity, name, explanation }) => (
          <div key={rule} id={rule} className="rule">
            <dt>
              {name[inWords]}
              <span className="second">
                <span className={`sign ${severity}`} aria-hidden="true">
                  {severitySigns[severity]}
                </span>{" "}
                {words.severities[severity]}
              </span>
            </dt>
            <dd>
              {explanation[inWords]}{" "}
              <Link to="/findings" search={{ rule: [rule] }}>
                {words.ofRule}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
