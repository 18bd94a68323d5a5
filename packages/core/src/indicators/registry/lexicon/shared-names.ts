import type { SharedName } from "../look-up.ts";

/** Names that leave open which of several look-alikes is meant; the ones most often meant first. */
export const SHARED_NAMES: readonly SharedName[] = [
  { written: "失业率", ids: ["surveyed-unemployment-rate", "registered-unemployment-rate"] },
  { written: "城镇失业率", ids: ["surveyed-unemployment-rate", "registered-unemployment-rate"] },
  { written: "人口", ids: ["resident-population", "registered-population", "total-population"] },
];
