import type { DocumentSummary } from "./document.ts";

/** Where an import stands; it leaves `queued` and `reading` by itself. */
export type ImportState =
  | "queued"
  | "reading"
  | "review"
  | "published"
  | "duplicate"
  | "failed"
  | "cancelled"
  | "discarded";

/** How far the reading is. */
export type ImportStage =
  | "received"
  | "decode"
  | "recognise"
  | "repair"
  | "document"
  | "statements"
  | "figures"
  | "commitments"
  | "propose"
  | "save"
  | "done";

/** What went wrong, by name; the sentence is rendered by whoever shows it. */
export interface ImportProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One file on its way from bytes to the ledger. */
export interface ImportRecord {
  readonly id: string;
  readonly batch: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** The stored bytes; null where nothing was kept. */
  readonly source: string | null;
  readonly state: ImportState;
  readonly stage: ImportStage;
  /** 0 to 1. */
  readonly progress: number;
  /** The page being recognised, counted from 1, and how many are to be; null in every other stage. */
  readonly page: number | null;
  readonly pages: number | null;
  readonly document: string | null;
  readonly summary: DocumentSummary | null;
  readonly problem: ImportProblem | null;
  /** Publish without waiting for a review. */
  readonly publish: boolean;
  readonly sample: boolean;
  /** A person wants it read although it does not look like a plan. */
  readonly insist: boolean;
  readonly actor: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** Time from receipt to review. */
  readonly milliseconds: number | null;
}

/** A file just received. */
export interface NewImport {
  readonly id: string;
  readonly batch: string;
  readonly fileName: string;
  readonly size: number;
  readonly source: string | null;
  readonly publish: boolean;
  readonly sample: boolean;
  readonly insist?: boolean | undefined;
  readonly actor: string;
  /** Default `queued`; `failed` or `duplicate` for a file that goes no further. */
  readonly state?: ImportState | undefined;
  readonly problem?: ImportProblem | null | undefined;
  readonly document?: string | null | undefined;
}

/** What may change in the life of an import; a field left out stays. */
export interface ImportChange {
  readonly state?: ImportState | undefined;
  readonly stage?: ImportStage | undefined;
  readonly progress?: number | undefined;
  readonly page?: number | null | undefined;
  readonly pages?: number | null | undefined;
  readonly document?: string | null | undefined;
  readonly problem?: ImportProblem | null | undefined;
  readonly milliseconds?: number | undefined;
  readonly insist?: boolean | undefined;
}

/** Which imports; newest first. */
export interface ImportFilter {
  readonly batch?: string | undefined;
  readonly states?: readonly ImportState[] | undefined;
  readonly limit?: number | undefined;
}
