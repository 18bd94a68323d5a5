import type { CompositeIndex } from "../../../ledger/index.ts";
import { PLAN_FULFILMENT } from "./plan-fulfilment.ts";
import { SEVEN_HAVES } from "./seven-haves.ts";
import { UNIT_SCORE } from "./unit-score.ts";

/** Indices that come with the product, to be changed by people; what people declare under the same id takes their place. */
export const SHIPPED_INDICES: readonly CompositeIndex[] = [PLAN_FULFILMENT, SEVEN_HAVES, UNIT_SCORE];
