import { z } from "zod";
import { ConceptDefinition } from "../observation.ts";
import { Bilingual } from "./telling.ts";

const ConceptId = z
  .string()
  .min(2)
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe("small letters, digits and hyphens");
const Written = z.string().trim().min(1).max(100);
const Text = z.object({ zh: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(2000) });
const Why = z.string().trim().min(1).max(500).describe("why; in the history and in the journal");

const Formula = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("quotient"),
    numerator: ConceptId,
    denominator: ConceptId,
    per: z.number().positive().describe("how many of the divisor: 1000 for 每千人"),
  }),
  z.object({ kind: z.literal("share"), part: ConceptId, whole: ConceptId }),
  z.object({ kind: z.literal("sum"), parts: z.array(ConceptId).min(2).max(50) }),
]);

const definition = {
  name: Text.describe("the name it is shown by"),
  aliases: z.array(Written).max(100).describe("other ways it is written"),
  definition: Text,
  dimension: z.enum([
    ...(["money", "people", "count", "ratio", "area", "length", "mass", "volume"] as const),
    ...(["energy", "power", "time", "concentration", "density", "index", "data"] as const),
  ]),
  unit: z.string().max(30).describe("without magnitude: 元, not 亿元"),
  course: z.enum(["stock", "flow", "ratio"]),
  direction: z.enum(["more", "less", "band", "none"]),
  frequency: z.enum(["month", "quarter", "half-year", "year", "five-years", "irregular"]),
  delay: z.number().int().min(0).max(3660).nullable().describe("days until it is published"),
  levels: z
    .array(z.enum(["nation", "province", "prefecture", "county", "township"]))
    .min(1)
    .max(5),
  formula: Formula.nullable(),
  unlike: z.array(ConceptId).max(50).describe("what it is easily taken for and never merged with"),
  source: z.string().trim().min(1).max(500),
};

/** A concept of one's own, with its first definition. */
export const ConceptGiven = z.object({ id: ConceptId, ...definition });
export const ConceptAdded = z.object({ concept: ConceptGiven, reason: Why }).meta({ id: "ConceptAdded" });

/** Names, such as those of provisional concepts, that are other ways to write a concept. */
export const ConceptNamed = z
  .object({ names: z.array(Written).min(1).max(50), reason: Why })
  .meta({ id: "ConceptNamed" });

/** A new version of a definition. */
export const ConceptRedefined = z
  .object({
    version: z.number().int().min(1).describe("the version it follows"),
    concept: z.object(definition),
    reason: Why,
  })
  .meta({ id: "ConceptRedefined" });

export const ConceptMerged = z
  .object({ into: ConceptId.describe("what it goes on as"), reason: Why })
  .meta({ id: "ConceptMerged" });
export const ConceptSplit = z
  .object({
    into: z.array(ConceptId).min(2).max(20).describe("what it was all along"),
    added: z.array(ConceptGiven).max(20).default([]).describe("those of them that are new"),
    reason: Why,
  })
  .meta({ id: "ConceptSplit" });

/** A version of a definition, and where it came from. */
const KeptDefinition = ConceptDefinition.extend({
  origin: z.enum(["registry", "person"]).describe("came with Lantu, or somebody wrote it"),
  recordedAt: z.string(),
}).meta({ id: "KeptDefinition" });

/** What became of a concept: nothing of it is ever lost. */
export const ConceptHistory = z
  .object({
    id: z.string(),
    name: Bilingual,
    state: z.enum(["present", "renamed", "merged", "split"]),
    becomes: z.array(z.string()).describe("ids of what it is today; its own where it is in use"),
    versions: z.array(KeptDefinition).describe("the latest first"),
    changes: z
      .array(
        z.object({
          seq: z.number().int().describe("entry of the journal"),
          kind: z.enum(["added", "redefined", "merged", "split"]),
          concept: z.string(),
          version: z.number().int().nullable(),
          into: z.array(z.string()),
          reason: z.string(),
          actor: z.string(),
          at: z.string(),
        }),
      )
      .describe("the latest first; also those by which others became this one"),
  })
  .meta({ id: "ConceptHistory" });

export type ConceptGiven = z.infer<typeof ConceptGiven>;
export type ConceptHistory = z.infer<typeof ConceptHistory>;
