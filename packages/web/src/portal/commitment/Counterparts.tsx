import type { CommitmentDetail, Counterpart } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";

interface OneProps {
  readonly counterpart: Counterpart;
  readonly name: string;
  readonly absent: string;
}

const One = ({ counterpart: { relation, document, commitment }, name, absent }: OneProps) => {
  const { relations } = useMessages().edition;
  return (
    <p>
      {name} (
      <Link to="/documents/$id" params={{ id: document.id }}>
        《{document.title}》
      </Link>
      ):{" "}
      {commitment === null ? (
        absent
      ) : (
        <>
          {relations[relation]} ·{" "}
          <Link to="/commitments/$id" params={{ id: commitment.id }}>
            {commitment.title}
          </Link>
        </>
      )}
    </p>
  );
};

/** The same commitment in the edition that took the place of its own, and in the one before. */
export const Counterparts = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const words = useMessages().edition;
  const { successor, predecessor } = commitment;
  return (
    <>
      {successor === null ? null : (
        <div className="notice superseded">
          <One counterpart={successor} name={words.counterpartNow} absent={words.none} />
        </div>
      )}
      {predecessor === null ? null : (
        <div className="second">
          <One counterpart={predecessor} name={words.counterpartBefore} absent={words.noneBefore} />
        </div>
      )}
    </>
  );
};
