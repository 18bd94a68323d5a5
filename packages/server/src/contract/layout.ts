import { z } from "zod";

/** Where the text of a page stands: offsets count UTF-16 units of the raw text, lengths are in the units of the page. */
const PageBox = z.object({
  start: z.number().int(),
  end: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  confidence: z.number().nullable().describe("how sure the recognition of an image was, 0 to 1"),
});

export const LayoutPage = z
  .object({
    number: z.number().int().min(1),
    size: z
      .object({ width: z.number(), height: z.number() })
      .nullable()
      .describe("in points (1/72 inch), of an image in pixels"),
    recognised: z.boolean().describe("its text was read from an image"),
    span: z
      .object({ start: z.number().int(), end: z.number().int() })
      .nullable()
      .describe("stretch of the raw text that stands on it; null for a page without text"),
  })
  .meta({ id: "LayoutPage" });

/** Pages of a paginated original, in order; none for text, web pages and Word files. */
export const LayoutPageList = z.object({ items: z.array(LayoutPage) }).meta({ id: "LayoutPageList" });

/** A page with its boxes: runs of characters that do not overlap, each in one line. */
export const LayoutPageDetail = LayoutPage.extend({
  text: z.string().describe("the stretch of the raw text"),
  boxes: z.array(PageBox),
}).meta({ id: "LayoutPageDetail" });

export const PageImageQuery = z.object({
  width: z.coerce
    .number()
    .int()
    .min(100)
    .max(3200)
    .default(1200)
    .describe("pixels; drawn at the next larger of 400, 800, 1200, 1600, 2400 and 3200"),
});

export type LayoutPage = z.infer<typeof LayoutPage>;
export type LayoutPageList = z.infer<typeof LayoutPageList>;
export type LayoutPageDetail = z.infer<typeof LayoutPageDetail>;
