import { IMPORTANCES, REPORT_FREQUENCIES, REPORT_STATES } from "@lantu/core/ledger";
import { z } from "zod";
import { AskedDay } from "../asked-day.ts";
import { CommitmentId, CommitmentKind } from "../commitment.ts";
import { DocumentId, DocumentKind } from "../document.ts";
import { Facet, PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { AsOfQuery } from "./as-of.ts";
import { Assigned, NamedAs, UnitId, WorkEntry } from "./unit.ts";

const reason = z.string().trim().min(1).max(500).optional();
const version = z.number().int().min(0).describe("the version seen; 0 where nothing was assigned");
const words = (most: number) => z.string().trim().min(1).max(most).nullable();

export const Importance = z.enum(IMPORTANCES);
/** 2027, 2027-06 or 2027-06-30: the last day of it counts. */
export const Deadline = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** Commitments one act changes at most. */
const MOST_AT_ONCE = 5000;

const units = z.array(UnitId).max(200);
const set = {
  lead: UnitId.nullable(),
  cooperating: units,
  supporting: units,
  contact: words(60),
  deadline: Deadline.nullable(),
  importance: Importance.nullable(),
  measure: words(2000).describe("what shows that it was done"),
  ground: words(200).describe("number of the document that named the units"),
};

/** What is said of a commitment; a field left out stays. */
export const AssignmentSet = z.object(set).partial().strict().meta({ id: "AssignmentSet" });

/** What people said of a commitment. */
export const Assignment = Assigned.extend({
  commitment: CommitmentId,
  version,
  contact: z.string().nullable().describe("null also for whoever may not read it"),
  measure: z.string().nullable(),
  ground: z.string().nullable(),
  changedAt: z.string().nullable(),
  seq: z.number().int().nullable().describe("the entry that made it so"),
}).meta({ id: "Assignment" });

/** Changes of several commitments, done as one entry. */
export const AssignmentsGiven = z
  .object({
    assignments: z
      .array(z.object({ commitment: CommitmentId, version, set: AssignmentSet }).strict())
      .min(1)
      .max(MOST_AT_ONCE),
    reason,
  })
  .strict()
  .meta({ id: "AssignmentsGiven" });
export const AssignmentsActed = z
  .object({
    changed: z.number().int(),
    entries: z.array(WorkEntry),
    assignments: z.array(Assignment).describe("those asked for, as they stand now; at most 500"),
  })
  .meta({ id: "AssignmentsActed" });

export const MissingPart = z.enum(["lead", "deadline", "measure", "schedule"]);

/** Which commitments are meant; the same names in the address and in the body of a bulk act. */
export const WorkFilter = z.object({
  document: several(DocumentId),
  commitment: several(CommitmentId).describe("these alone"),
  kind: several(CommitmentKind),
  unit: several(UnitId),
  role: z.enum(["any", "lead", "helping"]).default("any").describe("what the unit does in it"),
  below: z.enum(["true", "false"]).default("true").describe("with the units below the unit"),
  assigned: several(z.enum(["none", "some", "ended"])).describe(
    "`none`: no unit at all; `some`: at least one; `ended`: one of its units no longer exists",
  ),
  proposed: z
    .enum(["true"])
    .optional()
    .describe("the text names units that nobody has said yes to: no lead, and one proposed"),
  missing: several(MissingPart).describe("all of these are missing"),
  importance: several(z.enum([...IMPORTANCES, "none"])),
  dueFrom: AskedDay.optional().describe("assigned or printed deadline on this day or later"),
  dueUntil: AskedDay.optional(),
  q: z.string().max(200).optional().describe("words of the commitment"),
});
export const WorkSort = z.enum([
  ...(["position", "-position", "title", "-title", "deadline", "-deadline"] as const),
  ...(["importance", "-importance", "lead", "-lead", "changed", "-changed"] as const),
]);
export const WorkQuery = WorkFilter.extend({ ...PageQuery.shape, ...AsOfQuery.shape }).extend({
  sort: WorkSort.default("position"),
});

/** A unit the text names, with the units of the tree of that name. Nothing is chosen where there are several, or none. */
export const ProposedUnit = z
  .object({
    name: z.string().describe("as the text has it"),
    start: z.number().int().nullable().describe("UTF-16 offsets into the raw text"),
    end: z.number().int().nullable(),
    matches: z.array(NamedAs),
    unit: UnitId.nullable().describe("the only match that exists still"),
  })
  .meta({ id: "ProposedUnit" });

export const WorkLine = z
  .object({
    id: CommitmentId,
    document: z.object({
      id: DocumentId,
      title: z.string(),
      kind: DocumentKind.nullable(),
      place: z.string().nullable(),
      period: z.string().nullable(),
    }),
    kind: CommitmentKind,
    title: z.string(),
    sentence: z.string().describe("its beginning: at most 160 characters"),
    address: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    period: z.string().nullable(),
    printedDeadline: z.string().nullable(),
    version: z.number().int().describe("of the assignment; 0 where there is none"),
    assignment: Assignment.nullable(),
    proposal: z.object({ lead: z.array(ProposedUnit), cooperating: z.array(ProposedUnit) }),
    due: z
      .object({ day: z.iso.date(), from: z.enum(["assigned", "printed"]) })
      .nullable()
      .describe("the last day of the deadline that counts: the assigned one before the printed one"),
    schedule: z
      .object({ frequency: z.enum(REPORT_FREQUENCIES), from: z.string(), until: z.string().nullable() })
      .nullable(),
    lastReport: z.object({ period: z.string(), state: z.enum(REPORT_STATES) }).nullable(),
    missing: z.array(MissingPart),
  })
  .meta({ id: "WorkLine" });

export const WorkPage = page(WorkLine)
  .extend({
    facets: z
      .object({ document: Facet, kind: Facet, importance: Facet, missing: Facet, assigned: Facet, unit: Facet })
      .describe("how many of what is chosen have each value; `unit`: the units that lead"),
  })
  .meta({ id: "WorkPage" });

/** The same for all that a filter chooses. `cooperating` and `supporting` replace; `add…` and `remove` change the rest. */
export const BulkSet = z
  .object({
    ...z.object(set).partial().shape,
    addCooperating: units.optional(),
    addSupporting: units.optional(),
    remove: units.optional().describe("from whatever it does"),
    replace: z
      .object({ from: UnitId, to: UnitId })
      .strict()
      .optional()
      .describe("one unit by another, in whatever it does"),
  })
  .strict()
  .meta({ id: "BulkSet" });
/** As {@link WorkFilter}; a body can hold as many commitments as one act may change. */
const BulkFilter = WorkFilter.extend({
  commitment: z.array(CommitmentId).max(MOST_AT_ONCE).optional().describe("these alone"),
});
export const BulkGiven = z
  .object({
    filter: BulkFilter,
    set: BulkSet,
    dryRun: z.boolean().default(true).describe("true: only tells what would change"),
    digest: z.string().max(64).optional().describe("of the preview; another state by now is refused as stale"),
    reason,
  })
  .strict()
  .meta({ id: "BulkGiven" });
export const BulkActed = z
  .object({
    chosen: z.number().int().describe("commitments the filter leaves"),
    changed: z.number().int().describe("of these, those that are or would be another"),
    digest: z.string(),
    preview: z
      .array(
        z.object({ id: CommitmentId, title: z.string(), before: Assignment.nullable(), after: Assignment.nullable() }),
      )
      .describe("the first 20"),
    entries: z.array(WorkEntry).describe("empty for a dry run"),
  })
  .meta({ id: "BulkActed" });

const part = z.object({ count: z.number().int(), share: z.number().min(0).max(1).nullable() });
/** How far a plan is assigned. `share` is null where it has no standing commitments. */
export const Completeness = z
  .object({
    document: DocumentId,
    commitments: z.number().int().describe("those that stand: published, not rejected, not retired"),
    lead: part,
    deadline: part.extend({ assigned: z.number().int(), printed: z.number().int().describe("only in the plan") }),
    measure: part,
    schedule: part,
    whole: part.describe("with all four"),
    proposed: z.number().int().describe("without a lead, where the text names one"),
    ended: z.number().int().describe("with a unit that no longer exists"),
  })
  .meta({ id: "Completeness" });

/** Numbers of entries to be taken back together: all of them or none, the latest first. */
export const WorkUndoing = z
  .object({ entries: z.array(z.number().int().min(1)).min(1).max(20), reason })
  .strict()
  .meta({ id: "WorkUndoing" });
export const WorkUndone = z.object({ entries: z.array(WorkEntry) }).meta({ id: "WorkUndone" });

export type Assignment = z.infer<typeof Assignment>;
export type AssignmentSet = z.infer<typeof AssignmentSet>;
export type AssignmentsGiven = z.infer<typeof AssignmentsGiven>;
export type AssignmentsActed = z.infer<typeof AssignmentsActed>;
export type WorkFilter = z.infer<typeof WorkFilter>;
export type WorkQuery = z.infer<typeof WorkQuery>;
export type WorkLine = z.infer<typeof WorkLine>;
export type WorkPage = z.infer<typeof WorkPage>;
export type ProposedUnit = z.infer<typeof ProposedUnit>;
export type BulkSet = z.infer<typeof BulkSet>;
export type BulkGiven = z.infer<typeof BulkGiven>;
export type BulkActed = z.infer<typeof BulkActed>;
export type Completeness = z.infer<typeof Completeness>;
