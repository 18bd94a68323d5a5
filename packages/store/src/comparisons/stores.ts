import type { Account } from "@lantu/core/indicators";
import type { FindingState, TargetVerdict } from "@lantu/core/ledger";
import type {
  CommitmentsByFigure,
  ComparedDocument,
  ConclusionsChange,
  ConclusionsStand,
  FindingFilter,
  FindingHeld,
  FindingsPage,
  HeldObservation,
  KeptPlace,
  KeptSlice,
  ObservedChange,
  Page,
  PageRequest,
  ReconciliationFilter,
  ReconciliationHeld,
  ReconciliationSort,
  ReconciliationsPage,
  SeriesFilter,
  SeriesHeld,
  SeriesWhole,
  StaleDocument,
  ToldConceptFilter,
  ToldConceptHeld,
} from "../model/index.ts";
import type { Outcome } from "../outcome.ts";
import type { Asked } from "../store.ts";

/** What is concluded from documents and what it is concluded from: for whoever compares. */
export interface Conclusions {
  stand(): Promise<ConclusionsStand>;
  /** Versions of reader, rules and concepts, as they are now. */
  basis(): Promise<string>;
  /** Documents whose conclusions are not those of what is held; those that went first. */
  stale(limit: number): Promise<readonly StaleDocument[]>;
  /** Keys of the places documents spoke of when they were last compared. */
  spoken(documents: readonly string[]): Promise<readonly string[]>;
  /** Places other documents than those named tell of. */
  places(without: readonly string[]): Promise<readonly KeptPlace[]>;
  /** What other documents than those named say of places, by place and document. */
  slices(places: readonly string[], without: readonly string[]): Promise<readonly KeptSlice[]>;
  /** Series of places as JSON, letter for letter as they were concluded. */
  series(places: readonly string[]): Promise<readonly { readonly place: string; readonly body: string }[]>;
  /** What a document says as it was read on this basis; null where that is not kept. */
  readAccount(document: string, basis: string): Promise<Account | null>;
  /** Keeps what a document says as it was read, in the place of an earlier reading. */
  keepAccount(account: Account, basis: string): Promise<void>;
  /** What came of statistics since; null where nothing did. */
  observed(): Promise<ObservedChange | null>;
  /** The latest values of concepts for places. */
  observations(places: readonly string[], concepts: readonly string[]): Promise<readonly HeldObservation[]>;
  /** Puts what was concluded in the place of what was concluded before; all of it or nothing. */
  save(change: ConclusionsChange): Promise<void>;
  /** Calls back whenever the journal has grown, by whatever process. Returns how to stop. */
  watch(onChange: () => void): Promise<() => Promise<void>>;
}

/** Conclusions, to read. What rests on a document that is not public is not told. */
export interface Comparisons {
  toldConcepts(query: ToldConceptFilter & PageRequest): Promise<Page<ToldConceptHeld>>;
  /** By name, then place. */
  series(query: SeriesFilter & PageRequest): Promise<Page<SeriesHeld>>;
  /** At most `limit`, by name, then place. */
  wholeSeries(filter: SeriesFilter, limit: number): Promise<readonly SeriesWhole[]>;
  allSeries(filter: SeriesFilter): AsyncIterable<SeriesWhole>;
  reconciliations(
    query: ReconciliationFilter & PageRequest & { readonly sort: ReconciliationSort },
  ): Promise<ReconciliationsPage>;
  reconciliation(id: string): Promise<ReconciliationHeld | null>;
  allReconciliations(filter: ReconciliationFilter, sort: ReconciliationSort): AsyncIterable<ReconciliationHeld>;
  /** What weighs most first. */
  findings(query: FindingFilter & PageRequest): Promise<FindingsPage>;
  finding(id: string): Promise<FindingHeld | null>;
  allFindings(filter: FindingFilter): AsyncIterable<FindingHeld>;
  /** Records how a person says a finding stands, with its journal entry. */
  judgeFinding(
    id: string,
    judgement: { readonly state: FindingState; readonly note: string | null },
    asked: Asked,
  ): Promise<Outcome<FindingHeld>>;
  /** Records a person's word on a target, with its journal entry; `open` takes it back. */
  judgeTarget(
    id: string,
    judgement: { readonly verdict: TargetVerdict; readonly note: string | null },
    asked: Asked,
  ): Promise<Outcome<ReconciliationHeld>>;
  commitmentsOf(figures: readonly string[]): Promise<CommitmentsByFigure>;
  documents(ids: readonly string[]): Promise<readonly ComparedDocument[]>;
}
