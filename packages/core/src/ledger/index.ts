export { type Agreement, agreementOf } from "./agreement.ts";
export {
  type AlignmentCommand,
  type AlignmentEntry,
  type AlignmentsDecided,
  type AlignmentVerdict,
  alignmentId,
  applyAlignment,
  decideAlignment,
  type HeldAlignment,
} from "./alignment-decision.ts";
export { applyEntry, UnfoldableEntry } from "./apply-entry.ts";
export * from "./calendar/index.ts";
export { canonical } from "./canonical.ts";
export type * from "./command.ts";
export { type ConceptCommand, type ConceptEntry, type DefinitionRecord, isConceptEntry } from "./concept-change.ts";
export { decide } from "./decide.ts";
export { isWorkedOn } from "./decide-reread.ts";
export { editionChanges } from "./editions.ts";
export type * from "./entry.ts";
export { commitmentId, commitmentPlace, documentId, documentOf, figureId } from "./ids.ts";
export * from "./items/index.ts";
export {
  applyJudgement,
  decideJudgement,
  type FindingState,
  type HeldJudgement,
  type Judged,
  type Judgement,
  type JudgementCommand,
  type TargetVerdict,
} from "./judgement.ts";
export * from "./lineage.ts";
export type { Outcome } from "./outcome.ts";
export type * from "./record.ts";
export { type Refusal, refuse } from "./refusal.ts";
export {
  applyRelease,
  decideRelease,
  type HeldRelease,
  isReleaseEntry,
  type ReleaseCommand,
  type ReleaseEntry,
  type ReleasePublished,
} from "./release.ts";
export { idsOf, NO_REVISION, type Revision } from "./revision.ts";
export { type ChainCheck, type Digest, GENESIS, type Head, seal, verifyChain } from "./seal.ts";
export * from "./state.ts";
export { type Recordable, type Records, toRecords } from "./to-records.ts";
