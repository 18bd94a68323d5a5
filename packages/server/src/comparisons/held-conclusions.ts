import type { Conclusions } from "@lantu/store";

/** What of the conclusions held is asked for while some are drawn anew. */
export type HeldConclusions = Pick<Conclusions, "spoken" | "places" | "slices" | "series" | "observations">;
