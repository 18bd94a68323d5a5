import type { Book, BookSection, DocumentDetail } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "../../api/api.ts";
import { bookHtml, titleBlock } from "./book/book-html.ts";
import { unseenRepairs } from "./book/text-html.ts";
import { type BookText, bookTextKey, planKey } from "./book-in-page.ts";
import { type PackedEntry, packEntries } from "./packed-entry.ts";

/** What a plan's page needs beside the text of the book. */
export interface Plan {
  readonly document: DocumentDetail;
  readonly sections: readonly BookSection[];
  readonly entries: readonly PackedEntry[];
  /** How many of the repairs changed nothing a reader can see. */
  readonly unseenRepairs: number;
  /** Whether the text has a title of its own, which then is the page's heading. */
  readonly titled: boolean;
}

/** A plan with its set text. */
export interface OpenPlan extends BookText {
  readonly plan: Plan;
}

interface PlanContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

const unseenIn = ({ blocks }: Book): number =>
  blocks.reduce((sum, { repairs }) => sum + repairs.filter(({ reason }) => unseenRepairs.has(reason)).length, 0);

const planOf = (book: Book): Plan => ({
  document: book.document,
  sections: book.sections,
  entries: packEntries(book),
  unseenRepairs: unseenIn(book),
  titled: titleBlock(book) !== null,
});

const heldPlan = (queries: QueryClient, id: string): OpenPlan | null => {
  const plan = queries.getQueryData<Plan>(planKey(id));
  const text = queries.getQueryData<BookText>(bookTextKey(id));
  return plan === undefined || text === undefined ? null : { plan, html: text.html };
};

/** Loads a document to read: into the cache go the plan and, apart from it, the set text. */
export const loadPlan = async ({ api, queries }: PlanContext, id: string): Promise<OpenPlan> => {
  const held = heldPlan(queries, id);
  if (held !== null) return held;
  const book = await api.get<Book>(`/api/v1/documents/${encodeURIComponent(id)}/book`);
  const plan = planOf(book);
  const html = bookHtml(book);
  queries.setQueryData<BookText>(bookTextKey(id), { html });
  queries.setQueryData<Plan>(planKey(id), plan);
  return { plan, html };
};
