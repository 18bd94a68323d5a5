import type { SearchHit } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { documentName } from "../../format/document-name.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark, NatureMark } from "../layout/KindMark.tsx";
import { Highlighted } from "./Highlighted.tsx";

type CommitmentHit = Extract<SearchHit, { type: "commitment" }>;
type PassageHit = Extract<SearchHit, { type: "passage" }>;

const CommitmentItem = ({ hit: { commitment, snippet } }: { readonly hit: CommitmentHit }) => {
  const { messages, language } = usePreferences();
  const { id, document, address, figure } = commitment;
  return (
    <li className="hit">
      <p className="hit-kind">
        <KindMark kind={commitment.kind} />
      </p>
      <div>
        <p className="hit-text" lang="zh-CN">
          <Link to="/commitments/$id" params={{ id }}>
            <Highlighted text={snippet.text} hits={snippet.hits} />
          </Link>
        </p>
        <p className="second">
          {figure === null ? null : (
            <>
              <FigureValue figure={figure} /> ·{" "}
            </>
          )}
          {commitment.nature === null ? null : (
            <>
              <NatureMark nature={commitment.nature} /> ·{" "}
            </>
          )}
          {commitment.period === null ? messages.period.unknown : period(commitment.period, language)} ·{" "}
          <Link to="/documents/$id" params={{ id: document.id }} search={{ c: id }}>
            {documentName(document, language)} · {address}
          </Link>
        </p>
      </div>
    </li>
  );
};

const PassageItem = ({ hit }: { readonly hit: PassageHit }) => {
  const { messages, language } = usePreferences();
  const { document, address, start, end, snippet } = hit;
  return (
    <li className="hit">
      <p className="hit-kind second">{messages.search.passage}</p>
      <div>
        <p className="hit-text passage" lang="zh-CN">
          <Link to="/documents/$id" params={{ id: document.id }} search={{ at: `${start}-${end}` }}>
            <Highlighted text={snippet.text} hits={snippet.hits} />
          </Link>
        </p>
        <p className="second">
          {documentName(document, language)} · {address}
        </p>
      </div>
    </li>
  );
};

/** One hit in its context, leading to the commitment or to the place in the book. */
export const Hit = ({ hit }: { readonly hit: SearchHit }) =>
  hit.type === "commitment" ? <CommitmentItem hit={hit} /> : <PassageItem hit={hit} />;
