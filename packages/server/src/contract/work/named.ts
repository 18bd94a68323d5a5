import { z } from "zod";

/** Who did something: a person, or the machine itself while it has no accounts (`local`). */
export const ActorNamed = z
  .object({ id: z.string(), name: z.string().nullable().describe("null for the machine itself") })
  .meta({ id: "ActorNamed" });

export type ActorNamed = z.infer<typeof ActorNamed>;
