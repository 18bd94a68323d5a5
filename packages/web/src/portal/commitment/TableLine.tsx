import type { CommitmentDetail } from "@lantu/server/contract";
import { useMessages } from "../../shell/preferences.tsx";

interface TableLineProps {
  readonly line: NonNullable<CommitmentDetail["line"]>;
  /** The target as printed in its cell. */
  readonly target: string | null;
}

/** The line of a table that states the target, under the table's head. */
export const TableLine = ({ line, target }: TableLineProps) => {
  const { commitment } = useMessages();
  // Cells have no identity but their place in the line.
  const cells = line.map((cell, place) => ({ ...cell, key: `${place}` }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={commitment.tableLine} tabIndex={0} lang="zh-CN">
      <table className="line">
        {cells.every(({ header }) => header === "") ? null : (
          <thead>
            <tr>
              {cells.map(({ key, header }) => (
                <th key={key} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          <tr>
            {cells.map(({ key, text }) => (
              <td key={key}>{text === target ? <mark>{text}</mark> : text}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
};
