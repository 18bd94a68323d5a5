import type { CommitmentDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";

type Figure = CommitmentDetail["allFigures"][number];

const FigureRow = ({ figure, documentId }: { readonly figure: Figure; readonly documentId: string }) => {
  const { messages, language } = usePreferences();
  return (
    <tr>
      <th scope="row">{figure.subject ?? messages.commitment.unknown}</th>
      <td className="numeric">
        <FigureValue figure={figure} />
      </td>
      <td>{messages.figure.modality[figure.modality]}</td>
      <td>{messages.figure.measure[figure.measure]}</td>
      <td>{figure.period === null ? messages.period.unknown : period(figure.period, language)}</td>
      <td lang="zh-CN">
        <Link to="/documents/$id" params={{ id: documentId }} search={{ at: `${figure.start}-${figure.end}` }}>
          {figure.quote}
        </Link>
      </td>
    </tr>
  );
};

/** Every number of the commitment, each with the words it was read from. */
export const Figures = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { messages } = usePreferences();
  const { figures, figureColumns } = messages.commitment;
  if (commitment.allFigures.length === 0) return null;
  return (
    <section>
      <h2 id="figures">{figures}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" aria-labelledby="figures" tabIndex={0}>
        <table className="data">
          <thead>
            <tr>
              {Object.entries(figureColumns).map(([key, name]) => (
                <th key={key} scope="col" className={key === "value" ? "numeric" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {commitment.allFigures.map((figure) => (
              <FigureRow key={figure.id} figure={figure} documentId={commitment.document.id} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
