import type { AlignmentMatrix } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type AlignmentAddress, alignmentFilter, alignmentViews } from "../../address/alignment.ts";
import { writeQuery } from "../../address/query.ts";
import type { FileFormat } from "../../address/value.ts";
import { documentName } from "../../format/document-name.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";

interface HeadProps {
  readonly matrix: AlignmentMatrix;
  readonly address: AlignmentAddress;
}

const Documents = ({ matrix }: Pick<HeadProps, "matrix">) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  return (
    <h1 className="alignment-title">
      {(["from", "to"] as const).map((side) => {
        const { id, title, fileName, place, period } = matrix[side];
        return (
          <span key={side} className="alignment-document">
            <span className="second">{words.sides[matrix.mode][side]} </span>
            <Link to="/documents/$id" params={{ id }} lang="zh-CN">
              {documentName({ title: title ?? fileName, place, period }, language)}
            </Link>
          </span>
        );
      })}
    </h1>
  );
};

/** Which two documents, the ways to look at them, and the whole as files. */
export const AlignmentHead = ({ matrix, address }: HeadProps) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  const params = { from: matrix.from.id, to: matrix.to.id };
  const { view = "list", after: _a, before: _b, line: _l, ...filters } = address;
  const file = (format: FileFormat) =>
    `/api/v1/alignments/${params.from}/${params.to}/export?${writeQuery({ ...alignmentFilter(address), format, lang: language })}`;
  return (
    <header className="alignment-head">
      <p className="edition-back">
        <Link to="/alignments" activeOptions={{ exact: true }}>
          ← {words.back}
        </Link>
      </p>
      <Documents matrix={matrix} />
      <div className="alignment-tools">
        <nav className="search-tabs" aria-label={words.viewsLabel}>
          {alignmentViews.map((one) => (
            <Link
              key={one}
              to="/alignments/$from/$to"
              params={params}
              search={{ ...filters, view: one === "list" ? undefined : one }}
              aria-current={view === one ? "page" : undefined}
              activeOptions={{ exact: true }}
              activeProps={{}}
            >
              {words.views[one]}
            </Link>
          ))}
        </nav>
        <Files to={file} />
      </div>
    </header>
  );
};
