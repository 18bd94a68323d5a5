import type { CommitmentDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { documentName } from "../../format/document-name.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { TableLine } from "./TableLine.tsx";

const squeezed = (text: string): string => text.replaceAll(/\s/g, "");

/** The outline's path without the document's own title, which is told already. */
const withoutTitle = (path: CommitmentDetail["sectionPath"], title: string): CommitmentDetail["sectionPath"] =>
  path.filter((section) => section.label !== null || !squeezed(title).includes(squeezed(section.title)));

/** Where the quote stands: document, section by section, page, and the way into the book. */
const SourceLine = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { messages, language } = usePreferences();
  const { document, sectionPath, spans, id } = commitment;
  const page = spans[0]?.page ?? null;
  return (
    <p className="source-line">
      <Link to="/documents/$id" params={{ id: document.id }}>
        《{documentName(document, language)}》
      </Link>
      {withoutTitle(sectionPath, document.title).map(({ index, label, title }) => (
        <span key={index}>
          {" › "}
          <Link to="/documents/$id" params={{ id: document.id }} search={{ section: index }}>
            {label === null ? title : `${label} ${title}`}
          </Link>
        </span>
      ))}
      {page === null ? null : ` · ${messages.commitment.page(page)}`}
      <Link className="in-book" to="/documents/$id" params={{ id: document.id }} search={{ c: id }}>
        {messages.commitment.inBook} →
      </Link>
    </p>
  );
};

/** Characters of the paragraph shown on either side; a paragraph of a plan can fill a page. */
const around = 240;

const lastOf = (text: string): string => (text.length > around ? `……${text.slice(-around)}` : text);
const firstOf = (text: string): string => (text.length > around ? `${text.slice(0, around)}……` : text);

const Sentence = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { before, quote, after } = commitment.context;
  return (
    <p>
      <span className="around">{lastOf(before)}</span>
      <mark className={commitment.kind}>{quote === "" ? commitment.quote : quote}</mark>
      <span className="around">{firstOf(after)}</span>
    </p>
  );
};

/** The commitment's sentence, large, in the paragraph it stands in, or its line of a table; and under it its source. */
export const Quote = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { line, targetText } = commitment;
  return (
    <figure className="quote">
      <blockquote lang="zh-CN">
        {line === null ? <Sentence commitment={commitment} /> : <TableLine line={line} target={targetText} />}
      </blockquote>
      <figcaption>
        <SourceLine commitment={commitment} />
      </figcaption>
    </figure>
  );
};
