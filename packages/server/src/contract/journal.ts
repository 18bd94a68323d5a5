import { z } from "zod";
import { JournalEntry } from "./commitment.ts";
import { PageQuery, page } from "./page.ts";
import { several } from "./several.ts";

/** Forms of what an entry can be about. */
const SUBJECTS = [
  // a document, one of its commitments or figures, and what belongs to one: a target, a report, a year's shares, an alignment
  /d[0-9a-z]{12}(-[0-9a-z]+)?([:@~][A-Za-z0-9@~:._-]{1,100})?/,
  // a release
  /o[0-9a-z]{12}/,
  // a finding, a person, a step, a unit
  /[fptu][0-9a-f]{16}/,
  // a key work: the year of its folder and its commitment
  /\d{4}~d[0-9a-z]{12}-[0-9a-z]+/,
  // a concept, or the noun several items have in common
  /[a-z0-9]{2,}(-[a-z0-9]+)*|[a-z0-9](-[a-z0-9]+)+/,
];
const Subject = z
  .string()
  .max(120)
  .regex(new RegExp(`^(${SUBJECTS.map(({ source }) => source).join("|")})$`));

/** A day of the calendar of Asia/Shanghai. */
const Day = z.iso.date();

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Lines about something (a document with its commitments), by somebody, of some kinds, of some days; without any of them all. */
export const JournalQuery = PageQuery.extend({
  subject: Subject.optional(),
  kind: several(z.string().regex(/^[a-z][a-z.-]{0,60}$/)).describe("e.g. assignment.changed"),
  actor: z.string().min(1).max(120).optional(),
  from: Day.optional().describe("first day, in Asia/Shanghai"),
  until: Day.optional().describe("last day, in Asia/Shanghai"),
  q: z.string().min(1).max(200).optional().describe("words in what the list tells of an entry"),
});
export const JournalPage = page(JournalEntry).meta({ id: "JournalPage" });

export const JournalSeq = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** One entry whole. */
export const JournalWhole = JournalEntry.extend({
  payload: z.record(z.string(), z.unknown()).nullable().describe("null where it is not for whoever asks"),
  sealed: z.string().nullable().describe("the text its hash was computed of; null where the payload is"),
  undoable: z.boolean().describe("whether an entry about items can be taken back as things stand"),
  undoneBy: z.number().int().nullable().describe("the entry that took it back last"),
}).meta({ id: "JournalWhole" });

export const JournalRootsQuery = z.object({ from: Day.optional(), until: Day.optional() });

/** The last entry of each day that has one: whoever keeps these lines can tell later whether anything before was altered. */
export const JournalRoots = z
  .object({
    digest: z.enum(["sha256", "sm3"]),
    items: z.array(
      z.object({
        day: Day.describe("in Asia/Shanghai"),
        seq: z.number().int().describe("number of its last entry"),
        entries: z.number().int().describe("how many the day has"),
        hash: Hash,
      }),
    ),
  })
  .meta({ id: "JournalRoots" });

/** How a check of the journal stands. */
export const Verification = z
  .object({
    state: z.enum(["idle", "running", "intact", "broken", "cancelled", "failed"]),
    checked: z.number().int().describe("entries gone through"),
    total: z.number().int(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    head: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
    broken: z
      .object({
        at: z.enum(["sequence", "previous", "hash", "summary", "unfoldable", "table", "root"]),
        seq: z.number().int().nullable(),
        table: z.string().nullable(),
        row: z.string().nullable(),
      })
      .nullable()
      .describe("the first entry or row that is not as it has to be"),
  })
  .meta({ id: "Verification" });

export type JournalPage = z.infer<typeof JournalPage>;
export type JournalWhole = z.infer<typeof JournalWhole>;
export type JournalRoots = z.infer<typeof JournalRoots>;
export type Verification = z.infer<typeof Verification>;
