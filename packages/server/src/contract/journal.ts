import { z } from "zod";
import { CommitmentId, JournalEntry } from "./commitment.ts";
import { DocumentId } from "./document.ts";
import { PageQuery, page } from "./page.ts";

/** Lines about a document (with its commitments) or one commitment; without `subject` all of them. */
export const JournalQuery = PageQuery.extend({
  subject: z.union([DocumentId, CommitmentId]).optional(),
});
export const JournalPage = page(JournalEntry).meta({ id: "JournalPage" });
export type JournalPage = z.infer<typeof JournalPage>;
