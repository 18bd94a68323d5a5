import type { CommitmentDetail } from "@lantu/server/contract";
import { useEffect, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { CopyButton } from "../layout/CopyButton.tsx";
import { type CitationPlace, citationEn, citationZh } from "./citation.ts";

/** Address and day are the reader's; the server knows neither, so they come in after the page stands. */
const usePlace = (id: string): CitationPlace => {
  const path = `/commitments/${id}`;
  const [place, setPlace] = useState<CitationPlace>({ url: path, accessed: "" });
  useEffect(() => {
    setPlace({ url: `${location.origin}${path}`, accessed: new Date().toLocaleDateString("sv") });
  }, [path]);
  return place;
};

const Line = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div className="citation">
    <dt>{name}</dt>
    <dd>
      <span className="citation-text">{text}</span> <CopyButton text={text} label={name} />
    </dd>
  </div>
);

/** The commitment's permanent address and its citations, each to be copied. */
export const Citation = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const messages = useMessages();
  const place = usePlace(commitment.id);
  const words = messages.commitment;
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{words.cite}</h2>
      <dl className="citations">
        <Line name={words.citeZh} text={citationZh(commitment, place)} />
        <Line name={words.citeEn} text={citationEn(commitment, place)} />
        <Line name={words.permalink} text={place.url} />
      </dl>
    </section>
  );
};
