import { rankOf, type Status } from "@lantu/core/judgements";
import { storableJson } from "../saving/storable.ts";
import type { JudgedRow } from "./model.ts";

/** Since when it has stood so, and how it stood before. */
export interface Stood {
  /** ISO day. */
  readonly since: string;
  readonly before: Status | null;
}

/** Sorted by how bad it is, the worst first; then what says nothing of how well it goes. */
const orderRank = (status: Status): number => {
  const rank = rankOf(status);
  return rank === null ? 10 : 4 - rank;
};

/** How a commitment stands, as lists show it: the columns every kept judgement has. */
function lineOf({ judgement, chapter, kind, nature }: Omit<JudgedRow, "digest" | "restsOn">) {
  const { commitment, document, status, basis, reason, rule, due, probability, disagrees, targets } = judgement;
  const [deciding] = targets[0]?.evidence ?? [];
  const last = deciding === undefined ? null : { value: deciding.value, unit: deciding.unit, period: deciding.period };
  return {
    ...{ commitment, document, chapter, kind, nature, rank: orderRank(status), status, basis, reason },
    ...{ rule: rule.id, rule_version: rule.version, due, probability, disagrees, last },
  };
}

/** A row of what is kept of a judgement, without its day. */
export const rowOfJudged = (row: JudgedRow, stood: Stood) => ({
  ...{ ...lineOf(row), ...stood, rests_on: row.restsOn, digest: row.digest, body: row.judgement },
});

/** Rows of judgements for a past day as a JSON list: made where they are judged, so that nobody takes them apart again. */
export const pastRows = (rows: readonly Omit<JudgedRow, "digest" | "restsOn">[]): string =>
  storableJson(rows.map(lineOf));
