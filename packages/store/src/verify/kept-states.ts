import type { HeldCommitment, HeldDocument, HeldFigure, LedgerState } from "@lantu/core/ledger";
import { MapHistory } from "./map-history.ts";

/** As much of a state as is looked at once others followed. */
export type KeptState = Pick<LedgerState, "documents" | "releases">;

interface Parts {
  readonly commitments: MapHistory<HeldCommitment>;
  readonly figures: MapHistory<HeldFigure>;
}

/** How a group stood after each of its entries. A plan has thousands of commitments, and may be reviewed one by one. */
export class KeptStates {
  readonly #parts = new Map<string, Parts>();

  /** A state as it can be held beside all those before it. */
  keep({ documents, releases }: LedgerState): KeptState {
    const kept = new Map([...documents].map(([id, document]) => [id, this.#document(document)]));
    return { documents: kept, ...(releases === undefined ? {} : { releases }) };
  }

  #document(document: HeldDocument): HeldDocument {
    const { id } = document;
    const parts = this.#parts.get(id) ?? { commitments: new MapHistory(), figures: new MapHistory() };
    this.#parts.set(id, parts);
    const commitments = parts.commitments.keep(document.commitments);
    return { ...document, commitments, figures: parts.figures.keep(document.figures) };
  }
}
