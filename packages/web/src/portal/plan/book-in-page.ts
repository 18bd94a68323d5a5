import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** The set book as HTML; `html` is null where it stands in the page already, rendered by the server. */
export interface BookText {
  readonly html: string | null;
}

export const planKey = (id: string): QueryKey => ["plan", id];
export const bookTextKey = (id: string): QueryKey => ["book-text", id];

/** Whether a cache entry holds a book's HTML. */
export const isBookText = (key: QueryKey): boolean => key[0] === "book-text";

/** Class of the element around a book's HTML; it carries the document's id as `data-document`. */
export const bookTextClass = "book-text";

/** Notes, before hydration, that the book of the page need not be fetched: the server has set it there. */
export const keepBookInPage = (queries: QueryClient, root: HTMLElement): void => {
  const id = root.querySelector<HTMLElement>(`.${bookTextClass}`)?.dataset.document;
  if (id !== undefined) queries.setQueryData<BookText>(bookTextKey(id), { html: null });
};

/** Forgets a book that stood in a page now left, so that coming back loads it anew. */
export const forgetBookInPage = (queries: QueryClient, id: string): void => {
  const held = queries.getQueryData<BookText>(bookTextKey(id));
  if (held?.html === null) queries.removeQueries({ queryKey: bookTextKey(id) });
};
