export { accountSlices, comparedDocuments, concludedPlaces } from "./account-slices.ts";
export { accounts, identities, refusals, sessions, signInLinks } from "./accounts.ts";
export { alignments, alignmentVerdicts } from "./alignments.ts";
export { blocks } from "./blocks.ts";
export { commitmentFigures, commitments } from "./commitments.ts";
export { conceptChanges } from "./concept-changes.ts";
export { concepts } from "./concepts.ts";
export { conclusionsStand } from "./conclusions-stand.ts";
export { documents } from "./documents.ts";
export { likenesses, lineages, sketches } from "./editions.ts";
export { figures } from "./figures.ts";
export { findingStates, findings } from "./findings.ts";
export { commitmentVersions, documentVersions } from "./history.ts";
export { imports } from "./imports.ts";
export {
  assignments,
  attachedRules,
  channels,
  compositeIndices,
  keyWorks,
  people,
  programmes,
  reports,
  responses,
  schedules,
  shareOuts,
  units,
  workSteps,
  yearPaths,
} from "./items.ts";
export { journal, journalSubjects } from "./journal.ts";
export {
  judgementQueue,
  judgementStand,
  judgements,
  judgementTurns,
  pastDays,
  pastJudgements,
  warnings,
} from "./judgements.ts";
export { layoutPages } from "./layout-pages.ts";
export { observationImports } from "./observation-imports.ts";
export { observationDrafts, observations } from "./observations.ts";
export { passages } from "./passages.ts";
export { readAccounts } from "./read-accounts.ts";
export { claims, reconciliations, targetDecisions } from "./reconciliations.ts";
export { attachments, broughtFiles, deliveries, notices, reportDrafts } from "./reporting.ts";
export { rows } from "./rows.ts";
export { sections } from "./sections.ts";
export { series } from "./series.ts";
export { settings } from "./settings.ts";
export { sources } from "./sources.ts";
export { statements } from "./statements.ts";
