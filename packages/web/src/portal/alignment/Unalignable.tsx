import { Link } from "@tanstack/react-router";
import { alignmentModes } from "../../address/alignment.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { Head, PageStatus } from "../../shell/page-head.tsx";

/** In place of two documents nothing tells the relation of: a person chooses it. */
export const Undecided = ({ pair }: { readonly pair: { readonly from: string; readonly to: string } }) => {
  const words = useAlignmentWords();
  return (
    <div className="notice-page">
      <Head title={words.undecidedTitle} description={words.undecided} canonical="/alignments" />
      <h1>{words.undecidedTitle}</h1>
      <p>{words.undecided}</p>
      <ul className="actions">
        {alignmentModes.map((mode) => (
          <li key={mode}>
            <Link className="button" to="/alignments/$from/$to" params={pair} search={{ mode }}>
              {words.modes[mode]}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** In place of two documents one of which is not there, or no longer. */
export const Unheld = () => {
  const words = useAlignmentWords();
  return (
    <div className="notice-page">
      <PageStatus status={404} />
      <Head title={words.unheldTitle} description={words.unheld} canonical="/alignments" />
      <h1>{words.unheldTitle}</h1>
      <p>{words.unheld}</p>
      <p className="actions">
        <Link to="/alignments">{words.back}</Link>
      </p>
    </div>
  );
};
