export type * from "./accounts/stores.ts";
export type { AlignmentOf, Alignments, HeldVerdicts, KeptAlignment } from "./alignments/stores.ts";
export {
  BackupProblem,
  type BackupProblemCode,
  backup,
  type Manifest,
  type RestoreOptions,
  restore,
} from "./backup/index.ts";
export type { Comparisons, Conclusions } from "./comparisons/stores.ts";
export type { ConceptHistory, KeptChange, KeptDefinition } from "./concepts/history.ts";
export type { Concepts } from "./concepts/stores.ts";
export type { StoreConnection } from "./connection.ts";
export { InvalidCursor } from "./cursor.ts";
export type * from "./economy/stores.ts";
export {
  type EmbeddedDatabase,
  EmbeddedProblem,
  type EmbeddedProblemCode,
  embeddedConnection,
  startEmbedded,
} from "./embedded/index.ts";
export type { Gold, GoldFigure, GoldItem, GoldRow } from "./gold.ts";
export type * from "./indices/stores.ts";
export type { ActHeld, ActNeeds, CommitmentFact, NeedsFinder, Wanted, WorkItems } from "./items/index.ts";
export type * from "./judgements/index.ts";
export { isJournalDigest, JOURNAL_DIGESTS, type JournalDigest } from "./ledger/digest.ts";
export type * from "./model/index.ts";
export type { DraftStanding } from "./observations/drafts.ts";
export type { ObservationImports, Observations } from "./observations/stores.ts";
export { openStore } from "./open-store.ts";
export type { Done, Outcome, Refused } from "./outcome.ts";
export { type PeriodBounds, periodBounds } from "./period.ts";
export { StoreProblem, type StoreProblemCode } from "./problem.ts";
export { Remembered } from "./remembered.ts";
export type { RereadToSave } from "./saving/save-reread.ts";
export type * from "./store.ts";
export type { StandingFigure, ToldDocument } from "./told.ts";
export type { Breach, DayRoot, Verification, VerifyOptions } from "./verify/index.ts";
export type * from "./warnings/index.ts";
export {
  type BreakdownFilter,
  type BreakdownLineHeld,
  type BreakdownLines,
  printedNumber,
  saidBy,
  targetFigure,
} from "./work/breakdown-lines.ts";
export type { BreakdownHeld, Breakdowns, SeriesTold, VanishedStep } from "./work/breakdowns.ts";
export type {
  Assigning,
  NamedAs,
  UnitAccount,
  UnitBook,
  UnitLoad,
  UnitOwes,
  UnitPerson,
  UnitVersion,
} from "./work/index.ts";
export type { KeyWorkFilter, KeyWorkHeld, KeyWorks } from "./work/key-works.ts";
export type * from "./work/reporting.ts";
