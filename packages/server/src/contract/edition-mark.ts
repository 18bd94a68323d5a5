import { z } from "zod";

const named = { id: z.string(), title: z.string() };

export const NamedDocument = z.object(named).meta({ id: "NamedDocument" });

export const shared = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe("share of the text both have, estimated; null where one is too short to tell");

/** Where a document stands among the editions of its text. */
export const EditionMark = z
  .object({
    supersededBy: NamedDocument.nullable().describe("the published edition that took its place"),
    supersedes: NamedDocument.nullable().describe("the published edition it took the place of"),
    resembles: NamedDocument.extend({ shared })
      .nullable()
      .describe("the held document it looks like, while it waits for review and nobody has said what it is"),
  })
  .meta({ id: "EditionMark" });

export const EditionRelation = z.enum(["kept", "moved", "reworded", "renumbered", "gone", "new"]);

/** The same commitment in another edition. */
export const Counterpart = z
  .object({
    relation: EditionRelation,
    document: NamedDocument,
    commitment: z
      .object({ ...named, start: z.number().int(), end: z.number().int() })
      .nullable()
      .describe("null where the other edition has none"),
  })
  .meta({ id: "Counterpart" });

export type EditionRelation = z.infer<typeof EditionRelation>;
export type EditionMark = z.infer<typeof EditionMark>;
export type Counterpart = z.infer<typeof Counterpart>;
