import { z } from "zod";
import { CommitmentId } from "../commitment.ts";
import { DocumentId } from "../document.ts";
import { PageQuery, page } from "../page.ts";
import { AsOf } from "./as-of.ts";
import { NamedAs } from "./unit.ts";

const reason = z.string().trim().max(500).optional();
const code = z.string().trim().min(1).max(40).describe("number in the folder, unique in its year");
const quarter = z.string().trim().max(500).nullable();
const entries = z.array(z.number().int()).describe("journal entries the write made; empty for reads");
const quarters = z.tuple([quarter, quarter, quarter, quarter]);

export const KeyWorkYear = z.coerce.number().int().min(1949).max(2200);
export const KeyWorkAddress = z.object({ year: KeyWorkYear });
export const KeyWorkItemAddress = KeyWorkAddress.extend({ commitment: CommitmentId });

/** The years with a folder. */
export const KeyWorkYears = z
  .object({ items: z.array(z.object({ year: z.number().int(), count: z.number().int() })) })
  .meta({ id: "KeyWorkYears" });

export const KeyWorkQuery = PageQuery.extend({
  unit: z
    .string()
    .regex(/^u[0-9a-f]{16}$/)
    .optional()
    .describe("leads or cooperates"),
  document: DocumentId.optional(),
  q: z.string().trim().max(100).optional(),
  asOf: AsOf.optional(),
});

/** An item of the folder, a view of the ledger: the content is the commitment's, who and until when the assignment's. */
export const KeyWorkLine = z
  .object({
    id: z.string(),
    version: z.number().int(),
    year: z.number().int(),
    code: z.string(),
    commitment: CommitmentId,
    title: z.string(),
    quote: z.string(),
    document: z.object({ id: DocumentId, title: z.string() }),
    start: z.number().int(),
    end: z.number().int(),
    lead: NamedAs.nullable(),
    cooperating: z.array(NamedAs),
    deadline: z.string().nullable(),
    deadlineFrom: z.enum(["assignment", "text"]).nullable(),
    quarters,
    entries,
  })
  .meta({ id: "KeyWorkLine" });
export const KeyWorkPage = page(KeyWorkLine)
  .extend({ year: z.number().int(), mayChange: z.boolean(), entries })
  .meta({ id: "KeyWorkPage" });

/** Commitments put into the folder of a year; without a code they get the next free number. */
export const KeyWorksAdded = z
  .object({
    items: z
      .array(z.object({ commitment: CommitmentId, code: code.optional(), quarters: quarters.optional() }))
      .min(1)
      .max(500),
    reason,
  })
  .strict()
  .meta({ id: "KeyWorksAdded" });
export const KeyWorkPatch = z
  .object({ code, quarters })
  .partial()
  .extend({ version: z.number().int().min(1), reason })
  .strict()
  .meta({ id: "KeyWorkPatch" });

export type KeyWorkLine = z.infer<typeof KeyWorkLine>;
export type KeyWorkPage = z.infer<typeof KeyWorkPage>;
export type KeyWorkPatch = z.infer<typeof KeyWorkPatch>;
export type KeyWorkQuery = z.infer<typeof KeyWorkQuery>;
export type KeyWorksAdded = z.infer<typeof KeyWorksAdded>;
export type KeyWorkYears = z.infer<typeof KeyWorkYears>;
