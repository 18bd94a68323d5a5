import { z } from "zod";
import { problemCodes } from "./codes.ts";

export const ProblemCode = z.enum(problemCodes);

export type ProblemCode = z.infer<typeof ProblemCode>;
export const ProblemParams = z.record(z.string(), z.union([z.string(), z.number()]));

/** RFC 9457 Problem Details, with the code and parameters its sentence was made from. */
export const Problem = z
  .object({
    type: z.string().describe("URI of the kind of problem: /problems#<code>"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe("One sentence in the reader's language: what happened, what was kept, what to do"),
    instance: z.string().optional(),
    code: ProblemCode,
    params: ProblemParams,
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe("For invalid-request: each field that was refused"),
  })
  .meta({ id: "Problem" });
export type ProblemParams = z.infer<typeof ProblemParams>;
export type Problem = z.infer<typeof Problem>;
