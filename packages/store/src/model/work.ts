import type { CommitmentKind } from "@lantu/core/commitments";
import type { Importance, ReportFrequency, ReportState, UnitRecord } from "@lantu/core/ledger";
import type { DocumentKind } from "@lantu/core/statements";
import type { NamedAs } from "../work/named-as.ts";
import type { Facet } from "./commitment.ts";
import type { Page, PageRequest } from "./page.ts";

/** What people said of who does a commitment, as everybody sees it. */
export interface Assigned {
  readonly lead: NamedAs | null;
  readonly cooperating: readonly NamedAs[];
  readonly supporting: readonly NamedAs[];
  readonly deadline: string | null;
  readonly importance: Importance | null;
}

/** What people said of a commitment, whole. */
export interface AssignmentLine extends Assigned {
  readonly commitment: string;
  readonly version: number;
  readonly contact: string | null;
  readonly measure: string | null;
  readonly ground: string | null;
  /** ISO 8601 time and number of the entry that made it so. */
  readonly changedAt: string | null;
  readonly seq: number | null;
}

export type MissingPart = "lead" | "deadline" | "measure" | "schedule";

/** Which commitments are meant. Several values of one name are alternatives, but for `missing`: all of these are. */
export interface WorkFilter {
  readonly document?: readonly string[] | undefined;
  readonly commitment?: readonly string[] | undefined;
  readonly kind?: readonly CommitmentKind[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly role?: "any" | "lead" | "helping" | undefined;
  readonly below?: "true" | "false" | undefined;
  readonly assigned?: readonly ("none" | "some" | "ended")[] | undefined;
  readonly proposed?: "true" | undefined;
  readonly missing?: readonly MissingPart[] | undefined;
  readonly importance?: readonly (Importance | "none")[] | undefined;
  /** ISO dates, for the assigned deadline or else the printed one. */
  readonly dueFrom?: string | undefined;
  readonly dueUntil?: string | undefined;
  readonly q?: string | undefined;
  /** As it stood just after this entry of the journal. */
  readonly asOf?: number | undefined;
}

export type WorkField = "position" | "title" | "deadline" | "importance" | "lead" | "changed";
export type WorkSort = WorkField | `-${WorkField}`;

/** One page of the working list. */
export interface WorkQuery extends WorkFilter, PageRequest {
  readonly sort: WorkSort;
}

/** A commitment as it is worked with. */
export interface WorkLine {
  readonly id: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly kind: DocumentKind | null;
    readonly place: string | null;
    readonly period: string | null;
  };
  readonly kind: CommitmentKind;
  readonly title: string;
  /** The beginning of its first span. */
  readonly sentence: string;
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly period: string | null;
  readonly printedDeadline: string | null;
  readonly version: number;
  readonly assignment: AssignmentLine | null;
  /** Units the text names. */
  readonly lead: readonly UnitRecord[];
  readonly cooperating: readonly UnitRecord[];
  readonly schedule: {
    readonly frequency: ReportFrequency;
    readonly from: string;
    readonly until: string | null;
  } | null;
  readonly lastReport: { readonly period: string; readonly state: ReportState } | null;
}

/** How many of what is chosen have each value; `unit`: those that lead. */
export interface WorkFacets {
  readonly document: Facet;
  readonly kind: Facet;
  readonly importance: Facet;
  readonly missing: Facet;
  readonly assigned: Facet;
  readonly unit: Facet;
}

/** A page of the working list with its total and facets. */
export interface WorkPage extends Page<WorkLine> {
  readonly facets: WorkFacets;
}

/** How many standing commitments of a document have what. */
export interface WorkCounts {
  readonly commitments: number;
  readonly lead: number;
  readonly assignedDeadline: number;
  /** Only in the plan. */
  readonly printedDeadline: number;
  readonly measure: number;
  readonly schedule: number;
  readonly whole: number;
  readonly proposed: number;
  readonly ended: number;
}
