import { z } from "zod";

/** Whether the server can work, and what the visitor may do here. */
export const Health = z
  .object({
    status: z.literal("ok"),
    version: z.string().describe("of Lantu"),
    engine: z.string().describe("of the reader"),
    canWrite: z.boolean().describe("whether this visitor may import, review and correct"),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof Health>;
