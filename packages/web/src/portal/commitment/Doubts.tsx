import type { CommitmentDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";

/** Why a person should look twice, in plain words, each with its place where it has one. */
export const Doubts = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const messages = useMessages();
  if (commitment.doubtSpans.length === 0) return null;
  return (
    <section aria-labelledby="doubts" className="doubts">
      <h2 id="doubts">{messages.commitment.doubts}</h2>
      <ul>
        {commitment.doubtSpans.map(({ code, start, end }) => (
          <li key={`${code}-${start}`}>
            <strong>{messages.doubts[code].name}</strong> {messages.doubts[code].text}{" "}
            {start === null || end === null ? null : (
              <Link to="/documents/$id" params={{ id: commitment.document.id }} search={{ at: `${start}-${end}` }}>
                {messages.commitment.inBook}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
