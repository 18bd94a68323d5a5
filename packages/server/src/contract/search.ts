import { z } from "zod";
import { CommitmentSummary } from "./commitment.ts";
import { DocumentId } from "./document.ts";
import { PageQuery, page } from "./page.ts";

export const SearchQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(200),
  in: z.enum(["all", "commitments", "text"]).default("all"),
  document: DocumentId.optional(),
});

/** A hit in context: `snippet` with `[from, to)` offsets of the matched words into it. */
const Snippet = z.object({ text: z.string(), hits: z.array(z.tuple([z.number().int(), z.number().int()])) });
export const SearchHit = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("commitment"), commitment: CommitmentSummary, snippet: Snippet }),
    z.object({
      type: z.literal("passage"),
      document: z.object({
        id: DocumentId,
        title: z.string(),
        period: z.string().nullable(),
        place: z.string().nullable(),
      }),
      block: z.number().int(),
      address: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      snippet: Snippet,
    }),
  ])
  .meta({ id: "SearchHit" });
export const SearchPage = page(SearchHit)
  .extend({
    commitments: z.number().int().describe("hits among commitments"),
    passages: z.number().int().describe("hits among passages"),
  })
  .meta({ id: "SearchPage" });
export type SearchHit = z.infer<typeof SearchHit>;
export type SearchPage = z.infer<typeof SearchPage>;
