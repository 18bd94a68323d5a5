import type { AlignmentMatrix } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AlignmentAddress } from "../../address/alignment.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { type MatrixCell, relationsIn } from "./matrix.ts";

interface CellLinkProps {
  readonly matrix: AlignmentMatrix;
  readonly cell: MatrixCell;
  readonly address: AlignmentAddress;
  readonly children: ReactNode;
  /** Whether what is shown is a number alone, whose meaning has to be told to those who do not see where it stands. */
  readonly bare?: boolean;
}

/** The title of a chapter; what stands outside the chapters has none. */
export const useChapterName = (matrix: AlignmentMatrix) => {
  const words = useAlignmentWords();
  const named = (titles: AlignmentMatrix["rows"], at: number | null, none: string): string =>
    at === null ? none : (titles[at] ?? words.noChapter);
  return {
    row: (at: number | null) => named(matrix.rows, at, words.matrixNew[matrix.mode]),
    column: (at: number | null) => named(matrix.columns, at, words.matrixOff[matrix.mode]),
  };
};

/** What a cell counts, in words. */
export const useCounted = ({ matrix, cell }: Pick<CellLinkProps, "matrix" | "cell">): string => {
  const words = useAlignmentWords();
  const { separators } = useMessages();
  return relationsIn(cell, matrix.mode)
    .map(({ relation, count }) => words.withCount(words.relations[relation], count))
    .join(separators.list);
};

/** Leads to the lines a cell counts; those of what stands outside the chapters cannot be asked for. */
export const CellLink = ({ matrix, cell, address, children, bare = false }: CellLinkProps) => {
  const words = useAlignmentWords();
  const name = useChapterName(matrix);
  const counted = useCounted({ matrix, cell });
  const { row, column } = cell;
  const [fromSection, toSection] = [
    row === null ? undefined : matrix.rows[row],
    column === null ? undefined : matrix.columns[column],
  ];
  if (fromSection === null || toSection === null) return children;
  const lone = row === null || column === null;
  const label = words.matrixCell(name.row(row), name.column(column), counted);
  return (
    <Link
      to="/alignments/$from/$to"
      params={{ from: matrix.from.id, to: matrix.to.id }}
      search={{
        mode: address.mode,
        ...{ fromSection, toSection },
        relation: lone ? relationsIn(cell, matrix.mode).map(({ relation }) => relation) : undefined,
      }}
      title={label}
    >
      {children}
      {bare ? <span className="visually-hidden"> {label}</span> : null}
    </Link>
  );
};
