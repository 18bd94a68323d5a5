import type { AlignedPair, AlignmentPage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { writeQuery } from "../../address/query.ts";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { alignmentResource } from "../../api/resources.ts";
import { documentName } from "../../format/document-name.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { lineName } from "./line-name.ts";
import type { Neighbour } from "./neighbours.ts";
import { Relation } from "./Relation.tsx";
import { useNeighbours } from "./use-neighbours.ts";

const api = createApi(browserTransport);

interface FoundProps {
  readonly pair: AlignedPair;
  readonly neighbour: Neighbour;
  readonly page: AlignmentPage;
  readonly commitment: string;
}

const Found = ({ pair, neighbour, page, commitment }: FoundProps) => {
  const words = useAlignmentWords();
  const item = [pair.from, pair.to].find((one) => one?.citation.document === neighbour.other.id) ?? null;
  return (
    <p>
      <Relation relation={pair.relation} />{" "}
      {item === null ? (
        <span className="second">{words.elsewhereAlone}</span>
      ) : (
        <Link to="/commitments/$id" params={{ id: item.commitment }} lang="zh-CN">
          {item.title}
        </Link>
      )}{" "}
      ·{" "}
      <Link
        to="/alignments/$from/$to"
        params={{ from: page.from.id, to: page.to.id }}
        search={{ commitment, line: lineName(pair) }}
      >
        {words.sideBySide}
      </Link>
    </p>
  );
};

interface BesideProps {
  readonly neighbour: Neighbour;
  readonly commitment: string;
}

/** What one other document makes of the commitment. */
const Beside = ({ neighbour, commitment }: BesideProps) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  const { role, other, from, to } = neighbour;
  const { data, isError } = useQuery(alignmentResource(api, from, to, writeQuery({ commitment, limit: 5 })));
  return (
    <li>
      <p className="second">
        {words[role]}{" "}
        <span lang="zh-CN">{documentName({ ...other, title: other.title ?? other.fileName }, language)}</span>
      </p>
      {data === undefined ? <p role="status">{isError ? words.elsewhereFailed : words.elsewhereLoading}</p> : null}
      {data?.items.map((pair) => (
        <Found key={pair.id} pair={pair} neighbour={neighbour} page={data} commitment={commitment} />
      ))}
    </li>
  );
};

interface ElsewhereProps {
  readonly commitment: { readonly id: string; readonly document: { readonly id: string } };
}

/** The commitment in the plans above, before, after and below; compared when a reader asks for it. */
export const Elsewhere = ({ commitment: { id, document } }: ElsewhereProps) => {
  const words = useAlignmentWords();
  const [open, setOpen] = useState(false);
  const neighbours = useNeighbours(document.id, open);
  return (
    <details className="elsewhere" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.elsewhere} <span className="second">{words.elsewhereNote}</span>
      </summary>
      {open && neighbours === undefined ? <p role="status">{words.elsewhereLoading}</p> : null}
      {neighbours?.length === 0 ? <p className="second">{words.elsewhereNone}</p> : null}
      {open ? (
        <ul>
          {neighbours?.map((neighbour) => (
            <Beside key={`${neighbour.from} ${neighbour.to}`} neighbour={neighbour} commitment={id} />
          ))}
        </ul>
      ) : null}
    </details>
  );
};
