import { createHash } from "node:crypto";
import { FORECAST_VERSION, RULES } from "@lantu/core/judgements";
import { canonical } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";

/**
 * Version of how judgements are made of rules, forecasts and what is held; grows whenever the same can lead to another
 * judgement: all is judged anew then.
 */
const JUDGING_VERSION = 2;

/** The published rules, whatever they are, as one short text. */
const RULES_DIGEST = createHash("sha256").update(canonical(RULES), "utf8").digest("hex").slice(0, 16);

/** What judgements rest on besides what is told: rules, forecasts, and how documents are read and compared. */
export const judgingBasis = async (store: Store): Promise<string> =>
  `${JUDGING_VERSION}/${RULES_DIGEST}/${FORECAST_VERSION}/${await store.conclusions.basis()}`;
