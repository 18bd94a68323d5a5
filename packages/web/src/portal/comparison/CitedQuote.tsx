import type { Reconciliation, ToldPoint } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { NameOf } from "./names.ts";
import { quoted } from "./quoted.ts";

/** Words of a document where they stand, raw offsets. */
export type Cited = Reconciliation["mentions"][number];

interface CitedQuoteProps {
  readonly cited: Cited;
  /** The number in it, raw offsets. */
  readonly marked?: { readonly start: number; readonly end: number };
  readonly nameOf: NameOf;
  /** What is known of the words, before the name of their document. */
  readonly facts?: ReactNode;
}

/** A sentence as printed, its number marked, and the way to its place in the document. */
export const CitedQuote = ({ cited, marked, nameOf, facts }: CitedQuoteProps) => {
  const { comparison } = usePreferences().messages;
  const { document, start, end, quote } = cited;
  const parts = quoted(quote, cited, marked ?? null);
  const at = marked === undefined ? `${start}-${end}` : `${marked.start}-${marked.end}`;
  return (
    <figure className="cited">
      <blockquote lang="zh-CN">
        {parts.before}
        {parts.marked === "" ? null : <mark>{parts.marked}</mark>}
        {parts.after}
      </blockquote>
      <figcaption className="second">
        {facts === undefined ? null : (
          <>
            {facts}
            <span className="between"> · </span>
          </>
        )}
        <Link to="/documents/$id" params={{ id: document }} search={{ at }}>
          {comparison.inDocument(nameOf(document))}
        </Link>
      </figcaption>
    </figure>
  );
};

interface PointQuoteProps {
  readonly point: ToldPoint;
  readonly nameOf: NameOf;
}

/** The sentence a number was read from: as what it is told, for when, where, and the commitment it belongs to. */
export const PointQuote = ({ point, nameOf }: PointQuoteProps) => {
  const { messages, language } = usePreferences();
  const { document, sentence, commitment } = point;
  const when = point.period === null ? messages.period.unknown : period(point.period, language);
  const inferred = point.inferred ? ` · ${messages.doubts["value-inferred"].name}` : "";
  return (
    <CitedQuote
      cited={{ document, ...sentence }}
      marked={point}
      nameOf={nameOf}
      facts={
        <>
          {messages.figure.modality[point.modality]} · {when}
          {inferred}
          {commitment === null ? null : (
            <>
              {" · "}
              <Link to="/commitments/$id" params={{ id: commitment }}>
                {messages.comparison.commitment}
              </Link>
            </>
          )}
        </>
      }
    />
  );
};
