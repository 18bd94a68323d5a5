import { z } from "zod";
import { Bilingual, Citation, documentsNamed, PlaceTold, SeriesMeasure, saidIn } from "./comparison/telling.ts";
import { fileAs } from "./export.ts";
import { Nature, Op } from "./figure-terms.ts";
import { AsOf } from "./work/as-of.ts";

/** A line of the board: concept and measure, as `gdp.amount`. */
export const EconomyKey = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+\.(amount|growth|share)$/);

const period = z
  .string()
  .describe("`2025-Q1`; `2025-01/2025-09` for what was added up since the beginning of the year");

/** A value as it was known. */
export const EconomyValue = z
  .object({
    period,
    start: z.iso.date(),
    end: z.iso.date(),
    cumulated: z.boolean().describe("added up since the beginning of the year, over more than one quarter or month"),
    value: z.number(),
    status: z.enum(["preliminary", "revised", "final"]),
    knownOn: z.iso.date(),
    source: z.string(),
  })
  .meta({ id: "EconomyValue" });

/** A change against the same time of the year before. */
export const YearOnYear = z
  .object({
    value: z.number().describe("per cent for amounts; percentage points for growth, shares and ratios"),
    unit: z.enum(["%", "point"]),
    before: z.number(),
    beforePeriod: z.string(),
    by: z
      .enum(["published", "calculated"])
      .describe("`calculated` at the prices of each year: not the published real growth"),
  })
  .meta({ id: "YearOnYear" });

/** What would be expected of a number from what was known on a day. */
export const Expectation = z
  .object({
    value: z.number(),
    low: z.number().describe("in eight of ten cases it should come to lie between"),
    high: z.number(),
    madeOn: z.iso.date().describe("from what was known by this day: the one before the number"),
    points: z.number().int().describe("how many numbers it was made from"),
    stands: z.enum(["inside", "above", "below"]).nullable().describe("null where the number is not known yet"),
  })
  .meta({ id: "EconomyExpectation" });

/** The target of the year in the plan. */
export const EconomyTarget = z
  .object({
    reconciliation: z.string(),
    value: z.number(),
    valueMax: z.number().nullable(),
    op: Op,
    unit: z.string().nullable(),
    period: z.string(),
    nature: Nature.nullable(),
    commitment: z.string().nullable(),
    citation: Citation,
  })
  .meta({ id: "EconomyTarget" });

/** Where the year will end as far as its own past tells. */
export const EconomyForecast = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("forecast"),
      period,
      value: z.number(),
      low: z.number(),
      high: z.number(),
      probability: z.number().min(0).max(1).nullable().describe("that the target is reached; null without a target"),
      methods: z.array(z.object({ method: z.string(), value: z.number(), weight: z.number() })),
      points: z.number().int(),
      version: z.number().int(),
    }),
    z.object({ kind: z.literal("too-little"), period, points: z.number().int(), needed: z.number().int() }),
  ])
  .meta({ id: "EconomyForecast" });

/** Something to look into; answered at /warnings/:id. */
export const EconomyWarning = z
  .object({
    id: z.string().nullable().describe("null where it was not raised, as for a day of the past"),
    kind: z.enum(["economy-outside", "economy-target"]),
    since: z.iso.date(),
    state: z
      .enum(["acknowledged", "looking-into", "explained", "no-action", "closed"])
      .nullable()
      .describe("what people say of it; null where nobody has answered"),
  })
  .meta({ id: "EconomyWarning" });

const lineHead = {
  key: EconomyKey,
  concept: z.string(),
  name: Bilingual,
  measure: SeriesMeasure,
  unit: z.string(),
  direction: z.enum(["more", "less", "band", "none"]),
  course: z.enum(["stock", "flow", "ratio"]),
  frequency: z.enum(["month", "quarter", "half-year", "year", "five-years", "irregular"]),
};

const lineStand = {
  latest: EconomyValue.nullable().describe("null where nothing is held: shown as such"),
  yearOnYear: YearOnYear.nullable(),
  revision: z
    .object({ period, from: z.number(), to: z.number(), knownOn: z.iso.date() })
    .nullable()
    .describe("the last time a number of the last two years was revised"),
  next: z
    .object({ period, due: z.iso.date(), late: z.boolean() })
    .nullable()
    .describe("the next number by the calendar of publication; null where it is not regular"),
  target: EconomyTarget.nullable(),
  forecast: EconomyForecast.nullable().describe("of the year that is not over yet; null where nothing is held"),
  expected: Expectation.nullable().describe("what was expected of the latest number before it was known"),
  warnings: z.array(EconomyWarning),
};

/** A line of the board. */
export const EconomyLine = z
  .object({
    ...lineHead,
    ...lineStand,
    spark: z.array(z.object({ period, value: z.number() })).describe("the last years at the same time of the year"),
    said: saidIn({ sentences: z.array(z.string()) }),
  })
  .meta({ id: "EconomyLine" });

export const EconomyBoard = z
  .object({
    place: PlaceTold,
    asOf: z.string().nullable(),
    on: z.iso.date(),
    groups: z.array(z.object({ id: z.string(), name: Bilingual, lines: z.array(EconomyLine) })),
    held: z.number().int().describe("lines something is held of"),
    declared: z.number().int(),
    ...documentsNamed,
  })
  .meta({ id: "EconomyBoard" });

export const EconomyPlaces = z
  .object({
    items: z.array(
      z.object({
        place: PlaceTold,
        lines: z.number().int().describe("lines of the board something is held of"),
        latest: z.iso.date().describe("when the latest number was published"),
        warnings: z.number().int().describe("that last"),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
    asOf: z.string().nullable(),
  })
  .meta({ id: "EconomyPlaces" });

export const EconomyPlacesQuery = z.object({
  asOf: AsOf.optional(),
  q: z.string().trim().max(100).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const EconomyBoardQuery = z.object({ asOf: AsOf.optional() });

/** A point of a series with everything that was ever published of it by the day. */
export const EconomyPoint = EconomyValue.extend({
  vintages: z
    .array(
      z.object({
        value: z.number().nullable(),
        status: z.enum(["preliminary", "revised", "final"]),
        knownOn: z.iso.date(),
        source: z.string(),
      }),
    )
    .describe("the first first; the last is the value"),
  yearOnYear: YearOnYear.nullable(),
  alone: z
    .number()
    .nullable()
    .describe(
      "of the last quarter or month alone: what was added up, less what was added up before; null where unknown",
    ),
  expected: Expectation.nullable(),
}).meta({ id: "EconomyPoint" });

/** One series of the board. */
export const EconomySeries = z
  .object({
    ...lineHead,
    ...lineStand,
    place: PlaceTold,
    asOf: z.string().nullable(),
    on: z.iso.date(),
    points: z.array(EconomyPoint).describe("ascending by end, then beginning"),
    seasonal: z
      .array(
        z.object({
          part: z.string().describe("time of the year: `Q1`, `H1`, `01/09`, `03`; `year` for the whole"),
          years: z.array(z.object({ year: z.string(), period, value: z.number(), yearOnYear: z.number().nullable() })),
        }),
      )
      .describe("each time of the year beside the same of former years"),
    contributions: z
      .object({
        period,
        beforePeriod: z.string(),
        total: z.number().describe("growth of the whole in per cent, calculated"),
        parts: z.array(
          z.object({
            concept: z.string(),
            name: Bilingual,
            value: z.number(),
            before: z.number(),
            growth: z.number().describe("per cent"),
            points: z.number().describe("percentage points it adds to the growth of the whole"),
            share: z
              .number()
              .nullable()
              .describe("part of the growth of the whole, per cent; null where that is near none"),
          }),
        ),
        unexplained: z.number().describe("percentage points the parts leave: rounding, or parts not told"),
        open: z.array(z.string()).describe("parts nothing is held of"),
      })
      .nullable()
      .describe("null where it has no parts, or too few of them are held"),
    revisions: z.object({
      count: z.number().int(),
      mean: z.number().nullable().describe("mean size in per cent of the first number (points for growth and ratios)"),
      greatest: z.number().nullable(),
    }),
    fan: z
      .array(z.object({ period, value: z.number(), low: z.number(), high: z.number() }))
      .describe("forecasts of the numbers to come of this year, the nearest first"),
    said: saidIn({ sentences: z.array(z.string()), method: z.array(z.string()) }),
    ...documentsNamed,
  })
  .meta({ id: "EconomySeries" });

export const EconomyExportQuery = z.object({ asOf: AsOf.optional(), ...fileAs });

export type EconomyBoard = z.infer<typeof EconomyBoard>;
export type EconomyForecast = z.infer<typeof EconomyForecast>;
export type EconomyLine = z.infer<typeof EconomyLine>;
export type EconomyPlaces = z.infer<typeof EconomyPlaces>;
export type EconomyPoint = z.infer<typeof EconomyPoint>;
export type EconomySeries = z.infer<typeof EconomySeries>;
export type EconomyTarget = z.infer<typeof EconomyTarget>;
export type EconomyValue = z.infer<typeof EconomyValue>;
export type EconomyWarning = z.infer<typeof EconomyWarning>;
export type Expectation = z.infer<typeof Expectation>;
export type YearOnYear = z.infer<typeof YearOnYear>;
