import { z } from "zod";
import { DocumentId } from "../document.ts";
import { StepId } from "./breakdown.ts";
import { ActorNamed } from "./named.ts";
import { Blocker } from "./report.ts";
import { CommitmentNamed, DueReport, HolidaysKnown, ReportId, WorkCounts } from "./schedule.ts";
import { NamedAs } from "./unit.ts";

/** Something in the way that a unit has to act on, as a report tells it. */
export const BlockerTold = Blocker.omit({ unit: true })
  .extend({
    unit: NamedAs.nullable(),
    report: ReportId,
    commitment: CommitmentNamed,
    by: NamedAs.nullable().describe("the unit that reports it"),
    overdue: z.boolean(),
  })
  .meta({ id: "BlockerTold" });

/** What a plan still lacks. */
export const PlanGaps = z
  .object({
    document: z.object({ id: DocumentId, title: z.string() }),
    commitments: z.number().int(),
    withoutLead: z.number().int(),
    withoutDeadline: z.number().int(),
    withoutMeasure: z.number().int(),
    withoutSchedule: z.number().int(),
  })
  .meta({ id: "PlanGaps" });

/** A list of the first two hundred, with how many there are. */
const first = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() });

/** What waits for whoever asks. */
export const MyWork = z
  .object({
    who: ActorNamed,
    accounts: z.boolean().describe("false: this machine has no accounts; everything is shown to whoever is at it"),
    today: z.iso.date(),
    unread: z.number().int(),
    due: first(DueReport).describe("to fill: open, due soon or overdue; what is due first comes first"),
    returned: first(DueReport),
    toCheck: first(DueReport),
    toSign: first(DueReport),
    blockers: first(BlockerTold).describe("that my units have to act on"),
    disagreements: first(DueReport).describe(
      "reports of mine to check, sign or plan that data or the other side contradict",
    ),
    gaps: z.array(PlanGaps).nullable().describe("for planners; null for everybody else"),
    holidays: HolidaysKnown,
  })
  .meta({ id: "MyWork" });

/** A step of a commitment that is not done. */
export const StepOpen = z
  .object({
    id: StepId,
    title: z.string(),
    kind: z.enum(["subtask", "milestone"]),
    unit: NamedAs.nullable(),
    due: z.iso.date().nullable(),
    overdue: z.boolean(),
    told: z
      .enum(["waiting", "returned"])
      .nullable()
      .describe("`waiting` for somebody to accept that it is done, or sent back; told to those who work here"),
    commitment: CommitmentNamed,
  })
  .meta({ id: "StepOpen" });

/** How a unit's work stands. */
export const UnitWork = z
  .object({
    unit: NamedAs,
    today: z.iso.date(),
    below: z.number().int().describe("units below it whose work is counted in"),
    leads: first(CommitmentNamed),
    helps: first(CommitmentNamed),
    due: first(DueReport).describe("not signed yet, due within ninety days or overdue"),
    returned: first(DueReport),
    disagreements: first(DueReport),
    blockers: first(BlockerTold).describe("that it has to act on"),
    steps: first(StepOpen).describe("it has to do, the earliest due first"),
    counts: WorkCounts.describe("reports due in the last twelve months"),
    inTime: z
      .object({ due: z.number().int(), inTime: z.number().int(), late: z.number().int(), missing: z.number().int() })
      .describe("reports whose day has passed in the last twelve months"),
    holidays: HolidaysKnown,
  })
  .meta({ id: "UnitWork" });

export type BlockerTold = z.infer<typeof BlockerTold>;
export type PlanGaps = z.infer<typeof PlanGaps>;
export type MyWork = z.infer<typeof MyWork>;
export type StepOpen = z.infer<typeof StepOpen>;
export type UnitWork = z.infer<typeof UnitWork>;
