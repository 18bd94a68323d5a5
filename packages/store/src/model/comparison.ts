import type { Claim, Finding, Reconciliation, Severity } from "@lantu/core/comparisons";
import type { PlaceRef, SeriesMeasure, SeriesPoint } from "@lantu/core/indicators";
import type { FindingState } from "@lantu/core/ledger";
import type { DocumentKind } from "@lantu/core/statements";
import type { Page } from "./page.ts";

/** A place as conclusions tell it: its code, or a name without one; neither where no document tells it. */
export interface PlaceHeld {
  readonly code: string | null;
  readonly name: string | null;
}

/** How far comparing has come. */
export interface ConclusionsStand {
  /** Grows with everything that is concluded anew. */
  readonly version: number;
  /** ISO 8601; null while something that is held has not been compared yet. */
  readonly computedAt: string | null;
}

/** A document whose conclusions are not those of what is held now. */
export interface StaleDocument {
  readonly document: string;
  /** Its version; null where it takes no part any more. */
  readonly version: number | null;
  /** Hash of what it said when it was last compared by the same rules; null where it was not. */
  readonly digest: string | null;
  /** What it says is held as it is now; only the concepts have changed since. */
  readonly again: boolean;
}

/** What one document says of one place, as kept. */
export interface KeptSlice {
  readonly place: string;
  readonly ref: PlaceRef;
  readonly own: boolean;
  /** The account as JSON: it is read where it is compared. */
  readonly account: string;
}

/** A place documents tell of. */
export interface KeptPlace {
  readonly key: string;
  readonly ref: PlaceRef;
  /** A document is about it. */
  readonly own: boolean;
  /** What may be the name of the place above. */
  readonly upperNames: readonly string[];
  /** It has been concluded, with this place above it. */
  readonly concluded: boolean;
  readonly above: string | null;
  /** Names of the concepts it looks up in the place above. */
  readonly asks: readonly string[];
}

/** Rows of a table as a JSON list, each id once. */
export interface RowsAsJson {
  readonly ids: readonly string[];
  readonly json: string;
}

/** Conclusions of one place as JSON lists of rows: made where they are concluded, so that nobody takes them apart again. */
export interface ConclusionRows {
  /** Key of the place; what was concluded of it before is replaced. */
  readonly place: string;
  readonly series: RowsAsJson;
  readonly reconciliations: RowsAsJson;
  readonly claims: RowsAsJson;
  readonly findings: RowsAsJson;
}

/** A place concluded anew, as rows. */
export interface ConcludedRows extends ConclusionRows {
  readonly above: string | null;
  readonly asks: readonly string[];
}

/** Statistics that came or went since something was concluded. */
export interface ObservedChange {
  /** The last entry of the journal about them. */
  readonly seq: number;
  /** Keys of the places to be concluded anew. */
  readonly places: readonly string[];
}

/** What came of comparing some documents anew. */
export interface ConclusionsChange {
  /** What it was concluded by, looked up before anything was read. */
  readonly basis: string;
  /** The last entry of the journal whose statistics are taken into account; left out where that is as it was. */
  readonly seq?: number | undefined;
  /** Documents that take no part any more. */
  readonly removed: readonly string[];
  readonly compared: readonly {
    readonly document: string;
    readonly version: number;
    readonly digest: string;
    readonly failure: string | null;
    /** It says what it said: its slices stay. */
    readonly unchanged: boolean;
  }[];
  /** All slices of documents that say something else now, as a JSON list of rows. */
  readonly slices: string;
  readonly concluded: readonly ConcludedRows[];
  /** Keys of places nothing is told of any more. */
  readonly gone: readonly string[];
}

/** A document by its names. */
export interface ComparedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly fileName: string;
  readonly kind: DocumentKind | null;
  readonly place: string | null;
  readonly period: string | null;
}

/** Which commitment a figure belongs to, by the figure's id. */
export type CommitmentsByFigure = ReadonlyMap<string, string>;

/** Whether a concept is one of the registry. */
export type ConceptKind = "registered" | "provisional";

/** Which series. */
export interface SeriesFilter {
  readonly ids?: readonly string[] | undefined;
  /** Ids of concepts, keys of provisional ones. */
  readonly concepts?: readonly string[] | undefined;
  /** Codes or names. */
  readonly places?: readonly string[] | undefined;
  readonly measures?: readonly SeriesMeasure[] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly kind?: ConceptKind | undefined;
  /** Words of the name or the place. */
  readonly q?: string | undefined;
}

/** A series without its points. */
export interface SeriesHeld {
  readonly id: string;
  readonly concept: { readonly kind: ConceptKind; readonly id: string };
  readonly name: { readonly zh: string; readonly en: string };
  readonly place: PlaceHeld;
  readonly measure: SeriesMeasure;
  readonly breakdown: string | null;
  readonly unit: string | null;
  readonly counts: { readonly targets: number; readonly actuals: number; readonly estimates: number };
  readonly documents: readonly string[];
  /** First and last year told. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A series with its points. */
export type SeriesWhole = SeriesHeld & {
  /** The key core knows it by. */
  readonly key: string;
  readonly points: readonly SeriesPoint[];
};

/** Which targets. */
export interface ReconciliationFilter {
  readonly documents?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly outcomes?: readonly string[] | undefined;
  readonly measures?: readonly SeriesMeasure[] | undefined;
  readonly natures?: readonly string[] | undefined;
  /** A person has said a word on it, or not. */
  readonly decided?: boolean | undefined;
  readonly series?: string | undefined;
  readonly commitment?: string | undefined;
  readonly q?: string | undefined;
}

/** In what order: by place in the document, by outcome, by name. */
export type ReconciliationSort = "place" | "outcome" | "name";

/** A person's word on a target. */
export interface TargetDecision {
  readonly verdict: "confirmed" | "rejected";
  readonly note: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A target and what became of it, as held. */
export interface ReconciliationHeld {
  readonly body: Reconciliation;
  readonly series: string | null;
  readonly commitment: string | null;
  readonly decision: TargetDecision | null;
}

/** How often documents and places stand in a list, whichever of them are chosen. */
export interface ConclusionFacets {
  readonly documents: Readonly<Record<string, number>>;
  readonly places: readonly { readonly place: PlaceHeld; readonly count: number }[];
}

/** One page of targets. */
export interface ReconciliationsPage extends Page<ReconciliationHeld> {
  /** By outcome, whatever outcomes are chosen. */
  readonly counts: Readonly<Record<string, number>>;
  readonly facets: ConclusionFacets;
  readonly claims: readonly Claim[];
}

/** Which findings. */
export interface FindingFilter {
  readonly documents?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  readonly states?: readonly FindingState[] | undefined;
  readonly series?: string | undefined;
  readonly commitment?: string | undefined;
  readonly q?: string | undefined;
}

/** A finding, as held. */
export interface FindingHeld {
  /** Id in addresses. */
  readonly id: string;
  readonly body: Finding;
  readonly series: string | null;
  readonly state: FindingState;
  readonly note: string | null;
  readonly version: number;
  readonly changedAt: string | null;
}

/** One page of findings; each count leaves out what it counts by. */
export interface FindingsPage extends Page<FindingHeld> {
  readonly counts: {
    readonly rules: Readonly<Record<string, number>>;
    readonly severities: Readonly<Record<string, number>>;
    readonly states: Readonly<Record<string, number>>;
  };
  readonly facets: ConclusionFacets;
}

/** Which concepts. */
export interface ToldConceptFilter {
  readonly q?: string | undefined;
  readonly kind?: ConceptKind | undefined;
  readonly places?: readonly string[] | undefined;
  /** Only those that something held tells. */
  readonly told: boolean;
}

/** What is told of a concept. */
export interface ToldConceptHeld {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly unit: string | null;
  readonly series: number;
  readonly points: number;
  readonly observations: number;
  readonly places: readonly PlaceHeld[];
  readonly from: string | null;
  readonly to: string | null;
}
