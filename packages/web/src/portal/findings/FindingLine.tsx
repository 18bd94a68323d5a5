import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FindingBody, type FindingBodyProps } from "./FindingBody.tsx";
import { severitySigns } from "./severity-signs.ts";

/** One finding: its weight, rule and sentence; opened, all it stands on. */
export const FindingLine = memo(function FindingLine(props: FindingBodyProps) {
  const { finding } = props;
  const { messages, language } = usePreferences();
  const { states } = useFindingsWords();
  const said = finding.said[language];
  return (
    <li id={finding.id} className="finding" data-severity={finding.severity} data-state={finding.state}>
      <details>
        <summary>
          <span className="finding-severity">
            <span className={`sign ${finding.severity}`} aria-hidden="true">
              {severitySigns[finding.severity]}
            </span>{" "}
            {said.severity}
          </span>
          <span className="finding-said">
            {said.sentence}
            <span className="second finding-rule">{said.rule}</span>
          </span>
          <span className={finding.state === "open" ? "finding-state second" : "finding-state"}>
            {states[finding.state]}
          </span>
        </summary>
        <FindingBody {...props} />
        <p className="line-links">
          <Link to="/findings/$id" params={{ id: finding.id }}>
            {messages.comparison.permalink}
          </Link>
        </p>
      </details>
    </li>
  );
});
