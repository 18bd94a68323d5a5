import type { Block } from "../document/index.ts";
import type { Commitment } from "./commitment.ts";

/** A commitment before figures, units and doubts are added to it. */
export function draftOf(
  block: Block,
  fields: Pick<Commitment, "kind" | "title" | "spans" | "period"> & Partial<Commitment>,
): Commitment {
  return {
    nature: null,
    block: block.index,
    section: block.section,
    address: block.address,
    deadline: null,
    lead: [],
    cooperating: [],
    figures: [],
    row: null,
    stage: null,
    doubts: [],
    origin: "reader",
    confidence: 1,
    ...fields,
  };
}
