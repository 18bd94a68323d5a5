import type { CommitmentDetail } from "@lantu/server/contract";
import { useMessages } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark } from "../layout/KindMark.tsx";

/** The commitments before and after this one in the text. */
export const Neighbours = ({ neighbours }: Pick<CommitmentDetail, "neighbours">) => {
  const { commitment } = useMessages();
  return (
    <nav className="neighbours" aria-label={commitment.neighbours}>
      {neighbours.previous === null ? null : (
        <CommitmentLink id={neighbours.previous} rel="prev">
          ← {commitment.previous}
        </CommitmentLink>
      )}
      {neighbours.next === null ? null : (
        <CommitmentLink id={neighbours.next} rel="next">
          {commitment.next} →
        </CommitmentLink>
      )}
    </nav>
  );
};

/** Other commitments of the same section. */
export const SameSection = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const messages = useMessages();
  if (commitment.sameSection.length === 0) return null;
  return (
    <section aria-labelledby="same-section">
      <h2 id="same-section">{messages.commitment.sameSection}</h2>
      <ul className="same-section">
        {commitment.sameSection.map(({ id, kind, title, figure }) => (
          <li key={id}>
            <KindMark kind={kind} />
            <CommitmentLink id={id}>{title}</CommitmentLink>
            {figure === null ? null : <FigureValue figure={figure} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
