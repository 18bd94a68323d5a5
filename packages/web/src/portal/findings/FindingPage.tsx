import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFindingsWords } from "../../messages/findings.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { namesOf } from "../comparison/names.ts";
import { ChangeNotice } from "./ChangeNotice.tsx";
import { explanationsOf } from "./explanations.ts";
import { FindingBody } from "./FindingBody.tsx";
import { severitySigns } from "./severity-signs.ts";
import { useStateChange } from "./use-state-change.ts";

const route = getRouteApi("/findings/$id");

/** One finding, at an address of its own. */
export const FindingPage = () => {
  const { finding, documents, rules } = route.useLoaderData();
  const { language } = usePreferences();
  const words = useFindingsWords();
  const { changing, say, letBe } = useStateChange();
  const nameOf = useMemo(() => namesOf(documents, language), [documents, language]);
  const said = finding.said[language];
  return (
    <article className="comparison-page">
      <Head title={said.sentence} description={said.sentence} canonical={`/findings/${finding.id}`} />
      <p className="comparison-back">
        <Link to="/findings">← {words.title}</Link>
      </p>
      <p className="comparison-kind">
        <span className={`sign ${finding.severity}`} aria-hidden="true">
          {severitySigns[finding.severity]}
        </span>{" "}
        {said.severity} · {said.rule}
      </p>
      <h1>{said.sentence}</h1>
      <ChangeNotice changing={changing} onSay={say} onLetBe={letBe} />
      <FindingBody
        finding={finding}
        explanation={explanationsOf(rules, language)(finding.rule)}
        nameOf={nameOf}
        busy={changing.kind === "sending"}
        onSay={say}
      />
    </article>
  );
};
