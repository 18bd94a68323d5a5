import { memo, type RefObject } from "react";
import { bookTextClass } from "../book-in-page.ts";

interface BookTextProps {
  readonly documentId: string;
  /** The set book, or null where the server has put it into the page already. */
  readonly html: string | null;
  readonly text: RefObject<HTMLDivElement | null>;
}

/** The text of the book. Its inside is static HTML that React never walks; what lights up in it is done by hooks. */
export const BookText = memo(function BookText({ documentId, html, text }: BookTextProps) {
  return (
    <div
      ref={text}
      className={bookTextClass}
      data-document={documentId}
      lang="zh-CN"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by bookHtml, which escapes every character of the document.
      dangerouslySetInnerHTML={{ __html: html ?? "" }}
    />
  );
});
