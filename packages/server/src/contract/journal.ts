import { z } from "zod";
import { CommitmentId, JournalEntry } from "./commitment.ts";
import { DocumentId } from "./document.ts";
import { ReleaseId } from "./observation.ts";
import { PageQuery, page } from "./page.ts";

/** Lines about a document (with its commitments), one commitment or a release of observations; without `subject` all of them. */
export const JournalQuery = PageQuery.extend({
  subject: z.union([DocumentId, CommitmentId, ReleaseId]).optional(),
});
export const JournalPage = page(JournalEntry).meta({ id: "JournalPage" });
export type JournalPage = z.infer<typeof JournalPage>;
