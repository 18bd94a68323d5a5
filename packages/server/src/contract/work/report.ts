import { ANSWERS, REPORT_STATES, SAID_VERDICTS } from "@lantu/core/ledger";
import { z } from "zod";
import { DocumentId } from "../document.ts";
import { ActorNamed } from "./named.ts";
import { CommitmentNamed, DueReport, HolidaysKnown, ReportId, ReportPeriod, ScheduleGiven } from "./schedule.ts";
import { NamedAs, UnitId } from "./unit.ts";

/** Characters of a narrative, of a blocker and of a reason. */
export const LONGEST_NARRATIVE = 4000;
const LONGEST_WORDS = 1000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a report leans on. */
export const Evidence = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("file"), sha256, name: z.string().min(1).max(255), size: z.number().int().min(0) }),
    z.object({
      kind: z.literal("link"),
      url: z.url({ protocol: /^https?$/ }).max(2000),
      title: z.string().trim().max(200).nullable(),
    }),
    z.object({
      kind: z.literal("observation"),
      series: z.string().max(200).describe("id of the series that is observed"),
      period: z.string().max(20),
    }),
  ])
  .meta({ id: "Evidence" });

export const Blocker = z
  .object({
    what: z.string().trim().min(1).max(LONGEST_WORDS),
    unit: UnitId.nullable().describe("who has to act"),
    until: z.iso.date().nullable(),
  })
  .meta({ id: "Blocker" });

export const ReportAnswer = z.enum(ANSWERS);
export const ReportState = z.enum(REPORT_STATES);

/** What a unit says. `no-progress` and `cannot-be-measured` need words; `done` needs `progress`. */
export const ReportContent = z
  .object({
    answer: ReportAnswer,
    done: z.boolean().describe("the unit says that it has been reached"),
    value: z.number().nullable().describe("in the unit of the target"),
    narrative: z.string().trim().max(LONGEST_NARRATIVE),
    evidence: z.array(Evidence).max(50),
    blockers: z.array(Blocker).max(20),
  })
  .strict()
  .meta({ id: "ReportContent" });

/** What was typed and not sent: anything of a report, in whatever state of being typed. */
export const DraftContent = z
  .object({
    answer: ReportAnswer.nullable(),
    done: z.boolean(),
    value: z.string().max(60).describe("as typed"),
    narrative: z.string().max(LONGEST_NARRATIVE * 2),
    evidence: z.array(Evidence).max(50),
    blockers: z
      .array(
        z.object({
          what: z.string().max(LONGEST_WORDS * 2),
          unit: UnitId.nullable(),
          until: z.string().max(20).nullable(),
        }),
      )
      .max(20),
  })
  .partial()
  .strict()
  .meta({ id: "DraftContent" });

/** The draft of whoever asks. */
export const Draft = z
  .object({ content: DraftContent, version: z.number().int(), savedAt: z.iso.datetime() })
  .meta({ id: "Draft" });

/** `version`: of the draft this window has seen; 0 where it has seen none. */
export const DraftGiven = z
  .object({ content: DraftContent, version: z.number().int().min(0) })
  .strict()
  .meta({ id: "DraftGiven" });

export const DraftSaved = Draft.omit({ content: true }).meta({ id: "DraftSaved" });

/** A line of arithmetic in both languages. */
const said = z.object({ "zh-CN": z.string(), en: z.string() });

/** What somebody else tells of the same thing for the same period. */
export const OtherWord = z
  .object({
    kind: z.enum(["observation", "document", "side"]).describe("statistics, another document, the other side's report"),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    period: z.string(),
    series: z.string().nullable().describe("of statistics: id of the series, to cite the value as evidence"),
    /** The statistics' source, the document's title, the unit's name. */
    source: z.string(),
    document: DocumentId.nullable(),
    quote: z.string().nullable(),
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
    preliminary: z.boolean(),
    agrees: z.boolean().nullable().describe("null where the two cannot be compared"),
    difference: z.number().nullable().describe("report less the other, in the report's unit"),
    allowed: z.number().nullable().describe("what rounding explains, in the report's unit"),
    arithmetic: said.describe("how the two were compared, in one sentence"),
  })
  .meta({ id: "OtherWord" });

/** The self-report beside what others tell. Nothing is overwritten. */
export const SaidAndData = z
  .object({
    verdict: z.enum(SAID_VERDICTS),
    rule: z.string().describe("version of the published rule"),
    sentence: said,
    others: z.array(OtherWord),
  })
  .meta({ id: "SaidAndData" });

/** One of the hands a report went through. */
export const Hand = z
  .object({
    act: z.enum(["filled", "refilled", "checked", "signed", "returned", "reopened"]),
    by: ActorNamed.nullable().describe("null for whoever may not see who it was"),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    entry: z.number().int().describe("of the journal"),
  })
  .meta({ id: "Hand" });

/** A report as one line beside others. */
export const ReportLine = z
  .object({
    id: ReportId,
    period: ReportPeriod,
    unit: NamedAs.nullable(),
    side: z.enum(["lead", "beside"]),
    state: ReportState,
    answer: ReportAnswer,
    done: z.boolean(),
    value: z.number().nullable(),
    narrative: z.string(),
  })
  .meta({ id: "ReportLine" });

/** A report with all that is needed to fill, check or sign it. */
export const ReportDetail = DueReport.omit({ draft: true })
  .extend({
    content: ReportContent.nullable().describe("null while nothing was sent, or to the public before it is signed"),
    returned: z.object({ by: ActorNamed.nullable(), reason: z.string() }).nullable(),
    sentBack: ReportContent.nullable().describe(
      "the content as it stood when it was last sent back; null where it never was",
    ),
    hands: z.array(Hand).describe("oldest first"),
    draft: Draft.nullable().describe("of whoever asks"),
    previous: ReportLine.nullable().describe("the last signed one of the same unit before"),
    sides: z.array(ReportLine).describe("what the others report for the same period"),
    joint: z
      .object({ done: z.boolean(), disagree: z.boolean() })
      .nullable()
      .describe("of all sides together; null where only one reports"),
    said: SaidAndData,
    schedule: ScheduleGiven.nullable(),
    may: z.object({
      fill: z.boolean(),
      check: z.boolean(),
      sign: z.boolean(),
      return: z.boolean(),
      reopen: z.boolean(),
    }),
    accounts: z
      .boolean()
      .describe("false: this machine has no accounts, and one person may do all three acts as `local`"),
    holidays: HolidaysKnown,
  })
  .meta({ id: "ReportDetail" });

/** Every report that a commitment owes or has given. */
export const CommitmentReports = z
  .object({
    commitment: CommitmentNamed,
    schedule: ScheduleGiven.nullable(),
    proposal: ScheduleGiven.nullable(),
    version: z.number().int().describe("of the schedule"),
    items: z.array(DueReport).describe("latest period first; to the public only those that are signed"),
    holidays: HolidaysKnown,
  })
  .meta({ id: "CommitmentReports" });

const version = z.number().int().min(0).describe("of the report as it was seen; 0 where nothing was filled");
const reason = z.string().trim().min(1).max(LONGEST_WORDS);

export const ReportFilled = z.object({ version, content: ReportContent }).strict().meta({ id: "ReportFilled" });
export const ReportPassed = z.object({ version }).strict().meta({ id: "ReportPassed" });
export const ReportSentBack = z.object({ version, reason }).strict().meta({ id: "ReportSentBack" });

/** A file that was taken in, ready to stand among the evidence. */
export const Attachment = z
  .object({ sha256, name: z.string(), size: z.number().int(), mediaType: z.string() })
  .meta({ id: "Attachment" });
export const AttachmentList = z.object({ items: z.array(Attachment) }).meta({ id: "AttachmentList" });

export type Evidence = z.infer<typeof Evidence>;
export type Blocker = z.infer<typeof Blocker>;
export type ReportContent = z.infer<typeof ReportContent>;
export type DraftContent = z.infer<typeof DraftContent>;
export type Draft = z.infer<typeof Draft>;
export type DraftSaved = z.infer<typeof DraftSaved>;
export type OtherWord = z.infer<typeof OtherWord>;
export type SaidAndData = z.infer<typeof SaidAndData>;
export type Hand = z.infer<typeof Hand>;
export type ReportLine = z.infer<typeof ReportLine>;
export type ReportDetail = z.infer<typeof ReportDetail>;
export type CommitmentReports = z.infer<typeof CommitmentReports>;
export type ReportFilled = z.infer<typeof ReportFilled>;
export type Attachment = z.infer<typeof Attachment>;
