import { UNIT_KINDS } from "@lantu/core/ledger";
import { z } from "zod";
import { several } from "../several.ts";
import { AsOf } from "./as-of.ts";

const Day = z.iso.date();
const reason = z.string().trim().min(1).max(500);

export const UnitId = z
  .string()
  .regex(/^u[0-9a-f]{16}$/)
  .describe("`u` and sixteen hexadecimal digits");
export const UnitKind = z.enum(UNIT_KINDS);

/** A unit as it is named somewhere: with the name it had there, and with what became of it since. */
export const NamedAs = z
  .object({
    id: UnitId,
    name: z.string().describe("as it was called when the thing was said"),
    shortName: z.string().nullable(),
    now: z.string().nullable().describe("what it is called today, where that is another name"),
    ended: z.boolean(),
    becomes: z
      .array(z.object({ id: UnitId, name: z.string() }))
      .describe("of an ended one: what it was merged into or split into"),
  })
  .meta({ id: "NamedAs" });

const fields = {
  code: z.string().trim().min(1).max(40).describe("unique among the units that exist"),
  name: z.string().trim().min(1).max(100).describe("unique among the units that exist under the same parent"),
  shortName: z.string().trim().min(1).max(40).nullable(),
  kind: UnitKind,
  parent: UnitId.nullable(),
  place: z
    .string()
    .regex(/^\d{6,12}$/)
    .nullable()
    .describe("code of GB/T 2260 or GB/T 10114 of the place it governs"),
  order: z.number().int().min(0).max(1_000_000),
  since: Day.nullable(),
};

/** A department, street, town or other body. */
export const Unit = z
  .object({
    id: UnitId,
    ...fields,
    until: Day.nullable().describe("the day from which it no longer exists; null while it does"),
    becomes: z.array(UnitId),
    version: z.number().int(),
    leads: z.number().int().describe("commitments it leads"),
    helps: z.number().int().describe("commitments it cooperates in or supports"),
  })
  .meta({ id: "Unit" });
export const UnitList = z.object({ items: z.array(Unit) }).meta({ id: "UnitList" });
export const UnitQuery = z.object({
  q: z.string().max(100).optional().describe("part of a name, short name, former name or code"),
  kind: several(UnitKind),
  ended: z.enum(["include"]).optional().describe("also those that no longer exist"),
  asOf: AsOf.optional(),
});

/** A new unit. */
export const UnitGiven = z
  .object({
    ...fields,
    shortName: fields.shortName.default(null),
    parent: fields.parent.default(null),
    place: fields.place.default(null),
    order: fields.order.optional().describe("left out: after its siblings"),
    since: fields.since.default(null),
    reason: reason.optional(),
  })
  .strict()
  .meta({ id: "UnitGiven" });

/** A field left out stays. Another name is a new name from today: what was said before keeps the old one. */
export const UnitPatch = z
  .object({ ...z.object(fields).partial().shape, version: z.number().int().min(1), reason: reason.optional() })
  .strict()
  .meta({ id: "UnitPatch" });

const Successor = z.union([
  z.object({ unit: UnitId }).strict(),
  z.object({ new: UnitGiven.omit({ reason: true }) }).strict(),
]);
const ending = {
  reason,
  until: Day.optional().describe("the day from which it no longer exists; left out: today"),
  versions: z.record(UnitId, z.number().int()).describe("the versions seen, of every unit that is named"),
};

/**
 * How a unit ends. What belongs to it (assignments, shares, steps, schedules, people with their roles, the units below)
 * goes to the one it is merged into in the same act. Split, it stays with the ended unit until somebody chooses.
 */
export const UnitEnding = z
  .discriminatedUnion("how", [
    z
      .object({ how: z.literal("close"), ...ending })
      .strict()
      .describe("refused as unit-in-use as long as anything belongs to it"),
    z
      .object({
        how: z.literal("merge"),
        ...ending,
        others: z.array(UnitId).max(100).default([]).describe("units that go into the same one with it"),
        into: Successor,
      })
      .strict(),
    z.object({ how: z.literal("split"), ...ending, into: z.array(Successor).min(2).max(20) }).strict(),
  ])
  .meta({ id: "UnitEnding" });
export const UnitReopening = z
  .object({ version: z.number().int().min(1), reason })
  .strict()
  .meta({ id: "UnitReopening" });

/** An entry an act made; POST /work/undo takes all of them back. */
export const WorkEntry = z
  .object({ seq: z.number().int(), kind: z.string(), changes: z.number().int().describe("how many items it changed") })
  .meta({ id: "WorkEntry" });
export const UnitsActed = z
  .object({ entries: z.array(WorkEntry), units: z.array(Unit).describe("those that changed, as they stand now") })
  .meta({ id: "UnitsActed" });

const UnitState = z.object({
  ...fields,
  until: Day.nullable(),
  becomes: z.array(UnitId),
});

/** One version of a unit. */
export const UnitVersion = z
  .object({
    version: z.number().int(),
    seq: z.number().int(),
    at: z.string(),
    actor: z.string().nullable().describe("id of a person or `local`; null for whoever is not signed in"),
    actorName: z.string().nullable(),
    act: z.string().describe("created, changed, closed, merged, split, reopened, imported"),
    reason: z.string().nullable(),
    changed: z.array(z.string()).describe("names of the fields that became another"),
    unit: UnitState,
  })
  .meta({ id: "UnitVersion" });

const owed = {
  leads: z.number().int(),
  cooperates: z.number().int(),
  supports: z.number().int(),
  shares: z.number().int().describe("share-outs it has a part in"),
  steps: z.number().int().describe("open steps"),
  reports: z.number().int().describe("reports that are not signed"),
  people: z.number().int(),
  children: z.number().int(),
};

export const UnitDetail = Unit.extend({
  line: z.array(NamedAs).describe("from the top to the unit above it"),
  children: z.array(Unit),
  people: z
    .array(z.object({ id: z.string(), name: z.string(), title: z.string().nullable(), active: z.boolean() }))
    .nullable()
    .describe("null for whoever may not read it"),
  formerNames: z.array(
    z.object({
      name: z.string(),
      shortName: z.string().nullable(),
      code: z.string(),
      from: z.string(),
      until: z.string(),
    }),
  ),
  cameFrom: z.array(NamedAs).describe("units that were merged into it or split into it"),
  becameNow: z.array(NamedAs).describe("what an ended one became"),
  owes: z.object(owed).describe("how much belongs to it; of an ended one: what waits for somebody to choose"),
  history: z.array(UnitVersion).describe("newest first"),
}).meta({ id: "UnitDetail" });

/** What people said of who does a commitment, as everybody sees it. */
export const Assigned = z
  .object({
    lead: NamedAs.nullable(),
    cooperating: z.array(NamedAs),
    supporting: z.array(NamedAs),
    deadline: z.string().nullable(),
    importance: z.enum(["key", "important", "ordinary"]).nullable(),
  })
  .meta({ id: "Assigned" });

export type NamedAs = z.infer<typeof NamedAs>;
export type Unit = z.infer<typeof Unit>;
export type UnitList = z.infer<typeof UnitList>;
export type UnitQuery = z.infer<typeof UnitQuery>;
export type UnitGiven = z.infer<typeof UnitGiven>;
export type UnitPatch = z.infer<typeof UnitPatch>;
export type UnitEnding = z.infer<typeof UnitEnding>;
export type UnitsActed = z.infer<typeof UnitsActed>;
export type UnitVersion = z.infer<typeof UnitVersion>;
export type UnitDetail = z.infer<typeof UnitDetail>;
export type WorkEntry = z.infer<typeof WorkEntry>;
export type Assigned = z.infer<typeof Assigned>;
