import type { CommitmentDetail } from "@lantu/server/contract";

/** What a citation names beside the commitment itself. */
export interface CitationPlace {
  /** Full address of the commitment's page. */
  readonly url: string;
  /** ISO date on which it was looked up. */
  readonly accessed: string;
}

type Cited = Pick<CommitmentDetail, "document" | "address" | "quote">;

const withoutStop = (text: string): string => text.trim().replace(/[。；，.;,]+$/, "");

/**
 * A citation after GB/T 7714—2015 (electronic resource, type Z/OL): title, type, place in the document, date of
 * access, address; with the quoted words.
 */
export const citationZh = ({ document, address, quote }: Cited, { url, accessed }: CitationPlace): string => {
  const author = document.place === null ? "" : `${document.place}. `;
  return `${author}${document.title}[Z/OL]. ${address}: “${withoutStop(quote)}”. [${accessed}]. ${url}.`;
};

/** The same citation in English order; title and quote stay in the language of the text. */
export const citationEn = ({ document, address, quote }: Cited, { url, accessed }: CitationPlace): string => {
  const author = document.place === null ? "" : `${document.place}. `;
  return `${author}${document.title}, ${address}: “${withoutStop(quote)}”. Accessed ${accessed}. ${url}`;
};
