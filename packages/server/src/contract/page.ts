import { z } from "zod";

/** Query parameters of every list: opaque keyset cursors, at most one of the two. */
export const PageQuery = z.object({
  after: z.string().max(500).optional().describe("Cursor: the page that follows"),
  before: z.string().max(500).optional().describe("Cursor: the page that precedes"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** How many lines each other value of a filter would leave. */
export const Facet = z.array(z.object({ value: z.string(), count: z.number().int() }));

/** Wraps a list's items with its total and its cursors (null at either end). */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  });
