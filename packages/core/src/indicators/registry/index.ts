export { type ActChange, type ActReason, type Amended, amend, type ConceptAct } from "./amend.ts";
export type { ChangeRefusal, ConceptChange } from "./change.ts";
export { checkConcepts, type RegistryFault } from "./check.ts";
export { CONCEPTS } from "./concepts.ts";
export { SHARED_NAMES } from "./lexicon/shared-names.ts";
export { livingConcepts, livingNames } from "./living.ts";
export { lookUp, type NameIndex, nameIndex, type SharedName } from "./look-up.ts";
export { plainName } from "./plain-name.ts";
export {
  applyChange,
  conceptAt,
  foldChanges,
  isRefused,
  presentConcepts,
  type Registry,
  type Resolved,
  registryOf,
  resolveId,
} from "./registry.ts";
export { unitFits } from "./unit-table.ts";
