import type { EditionReport } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type EditionAddress, editionFilter, readEditionAddress } from "../../../address/edition.ts";
import { writeQuery } from "../../../address/query.ts";
import { useChosenAddress } from "../../../shell/chosen-address.ts";
import { Head } from "../../../shell/page-head.tsx";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useVisitor } from "../../../shell/visitor.ts";
import { FindWords } from "../../layout/FindWords.tsx";
import { Line } from "./Line.tsx";
import { OtherDocument } from "./OtherDocument.tsx";
import { Relations } from "./Relations.tsx";
import { Settle } from "./Settle.tsx";

const route = getRouteApi("/documents/$id/edition");

interface ReportProps {
  readonly id: string;
  readonly report: EditionReport;
  /** As chosen last. */
  readonly address: EditionAddress;
  /** That of the page. */
  readonly shown: EditionAddress;
}

const Find = ({ id, address }: Pick<ReportProps, "id" | "address">) => {
  const words = usePreferences().messages.edition;
  const navigate = useNavigate();
  const find = (q: string | undefined) => {
    void navigate({ to: "/documents/$id/edition", params: { id }, search: { ...address, q, offset: undefined } });
  };
  return <FindWords q={address.q} longest={200} words={words} onFind={find} />;
};

const Files = ({ id, address }: Pick<ReportProps, "id" | "address">) => {
  const { messages, language } = usePreferences();
  const query = writeQuery({ ...editionFilter(address), lang: language });
  return (
    <p className="edition-files">
      <a href={`/api/v1/documents/${id}/edition/export.csv?${query}`} download>
        {messages.ledger.csv}
      </a>{" "}
      <a href={`/api/v1/documents/${id}/edition/export.xlsx?${query}`} download>
        {messages.ledger.xlsx}
      </a>{" "}
      <button type="button" className="link-button" onClick={() => window.print()}>
        {messages.edition.print}
      </button>
    </p>
  );
};

const Pages = ({ id, report, address, shown }: ReportProps) => {
  const { ledger, edition: words } = usePreferences().messages;
  const from = shown.offset ?? 0;
  // An offset belongs to its list: where other lines have been chosen since, those begin.
  const isSame = writeQuery(editionFilter(address)) === writeQuery(editionFilter(shown));
  const { previous, next, items, total } = report;
  const to = (offset: string): EditionAddress => ({
    ...address,
    offset: isSame ? Number(offset) || undefined : undefined,
  });
  return (
    <nav className="pager" aria-label={ledger.pages}>
      <span role="status">
        {words.total(total)}
        {items.length < total ? ` · ${words.shown(from + 1, from + items.length)}` : ""}
      </span>
      {previous === null ? null : (
        <Link to="/documents/$id/edition" params={{ id }} search={to(previous)} rel="prev">
          ← {ledger.previous}
        </Link>
      )}
      {next === null ? null : (
        <Link to="/documents/$id/edition" params={{ id }} search={to(next)} rel="next">
          {ledger.next} →
        </Link>
      )}
    </nav>
  );
};

const isUnfiltered = ({ relation, q, show }: EditionAddress): boolean =>
  relation === undefined && q === undefined && show === undefined;

const Report = ({ id, report, address, shown }: ReportProps) => {
  const words = usePreferences().messages.edition;
  const { old, now, items, counts } = report;
  return (
    <>
      <div className="edition-tools">
        <Find id={id} address={address} />
        <Files id={id} address={address} />
      </div>
      <Relations id={id} counts={counts} address={address} />
      {items.length === 0 ? (
        <p className="edition-none" role="status">
          {isUnfiltered(shown) ? words.noChanges : words.noLines}{" "}
          <Link to="/documents/$id/edition" params={{ id }} search={{ of: address.of, show: "all" }}>
            {words.showAll}
          </Link>
        </p>
      ) : (
        <>
          {/* Every line names its editions itself; where they stand side by side the heads do. */}
          <p className="edition-line edition-heads second" aria-hidden="true">
            <span />
            <span>{words.old}</span>
            <span>{words.now}</span>
          </p>
          <ol className="edition-lines">
            {items.map((line) => (
              <Line key={`${line.old?.id} ${line.now?.id}`} line={line} old={old.id} now={now.id} />
            ))}
          </ol>
        </>
      )}
      <Pages id={id} report={report} address={address} shown={shown} />
    </>
  );
};

/** What a new edition made of each commitment of the one before, and the confirmation that it is one. */
export const EditionPage = () => {
  const open = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readEditionAddress);
  const words = usePreferences().messages.edition;
  const { canWrite } = useVisitor();
  const { document, edition } = open;
  const { id, title } = document;
  const { report, successor } = edition;
  return (
    <div className="edition-page">
      <Head title={words.title(title)} description={words.description(title)} canonical={`/documents/${id}/edition`} />
      <p className="edition-back">
        <Link to="/documents/$id" params={{ id }}>
          ← {words.back}
        </Link>
      </p>
      <h1 lang="zh-CN">{title}</h1>
      {successor === null ? null : (
        <p className="notice">
          {words.successor(successor.title)} ·{" "}
          <Link to="/documents/$id/edition" params={{ id: successor.id }}>
            {words.report}
          </Link>
        </p>
      )}
      <Settle {...open} />
      {report === null ? (
        <p className="edition-none" role="status">
          {edition.lineage === "own" ? null : `${words.nothing} `}
          {edition.lineage === "undecided" && canWrite ? words.nothingHint : null}
        </p>
      ) : (
        <Report id={id} report={report} address={address} shown={shown} />
      )}
      {canWrite ? <OtherDocument id={id} /> : null}
    </div>
  );
};
