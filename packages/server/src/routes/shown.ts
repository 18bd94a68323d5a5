import { documentOf, type Opinion } from "@lantu/core/ledger";
import type { Acted, Book, CommitmentDetail, CommitmentSummary } from "@lantu/store";
import { readsDrafts, type Visitor } from "../http/visitor.ts";

/**
 * The opinions a visitor may see: his own, and the other's only when both are given or the matter is decided. Readers
 * see none: they are told the decision.
 */
function seenBy(
  visitor: Visitor,
  { id, opinions, state }: Pick<CommitmentSummary, "id" | "opinions" | "state">,
): Opinion[] {
  if (!readsDrafts(visitor, documentOf(id))) return [];
  if (opinions.length > 1 || state !== "proposed") return [...opinions];
  return opinions.filter((one) => one.reviewer === visitor.reviewer);
}

/** A commitment as one visitor may see it. */
export function shown<T extends CommitmentSummary>(commitment: T, visitor: Visitor): T {
  const { opinions } = commitment;
  return opinions.length === 0 ? commitment : { ...commitment, opinions: seenBy(visitor, commitment) };
}

/** A commitment with its neighbours as one visitor may see them. */
export function shownDetail(detail: CommitmentDetail, visitor: Visitor): CommitmentDetail {
  return { ...shown(detail, visitor), sameSection: detail.sameSection.map((one) => shown(one, visitor)) };
}

/** A book as one visitor may see it. */
export function shownBook(book: Book, visitor: Visitor): Book {
  return { ...book, commitments: book.commitments.map((one) => shown(one, visitor)) };
}

/** What an act came to, as the one who acted may see it. */
export function shownActed({ changed, entries, commitments, documents }: Acted, visitor: Visitor) {
  return {
    changed,
    entries: [...entries],
    commitments: commitments.map((one) => shown(one, visitor)),
    documents: [...documents],
  };
}
