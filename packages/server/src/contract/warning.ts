import { PRIORITY_REASONS, WARNING_ENDS, WARNING_KINDS } from "@lantu/core/judgements";
import { RESPONSE_STATES } from "@lantu/core/ledger";
import { z } from "zod";
import { AskedDay } from "./asked-day.ts";
import { CommitmentId } from "./commitment.ts";
import { Bilingual, PlaceTold, saidIn } from "./comparison/telling.ts";
import { DocumentId } from "./document.ts";
import { fileAs } from "./export.ts";
import { Nature } from "./figure-terms.ts";
import { Moved } from "./judgement/cockpit.ts";
import { CommitmentJudged, judgedWhen } from "./judgement/line.ts";
import { Basis, JudgedOn, JudgementReason, RuleRef, Status } from "./judgement/status.ts";
import { TurnCause } from "./judgement/turn.ts";
import { Facet, PageQuery, page } from "./page.ts";
import { several } from "./several.ts";
import { ActorNamed } from "./work/named.ts";
import { NamedAs, UnitId } from "./work/unit.ts";

export const WarningId = z
  .string()
  .regex(/^w[0-9a-f]{16}$/)
  .describe("`w` and sixteen hexadecimal digits");
export const WarningKind = z.enum(WARNING_KINDS).meta({ id: "WarningKind" });

/** Why a warning is over. */
export const WarningEnd = z.enum(WARNING_ENDS).meta({ id: "WarningEnd" });

/** How a warning stands, by what people say of it. */
export const ResponseState = z.enum(RESPONSE_STATES).meta({ id: "ResponseState" });

/** Why a warning stands where it stands among others. */
export const PriorityReason = z.enum(PRIORITY_REASONS).meta({ id: "PriorityReason" });

/** What somebody says of a warning. State and note are public; who said so is told to those who may read the work. */
export const WarningResponse = z
  .object({
    state: ResponseState,
    note: z.string().describe("empty where it was only seen"),
    until: z.iso.date().nullable().describe("by when the next word is due"),
    unit: NamedAs.nullable().describe("the unit that answers"),
    at: z.iso.datetime(),
    by: ActorNamed.nullable().describe("null for whoever may not see who it was"),
    entry: z.number().int().describe("of the journal"),
  })
  .meta({ id: "WarningResponse" });

/** How a commitment stood when the warning was raised, and before. */
export const WarningJudged = z
  .object({
    on: z.iso.date(),
    status: Status,
    basis: Basis,
    reason: JudgementReason.nullable(),
    rule: RuleRef,
    due: z.iso.date().nullable(),
    probability: z.number().nullable(),
    said: saidIn({ lines: z.array(z.string()).describe("reason and arithmetic, a sentence each") }),
  })
  .meta({ id: "WarningJudged" });

/** Something that should be looked at. One warning a cause: as long as it lasts it is the same. */
export const Warning = z
  .object({
    id: WarningId,
    kind: WarningKind,
    title: Bilingual,
    commitment: CommitmentJudged.nullable().describe("null for one about the economy"),
    series: z.string().nullable().describe("key of the series of the economy"),
    place: PlaceTold.nullable().describe("of the economy"),
    nature: Nature.nullable(),
    status: Status.nullable().describe("as it stood when the warning was raised"),
    before: Status.nullable(),
    reason: JudgementReason.nullable(),
    cause: TurnCause,
    since: z.iso.date().describe("the day it was raised"),
    stood: z.iso.date().describe("since when what it tells has been so; not later than `since`"),
    ended: z.iso.date().nullable().describe("null while it lasts"),
    endedBecause: WarningEnd.nullable(),
    now: z
      .object({
        status: Status,
        reason: JudgementReason.nullable(),
        probability: z.number().nullable(),
        due: z.iso.date().nullable(),
      })
      .nullable()
      .describe("how the commitment stands today; null where nothing is judged"),
    lead: NamedAs.nullable().describe("who is on it: the unit that leads, else the one that answers"),
    response: WarningResponse.nullable().describe("the latest; null while nobody answered"),
    version: z.number().int().describe("how often it was answered; to be sent with an answer"),
    answerBy: z.iso
      .date()
      .nullable()
      .describe("the next word is due by this day; null where none is: it is over, explained, or needs no action"),
    late: z.boolean().describe("it lasts, and its day for an answer has passed (G39)"),
    priority: z.array(PriorityReason).describe("why it stands where it stands, what weighs most first"),
    mayAnswer: z.boolean().describe("whether whoever asks may answer"),
    mayClose: z.boolean().describe("whether whoever asks may close it although it lasts: only those above the unit"),
    said: saidIn({
      kind: z.string(),
      sentence: z.string().describe("what it is and since when"),
      why: z.string().nullable().describe("what brought it about"),
      who: z.string().describe("who is on it"),
      ended: z.string().nullable().describe("why it is over"),
      priority: z.array(z.string()),
    }),
  })
  .meta({ id: "Warning" });

/** A warning with why it was raised and everything that was said of it. */
export const WarningDetail = Warning.extend({
  judged: z
    .object({ before: WarningJudged.nullable(), after: WarningJudged })
    .nullable()
    .describe("null for one about the economy"),
  arithmetic: saidIn({ lines: z.array(z.string()) }).describe("of one about the economy; else empty"),
  responses: z.array(WarningResponse).describe("every word that was said of it, newest first"),
  states: z.array(ResponseState).describe("what it can be answered with next by whoever asks"),
  others: z
    .array(z.object({ id: WarningId, kind: WarningKind, since: z.iso.date(), ended: z.iso.date().nullable() }))
    .describe("other warnings about the same, newest first"),
}).meta({ id: "WarningDetail" });

const filters = {
  kind: several(WarningKind),
  stand: z
    .enum(["lasting", "ended", "all"])
    .default("lasting")
    .describe("those that last, those that are over, or both"),
  state: several(z.enum([...RESPONSE_STATES, "none"])).describe("what was answered; `none`: nothing yet"),
  late: z.stringbool().optional().describe("those whose day for an answer has passed, or those whose has not"),
  document: several(DocumentId),
  commitment: several(CommitmentId),
  unit: several(UnitId).describe("led by them or a unit below them"),
  place: several(z.string().min(1).max(100)).describe("code of the place, of those about the economy"),
  nature: several(z.enum(["binding", "expected", "none"])),
  since: AskedDay.optional().describe("raised on this day or later"),
  until: AskedDay.optional().describe("raised on this day or before"),
  q: z.string().trim().max(200).optional().describe("words of the title"),
  asOf: JudgedOn,
};

export const WarningSort = z
  .enum(["priority", "since", "answer"])
  .describe("`priority`: the published order; `since`: the newest first; `answer`: whose answer is due first");

export const WarningQuery = PageQuery.extend({ ...filters, sort: WarningSort.default("priority") });

/** How many there are under each value of a filter, whichever of its own values are chosen; the other filters hold. */
export const WarningFacets = z
  .object({
    ...{ kind: Facet, state: Facet, late: Facet, nature: Facet, document: Facet },
    unit: z.array(z.object({ unit: NamedAs, count: z.number().int() })),
  })
  .meta({ id: "WarningFacets" });

export const WarningPage = page(Warning).extend({ today: z.iso.date(), facets: WarningFacets }).meta({
  id: "WarningPage",
});

export const WarningExportQuery = z.object({ ...filters, sort: WarningSort.default("priority"), ...fileAs });

/**
 * An answer. Every state but `acknowledged` needs a note; `looking-into` needs the day of the next word. `unit` says who is
 * to answer where nobody leads.
 */
export const ResponseGiven = z
  .object({
    state: ResponseState,
    note: z.string().trim().max(2000).default(""),
    until: z.iso.date().nullable().default(null),
    unit: UnitId.nullable().optional(),
    version: z.number().int().min(0).describe("the version of the warning that was seen"),
  })
  .strict()
  .meta({ id: "ResponseGiven" });

/** The published numbers by which warnings are raised, kept quiet, and ranked. */
export const WarningRules = z
  .object({
    version: z.number().int(),
    margin: z.number().describe("how far a probability has to be past a limit to count at once"),
    holdDays: z.number().int().describe("days a worse status has to stand where it is not past the margin"),
    calmDays: z.number().int().describe("days a better status has to stand where it is not past the margin"),
    silentDays: z.number().int().describe("days nothing is told until a warning is over"),
    staleDays: z.number().int().describe("days after the due day from which a miss is no warning any more"),
    answerWithin: z.record(WarningKind, z.number().int()).describe("working days until the first answer is due"),
    acknowledgedWithin: z.number().int().describe("working days from having been seen to the next word"),
    order: z.array(PriorityReason).describe("what weighs most first"),
    said: saidIn({
      quiet: z.array(z.string()),
      kinds: z.record(WarningKind, z.string()),
      ends: z.record(WarningEnd, z.string()),
      order: z.record(PriorityReason, z.string()),
      states: z.record(ResponseState, z.string()),
    }),
  })
  .meta({ id: "WarningRules" });

export const BriefingQuery = z.object({
  day: JudgedOn,
  document: several(DocumentId),
  unit: several(UnitId).describe("led by them or a unit below them"),
});

const raisedAndEnded = z.object({ raised: z.number().int(), ended: z.number().int() });

/** The leader's morning page: what changed, what matters, who is on it, who owes a word. */
export const Briefing = z
  .object({
    ...judgedWhen,
    day: Moved.describe("what changed since yesterday"),
    week: Moved.describe("what changed since a week ago"),
    warnings: z.object({
      lasting: z.number().int(),
      kinds: z.partialRecord(WarningKind, z.number().int()),
      unanswered: z.number().int(),
      late: z.number().int(),
      day: raisedAndEnded.describe("since yesterday"),
      week: raisedAndEnded.describe("since a week ago"),
    }),
    ten: z.array(Warning).describe("the ten that matter, in the published order"),
    overdue: z.object({
      items: z.array(Warning).describe("whose answer is late, the longest first; at most 50"),
      total: z.number().int(),
    }),
  })
  .meta({ id: "Briefing" });

/** An event of GET /warnings/events: warnings came, went or were answered, or a commitment turned. */
export const WarnedEvent = z.object({ changedAt: z.string() }).meta({ id: "WarnedEvent" });

export type WarnedEvent = z.infer<typeof WarnedEvent>;
export type WarningKind = z.infer<typeof WarningKind>;
export type WarningEnd = z.infer<typeof WarningEnd>;
export type ResponseState = z.infer<typeof ResponseState>;
export type PriorityReason = z.infer<typeof PriorityReason>;
export type WarningResponse = z.infer<typeof WarningResponse>;
export type WarningJudged = z.infer<typeof WarningJudged>;
export type Warning = z.infer<typeof Warning>;
export type WarningDetail = z.infer<typeof WarningDetail>;
export type WarningQuery = z.infer<typeof WarningQuery>;
export type WarningSort = z.infer<typeof WarningSort>;
export type WarningFacets = z.infer<typeof WarningFacets>;
export type WarningPage = z.infer<typeof WarningPage>;
export type ResponseGiven = z.infer<typeof ResponseGiven>;
export type WarningRules = z.infer<typeof WarningRules>;
export type Briefing = z.infer<typeof Briefing>;
