import { useAlignmentWords } from "../../messages/alignment.ts";
import { CellLink, useChapterName, useCounted } from "./CellLink.tsx";
import type { MatrixProps } from "./Matrix.tsx";
import { cellsOf, counterpartsOf, type MatrixCell } from "./matrix.ts";

/** So many counterparts of a chapter are shown at once; the others wait behind a word. */
const shownAtOnce = 3;

const Counterpart = ({ cell, ...props }: MatrixProps & { readonly cell: MatrixCell }) => {
  const name = useChapterName(props.matrix);
  const counted = useCounted({ matrix: props.matrix, cell });
  const alone = cell.row === null || cell.column === null;
  return (
    <li>
      <CellLink cell={cell} {...props}>
        {alone ? null : <span lang={cell.column === null ? undefined : "zh-CN"}>{name.column(cell.column)} </span>}
        <span className="second">{counted}</span>
      </CellLink>
    </li>
  );
};

const Chapter = ({ row, ...props }: MatrixProps & { readonly row: number }) => {
  const words = useAlignmentWords();
  const name = useChapterName(props.matrix);
  const found = counterpartsOf(props.matrix, row);
  const alone = cellsOf(props.matrix)(row, null);
  const rest = found.slice(shownAtOnce);
  return (
    <li>
      <h2 lang="zh-CN">{name.row(row)}</h2>
      {found.length === 0 ? <p className="second">{words.matrixNone}</p> : null}
      <ul>
        {found.slice(0, shownAtOnce).map((cell) => (
          <Counterpart key={cell.column} cell={cell} {...props} />
        ))}
        {alone === undefined ? null : <Counterpart cell={alone} {...props} />}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.matrixRest(rest.length)}</summary>
          <ul>
            {rest.map((cell) => (
              <Counterpart key={cell.column} cell={cell} {...props} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};

/** The chapters of the first document, each with the chapters of the second it shares most with. */
export const MatrixList = (props: MatrixProps) => {
  const { matrix } = props;
  const words = useAlignmentWords();
  const added = matrix.cells.filter(({ row }) => row === null);
  return (
    <ol className="matrix-list" aria-label={words.matrixList}>
      {matrix.rows.map((title, row) => (
        <Chapter key={title ?? ""} row={row} {...props} />
      ))}
      {added.length === 0 ? null : (
        <li>
          <h2>{words.matrixNew[matrix.mode]}</h2>
          <ul>
            {added.map((cell) => (
              <Counterpart key={cell.column} cell={cell} {...props} />
            ))}
          </ul>
        </li>
      )}
    </ol>
  );
};
