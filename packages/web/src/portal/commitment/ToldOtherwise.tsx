import type { CommitmentDetail } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { findingsResource } from "../../api/resources.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { severitySigns } from "../findings/severity-signs.ts";

const api = createApi(browserTransport);

/** More are on the page of findings, which the reader may ask for. */
const shownAtOnce = 5;

/** Findings that rest on a number of this commitment; asked for when the page stands, and nothing where there is none. */
export const ToldOtherwise = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { language } = usePreferences();
  const words = useFindingsWords();
  const { data } = useQuery(findingsResource(api, `commitment=${commitment.id}&limit=${shownAtOnce}`));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="told-otherwise" className="concluded">
      <h2 id="told-otherwise">{words.ofCommitment}</h2>
      <ul>
        {data.items.map((finding) => (
          <li key={finding.id}>
            <span className={`sign ${finding.severity}`} aria-hidden="true">
              {severitySigns[finding.severity]}
            </span>{" "}
            <Link to="/findings/$id" params={{ id: finding.id }}>
              {finding.said[language].sentence}
            </Link>
          </li>
        ))}
      </ul>
      {data.total > data.items.length ? (
        <Link to="/findings" search={{ commitment: commitment.id }}>
          {words.total(data.total)}
        </Link>
      ) : null}
    </section>
  );
};
