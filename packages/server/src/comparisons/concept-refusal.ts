import type { Amended, ChangeRefusal, ConceptAct, RegistryFault } from "@lantu/core/indicators";
import { HttpProblem, type RefusedField } from "../http/problem.ts";

/** Why an act on the concepts is none, by the fields that are at fault. */
export function conceptProblem(act: ConceptAct, amended: Exclude<Amended, { kind: "amended" }>): HttpProblem {
  if (amended.kind === "faulty") {
    return new HttpProblem(
      "invalid-request",
      {},
      amended.faults.map((fault) => faultyField(act, fault)),
    );
  }
  const { refusal } = amended;
  if (refusal.kind === "unknown-concept" && refusal.id === subjectOf(act)) {
    return new HttpProblem("not-found", { what: "concept", id: refusal.id });
  }
  return new HttpProblem("invalid-request", {}, [refusedField(act, refusal)]);
}

/** The concept an act is about by its address. */
function subjectOf(act: ConceptAct): string {
  if (act.kind === "name") return act.id;
  return "concept" in act ? act.concept.id : act.from;
}

function refusedField(act: ConceptAct, refusal: ChangeRefusal): RefusedField {
  switch (refusal.kind) {
    case "unknown-concept":
      return { path: "body.into", rule: "unknown-id", params: { id: refusal.id } };
    case "id-taken":
      return { path: `${baseOf(act, refusal.id)}.id`, rule: "id-taken", params: { id: refusal.id } };
    case "look-alikes":
      return { path: "body.into", rule: "look-alike", params: { other: refusal.other } };
    case "other-unit":
      return { path: "body.into", rule: "unit-misfit", params: { unit: refusal.unit } };
    case "wrong-version":
      return { path: "body.version", rule: "other", params: {} };
    default:
      return { path: "body.into", rule: "other", params: {} };
  }
}

function faultyField(act: ConceptAct, fault: RegistryFault): RefusedField {
  switch (fault.kind) {
    case "name-twice": {
      const { written, ids } = fault;
      const own = ids.find((id) => isGiven(act, id)) ?? ids[1];
      const holder = ids.find((id) => id !== own) ?? own;
      return { path: namePath(act, own, written), rule: "name-taken", params: { written, id: holder } };
    }
    case "unknown-id":
      return { path: referencePath(act, fault.id, fault.other), rule: "unknown-id", params: { id: fault.other } };
    case "unlike-one-way":
      return { path: `${baseOf(act, fault.id)}.unlike`, rule: "other", params: {} };
    case "unit":
      return { path: `${baseOf(act, fault.id)}.unit`, rule: "unit-misfit", params: { unit: fault.unit } };
    case "formula-unit":
      return { path: `${baseOf(act, fault.id)}.formula`, rule: "unit-misfit", params: { unit: fault.other } };
    case "empty":
      return { path: `${baseOf(act, fault.id)}.${fault.field}`, rule: "required", params: {} };
    case "shared-by-one":
      return { path: "body", rule: "other", params: {} };
    default:
      return {
        path: `${baseOf(act, fault.id)}.id`,
        rule: fault.kind === "id-form" ? "format" : "id-taken",
        params: { id: fault.id },
      };
  }
}

function givenBy(act: ConceptAct) {
  if (act.kind === "split") return act.added;
  return "concept" in act ? [act.concept] : [];
}

const isGiven = (act: ConceptAct, id: string): boolean =>
  givenBy(act).some((one) => one.id === id) || subjectOf(act) === id;

/** Where a definition stands in a request. */
function baseOf(act: ConceptAct, id: string): string {
  if (act.kind !== "split") return "concept" in act ? "body.concept" : "body";
  const at = act.added.findIndex((one) => one.id === id);
  return at < 0 ? "body" : `body.added.${at}`;
}

function namePath(act: ConceptAct, id: string, written: string): string {
  if (act.kind === "name") return "body.names";
  const given = givenBy(act).find((one) => one.id === id);
  if (given === undefined) return "body.into";
  return `${baseOf(act, id)}.${given.name.zh === written ? "name.zh" : "aliases"}`;
}

function referencePath(act: ConceptAct, id: string, other: string): string {
  const given = givenBy(act).find((one) => one.id === id);
  return `${baseOf(act, id)}.${given?.unlike.includes(other) === false ? "formula" : "unlike"}`;
}
