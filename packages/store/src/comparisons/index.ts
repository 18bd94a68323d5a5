import type { Database } from "../database.ts";
import { allFindings, findingOf, findingsPage } from "./findings.ts";
import { commitmentsByFigure, comparedDocuments } from "./held.ts";
import { judgeFinding, judgeTarget } from "./judge.ts";
import { allReconciliations, reconciliationOf, reconciliationsPage } from "./reconciliations.ts";
import { allSeries, seriesPage, wholeSeries } from "./series.ts";
import type { Comparisons } from "./stores.ts";
import { toldConceptsPage } from "./told-concepts.ts";

export { conclusionsOf } from "./conclusions.ts";

/** Conclusions, to read. */
export function comparisonsOf(database: Database): Comparisons {
  return {
    toldConcepts: (query) => toldConceptsPage(database, query),
    series: (query) => seriesPage(database, query),
    wholeSeries: (filter, limit) => wholeSeries(database, filter, limit),
    allSeries: (filter) => allSeries(database, filter),
    reconciliations: (query) => reconciliationsPage(database, query),
    reconciliation: (id) => reconciliationOf(database, id),
    allReconciliations: (filter, sort) => allReconciliations(database, filter, sort),
    findings: (query) => findingsPage(database, query),
    finding: (id) => findingOf(database, id),
    allFindings: (filter) => allFindings(database, filter),
    judgeFinding: (id, judgement, asked) => judgeFinding(database, id, judgement, asked),
    judgeTarget: (id, judgement, asked) => judgeTarget(database, id, judgement, asked),
    commitmentsOf: (figures) => commitmentsByFigure(database, figures),
    documents: (ids) => comparedDocuments(database, ids),
  };
}
