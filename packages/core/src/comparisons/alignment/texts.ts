import { type Difference, differencesOf } from "../../text/index.ts";
import type { Citation } from "../citation.ts";
import type { AlignedPair } from "./alignment.ts";

/** The texts of a pair side by side. */
export interface AlignedTexts {
  readonly from: Citation | null;
  readonly to: Citation | null;
  /** How the first became the second, in runs of whole characters and numbers. */
  readonly differences: readonly Difference[];
}

/** Both texts of a pair and their differences; of one that stands alone, all of it is old or new. */
export const alignedTexts = ({ from, to }: Pick<AlignedPair, "from" | "to">): AlignedTexts => ({
  from: from?.citation ?? null,
  to: to?.citation ?? null,
  differences: differencesOf(from?.citation.quote ?? "", to?.citation.quote ?? ""),
});
