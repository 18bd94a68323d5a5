import type { CommitmentDetail } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { reconciliationsResource } from "../../api/resources.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { outcomeSigns } from "../reconciliation/outcome-signs.ts";

const api = createApi(browserTransport);

/** More are on the page of reconciliation, which the reader may ask for. */
const shownAtOnce = 5;

/** What became of the commitment's targets; asked for when the page stands, and nothing where it has none. */
export const WhatBecame = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  const { data } = useQuery(reconciliationsResource(api, `commitment=${commitment.id}&limit=${shownAtOnce}`));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="what-became" className="concluded">
      <h2 id="what-became">
        <Link
          to="/documents/$id/reconciliation"
          params={{ id: commitment.document.id }}
          search={{ commitment: commitment.id }}
        >
          {words.title}
        </Link>
      </h2>
      <ul>
        {data.items.map((one) => (
          <li key={one.id}>
            <span className={`sign ${one.outcome}`} aria-hidden="true">
              {outcomeSigns[one.outcome]}
            </span>{" "}
            {one.said[language].sentence}
          </li>
        ))}
      </ul>
    </section>
  );
};
