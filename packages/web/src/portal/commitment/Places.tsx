import type { CommitmentDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";

type Place = CommitmentDetail["spans"][number];

const PlaceItem = ({ place, documentId }: { readonly place: Place; readonly documentId: string }) => {
  const { commitment } = useMessages();
  return (
    <li>
      <Link to="/documents/$id" params={{ id: documentId }} search={{ at: `${place.start}-${place.end}` }}>
        {place.address}
        {place.page === null ? "" : ` · ${commitment.page(place.page)}`}
      </Link>
      <p lang="zh-CN">{place.quote}</p>
      {place.raw === place.quote ? null : (
        <details>
          <summary>{commitment.raw}</summary>
          <pre lang="zh-CN">{place.raw}</pre>
        </details>
      )}
    </li>
  );
};

/** All places of the document where the commitment is made, with the text as published where it was repaired. */
export const Places = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const messages = useMessages();
  return (
    <section aria-labelledby="places">
      <h2 id="places">{messages.commitment.places}</h2>
      <ol className="places">
        {commitment.spans.map((place) => (
          <PlaceItem key={place.start} place={place} documentId={commitment.document.id} />
        ))}
      </ol>
    </section>
  );
};
