import type { AlignmentMatrix } from "@lantu/server/contract";
import type { AlignmentAddress } from "../../address/alignment.ts";
import { integer } from "../../format/number.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CellLink, useChapterName } from "./CellLink.tsx";
import { MatrixList } from "./MatrixList.tsx";
import { type CellAt, cellsOf, countsIn, differencesIn, type MatrixCell, totalOf, weightOf } from "./matrix.ts";
import { RelationBar } from "./RelationBar.tsx";
import { relationSigns } from "./signs.ts";

export interface MatrixProps {
  readonly matrix: AlignmentMatrix;
  readonly address: AlignmentAddress;
}

/** How many meet, and by which signs they differ. */
export const CellCounts = ({ matrix, cell }: { readonly matrix: AlignmentMatrix; readonly cell: MatrixCell }) => {
  const { language } = usePreferences();
  return (
    <>
      <span className="number">{integer(totalOf(cell.counts), language)}</span>
      {differencesIn(cell, matrix.mode).map(({ relation, count }) => (
        <span key={relation} className={`sign ${relation}`} aria-hidden="true">
          {relationSigns[relation]}
          {count}
        </span>
      ))}
    </>
  );
};

interface CellProps extends MatrixProps {
  readonly cell: MatrixCell | undefined;
  readonly most: number;
  readonly alone?: boolean;
}

const Cell = ({ cell, most, alone = false, ...props }: CellProps) =>
  cell === undefined ? (
    <td className={alone ? "alone" : undefined} />
  ) : (
    <td className={alone ? "alone" : undefined} data-weight={weightOf(totalOf(cell.counts), most)}>
      <CellLink cell={cell} bare {...props}>
        <CellCounts matrix={props.matrix} cell={cell} />
      </CellLink>
    </td>
  );

const mostIn = (cells: AlignmentMatrix["cells"]): number =>
  Math.max(...cells.map(({ row, column, counts }) => (row === null || column === null ? 0 : totalOf(counts))));

interface RowProps extends MatrixProps {
  readonly row: number | null;
  readonly at: CellAt;
  readonly most: number;
}

const Row = ({ row, at, most, ...props }: RowProps) => {
  const name = useChapterName(props.matrix);
  return (
    <tr className={row === null ? "alone" : undefined}>
      <th scope="row" lang={row === null ? undefined : "zh-CN"}>
        {name.row(row)}
      </th>
      {props.matrix.columns.map((title, column) => (
        <Cell key={title ?? ""} cell={at(row, column)} most={most} alone={row === null} {...props} />
      ))}
      {row === null ? <td className="alone" /> : <Cell cell={at(row, null)} most={most} alone {...props} />}
    </tr>
  );
};

const Table = (props: MatrixProps) => {
  const { matrix } = props;
  const words = useAlignmentWords();
  const name = useChapterName(matrix);
  const { from, to } = words.sides[matrix.mode];
  const at = cellsOf(matrix);
  const most = mostIn(matrix.cells);
  return (
    // Scrolled by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="matrix-frame" tabIndex={0} aria-label={words.views.matrix}>
      <table className="matrix">
        <caption className="second">{words.matrixCaption(from, to)}</caption>
        <thead>
          <tr>
            <td />
            {matrix.columns.map((title, column) => (
              <th key={title ?? ""} scope="col" lang={title === null ? undefined : "zh-CN"}>
                <span>{name.column(column)}</span>
              </th>
            ))}
            <th scope="col" className="alone">
              <span>{name.column(null)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((title, row) => (
            <Row key={title ?? ""} row={row} at={at} most={most} {...props} />
          ))}
          <Row row={null} at={at} most={most} {...props} />
        </tbody>
      </table>
    </section>
  );
};

/** Chapters of one document against chapters of the other; on a narrow screen as a list of chapters. */
export const Matrix = (props: MatrixProps) => {
  const { matrix, address } = props;
  const words = useAlignmentWords();
  if (matrix.cells.length === 0) return <p className="edition-none">{words.matrixEmpty}</p>;
  return (
    <>
      <RelationBar of={matrix} counts={countsIn(matrix)} address={{ ...address, view: undefined }} />
      <Table {...props} />
      <MatrixList {...props} />
    </>
  );
};
