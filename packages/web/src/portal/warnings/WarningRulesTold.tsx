import type { WarningRules } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { resource } from "../../api/resources.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWarningsWords } from "./words.ts";

const api = createApi(browserTransport);

const Told = ({ rules }: { readonly rules: WarningRules }) => {
  const { language } = usePreferences();
  const words = useWarningsWords();
  const said = rules.said[language];
  return (
    <>
      <p className="second">{words.version(rules.version)}</p>
      <h3>{words.quiet}</h3>
      <ul>
        {said.quiet.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{words.order}</h3>
      <ol>
        {rules.order.map((reason) => (
          <li key={reason}>{said.order[reason]}</li>
        ))}
      </ol>
      <h3>{words.filters.kind}</h3>
      <ul>
        {Object.entries(said.kinds).map(([kind, sentence]) => (
          <li key={kind}>{sentence}</li>
        ))}
      </ul>
    </>
  );
};

/** The published rules of warnings, fetched when somebody asks for them. */
export const WarningRulesTold = () => {
  const words = useWarningsWords();
  const { problem } = usePreferences().messages;
  const [asked, setAsked] = useState(false);
  const { data, error } = useQuery({ ...resource<WarningRules>(api, "/api/v1/warnings/rules"), enabled: asked });
  return (
    <details className="warning-rules" onToggle={({ currentTarget }) => setAsked(currentTarget.open)}>
      <summary>{words.rules}</summary>
      {data !== undefined ? (
        <Told rules={data} />
      ) : (
        <p role="status">{error === null ? words.loading : problem.unreachable}</p>
      )}
    </details>
  );
};
