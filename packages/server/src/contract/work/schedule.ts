import { REPORT_FREQUENCIES, WORK_STATES } from "@lantu/core/ledger";
import { z } from "zod";
import { AskedDay } from "../asked-day.ts";
import { CommitmentId, CommitmentKind, Figure } from "../commitment.ts";
import { DocumentId } from "../document.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { AsOfQuery } from "./as-of.ts";
import { ActorNamed } from "./named.ts";
import { PersonId } from "./person.ts";
import { NamedAs, UnitId, WorkEntry } from "./unit.ts";

/** A period reports are on: a year, half, quarter or month. */
export const ReportPeriod = z
  .string()
  .regex(/^\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$/)
  .describe("`2025`, `2025-H1`, `2025-Q3`, `2025-04`");

/** Id of a report: `commitment@period` for the unit that leads, `commitment@period@unit` for one that reports beside it. */
export const ReportId = z
  .string()
  .regex(/^d[0-9a-z]{12}-[0-9a-z]+@\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?(@u[0-9a-f]{16})?$/);

export const ReportFrequency = z.enum(REPORT_FREQUENCIES);

/** When a commitment is reported on. */
export const ScheduleGiven = z
  .object({
    frequency: ReportFrequency,
    from: z.iso.date().describe("first day the reports cover"),
    until: z.iso.date().nullable().describe("last day they cover; null: the deadline of the commitment"),
    delay: z.number().int().min(0).max(400).describe("working days after a period until its numbers are published"),
    grace: z.number().int().min(0).max(400).describe("working days after that until the report is due"),
    beside: z.array(UnitId).max(20).describe("units that report for themselves beside the lead (双责任)"),
  })
  .strict()
  .meta({ id: "ScheduleGiven" });

/** Where a report that is asked for stands on a day. */
export const WorkState = z.enum(WORK_STATES).meta({ id: "WorkState" });

/** What a commitment is aimed at: its headline figure, or the words where it has none. */
export const TargetNamed = z
  .object({
    value: z.number().nullable(),
    valueMax: z.number().nullable(),
    op: Figure.shape.op.nullable(),
    unit: z.string().nullable(),
    period: z.string().nullable(),
    text: z.string().nullable().describe("as printed, where it is no number"),
  })
  .meta({ id: "TargetNamed" });

/** A commitment as lists of work name it. */
export const CommitmentNamed = z
  .object({
    id: CommitmentId,
    title: z.string(),
    kind: CommitmentKind,
    document: z.object({ id: DocumentId, title: z.string() }),
    target: TargetNamed.nullable().describe("null where it sets none"),
    deadline: z.string().nullable().describe("ISO date or period; of the assignment, else as printed"),
    lead: NamedAs.nullable(),
  })
  .meta({ id: "CommitmentNamed" });

/** What the person who asks can do next to a report. */
export const NextAct = z.enum(["fill", "check", "sign"]);

/** A report that is asked for, whether anything was written or not. */
export const DueReport = z
  .object({
    id: ReportId,
    commitment: CommitmentNamed,
    unit: NamedAs.nullable().describe("who reports; null while nobody leads"),
    side: z.enum(["lead", "beside"]),
    period: ReportPeriod,
    covers: z.object({ from: z.iso.date(), until: z.iso.date() }),
    opens: z.iso.date().describe("the first day it can be filled"),
    due: z.iso.date().describe("the last day it is in time"),
    state: WorkState,
    days: z.number().int().describe("working days from today to the due day; negative once it has passed"),
    late: z.boolean().describe("it was not signed by the due day: signed later, or not yet and the day has passed"),
    holidaysKnown: z.boolean().describe("false: the year's holidays are not published yet, weekends only were counted"),
    answer: z.enum(["progress", "no-progress", "cannot-be-measured"]).nullable(),
    done: z.boolean().nullable().describe("whether the unit says that it has been reached"),
    value: z.number().nullable(),
    disagrees: z
      .boolean()
      .describe("what the data or the other side say is something else; as of a past day, what the other side said"),
    draft: z.boolean().describe("whoever asks has typed something that was not sent"),
    next: NextAct.nullable(),
    version: z.number().int().describe("0 while nothing was filled"),
  })
  .meta({ id: "DueReport" });

/** Whether working days are known. */
export const HolidaysKnown = z
  .object({
    from: z.number().int(),
    to: z.number().int().describe("last year whose holidays are published"),
    unknown: z.array(z.number().int()).describe("years of this answer that are not: weekends only were counted"),
  })
  .meta({ id: "HolidaysKnown" });

/** Days of a calendar that are other than their weekday: holidays, and weekends that are worked in exchange. */
const SpecialDays = z.array(z.object({ date: z.iso.date(), working: z.boolean() }));

/** How many there are in each state. */
export const WorkCounts = z.record(WorkState, z.number().int());

export const CalendarQuery = PageQuery.omit({ before: true }).extend({
  unit: several(UnitId).describe("with the units below them"),
  mine: z.stringbool().default(false).describe("only what is mine to fill, check or sign"),
  person: PersonId.optional().describe(
    "only what passes through this person's hands; for those who may read the work, of which they see what they may",
  ),
  document: several(DocumentId),
  commitment: CommitmentId.optional(),
  from: AskedDay.optional().describe("due on this day or later; by default a year ago"),
  until: AskedDay.optional().describe("due on this day or before; by default in half a year"),
  state: several(WorkState),
  ...AsOfQuery.shape,
});

/** Reports asked for, by the day they are due. */
export const Calendar = page(DueReport)
  .omit({ previous: true })
  .extend({ person: ActorNamed.nullable().describe("whose it is, where one is asked for") })
  .extend({ today: z.iso.date(), counts: WorkCounts, holidays: HolidaysKnown.extend({ days: SpecialDays }) })
  .meta({ id: "Calendar" });

export const CalendarFileQuery = z.object({
  unit: several(UnitId),
  mine: z.stringbool().default(false),
  lang: z.enum(["zh-CN", "en"]).default("zh-CN"),
});

/** Of the person whose token it is; with units all of theirs that this person may see. */
export const CalendarFeedQuery = CalendarFileQuery.pick({ unit: true, lang: true });

export const ScheduleQuery = PageQuery.omit({ before: true }).extend({
  document: several(DocumentId),
  unit: several(UnitId).describe("led by them or a unit below them"),
  commitment: several(CommitmentId),
  has: z.enum(["schedule", "proposal", "neither"]).optional(),
  ...AsOfQuery.shape,
});

/** When a commitment is reported on, or what is proposed for it. */
export const ScheduleLine = z
  .object({
    commitment: CommitmentNamed,
    schedule: ScheduleGiven.nullable(),
    proposal: ScheduleGiven.nullable().describe("from the frequency and delay of the indicator it aims at"),
    version: z.number().int().describe("0 where none was ever set; to be sent with a change"),
  })
  .meta({ id: "ScheduleLine" });

export const SchedulePage = page(ScheduleLine).omit({ previous: true }).meta({ id: "SchedulePage" });

/** Schedules to be set together: all of them, in one entry of the journal, or none. */
export const SchedulesSet = z
  .object({
    set: z
      .array(
        z.object({
          commitment: CommitmentId,
          version: z.number().int().min(0),
          schedule: ScheduleGiven.nullable().describe("null: no longer reported on"),
        }),
      )
      .min(1)
      .max(3000),
    reason: z.string().trim().max(500).optional(),
  })
  .strict()
  .meta({ id: "SchedulesSet" });

export const SchedulesDone = z
  .object({
    changed: z.number().int(),
    entry: z.number().int().nullable().describe("of the journal, to take it back; null where all stood so already"),
  })
  .meta({ id: "SchedulesDone" });

/** The same for all that a filter chooses; the names of the filter are those of the list. */
export const SchedulesBulkGiven = z
  .object({
    filter: ScheduleQuery.pick({ document: true, unit: true, commitment: true, has: true }).strict(),
    to: z
      .discriminatedUnion("kind", [
        z.object({ kind: z.literal("schedule"), schedule: ScheduleGiven }).strict(),
        z.object({ kind: z.literal("proposal") }).strict(),
        z.object({ kind: z.literal("none") }).strict(),
      ])
      .describe("the same schedule for all; to each what is proposed for it; no longer reported on"),
    dryRun: z.boolean().default(true).describe("true: only tells what would change"),
    digest: z.string().max(64).optional().describe("of the preview; another state by now is refused as stale"),
    reason: z.string().trim().max(500).optional(),
  })
  .strict()
  .meta({ id: "SchedulesBulkGiven" });

export const SchedulesBulkActed = z
  .object({
    chosen: z.number().int().describe("commitments the filter leaves"),
    changed: z.number().int().describe("of these, those that are or would be another"),
    untouched: z.number().int().describe("of these, those nothing is proposed for, or that have no schedule to end"),
    digest: z.string(),
    preview: z
      .array(
        z.object({
          ...{ id: CommitmentId, title: z.string() },
          ...{ before: ScheduleGiven.nullable(), after: ScheduleGiven.nullable() },
        }),
      )
      .describe("the first 20"),
    entries: z.array(WorkEntry).describe("empty for a dry run"),
  })
  .meta({ id: "SchedulesBulkActed" });

export type SchedulesBulkGiven = z.input<typeof SchedulesBulkGiven>;
export type SchedulesBulkActed = z.infer<typeof SchedulesBulkActed>;
export type ScheduleGiven = z.infer<typeof ScheduleGiven>;
export type WorkState = z.infer<typeof WorkState>;
export type CommitmentNamed = z.infer<typeof CommitmentNamed>;
export type DueReport = z.infer<typeof DueReport>;
export type Calendar = z.infer<typeof Calendar>;
export type ScheduleLine = z.infer<typeof ScheduleLine>;
export type SchedulePage = z.infer<typeof SchedulePage>;
export type SchedulesSet = z.infer<typeof SchedulesSet>;
export type SchedulesDone = z.infer<typeof SchedulesDone>;
