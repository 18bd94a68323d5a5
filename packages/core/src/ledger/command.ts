import type { DocumentRead } from "./entry.ts";
import type { CommitmentChanges, DescriptionChanges } from "./record.ts";

/** A reviewer's word on commitments; `reset` puts them back to proposed. */
export type Decision = "accept" | "reject" | "reset";

/** What a person, or the import, asks of the ledger. */
export type Command =
  | { readonly kind: "read"; readonly document: string; readonly read: DocumentRead }
  | { readonly kind: "describe"; readonly document: string; readonly changes: DescriptionChanges }
  | { readonly kind: "publish"; readonly document: string }
  | { readonly kind: "withdraw"; readonly document: string; readonly reason: string | null }
  | { readonly kind: "restore"; readonly document: string }
  | { readonly kind: "discard"; readonly document: string; readonly reason: string | null }
  | {
      readonly kind: "decide";
      readonly decision: Decision;
      /** Commitments, of one document or several. */
      readonly ids: readonly string[];
      readonly reason: string | null;
    }
  | {
      readonly kind: "edit";
      readonly commitment: string;
      readonly changes: CommitmentChanges;
      readonly reason: string | null;
    };
