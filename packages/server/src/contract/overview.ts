import { z } from "zod";
import { JournalEntry } from "./commitment.ts";
import { DocumentSummary } from "./document.ts";

/** Home: what is held. `documents` are the published ones by the start of their period. */
export const Overview = z
  .object({
    documents: z.array(DocumentSummary),
    totals: z.object({
      documents: z.number().int(),
      characters: z.number().int(),
      commitments: z.number().int(),
      indicators: z.number().int(),
      tasks: z.number().int(),
      projects: z.number().int(),
      binding: z.number().int(),
      withoutLead: z.number().int(),
      figures: z.number().int(),
      waiting: z.number().int().describe("imports waiting for review"),
    }),
    changes: z.array(JournalEntry).describe("the last 12, newest first"),
    today: z.string().describe("ISO date of the server"),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;
