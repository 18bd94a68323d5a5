import type { Concept } from "../concept.ts";
import type { ChangeRefusal, ConceptChange } from "./change.ts";
import { checkConcepts, type RegistryFault } from "./check.ts";
import { SHARED_NAMES } from "./lexicon/shared-names.ts";
import { livingConcepts, livingNames } from "./living.ts";
import { plainName } from "./plain-name.ts";
import { applyChange, conceptAt, isRefused, type Registry } from "./registry.ts";

/** What a person asks of the registry, as one act. */
export type ConceptAct =
  /** A concept that was not there before; its version is the first. */
  | { readonly kind: "add"; readonly concept: Concept }
  /** Other ways a concept is written: names that waited as provisional concepts become it. */
  | { readonly kind: "name"; readonly id: string; readonly names: readonly string[] }
  /** A new definition; its version must be the next, so that nobody overlooks another's. */
  | { readonly kind: "redefine"; readonly concept: Concept }
  /** Two found to be one: what is written as the first is the second from now on. */
  | { readonly kind: "merge"; readonly from: string; readonly into: string }
  /** One found to be several, of which some may be new. */
  | {
      readonly kind: "split";
      readonly from: string;
      readonly into: readonly string[];
      readonly added: readonly Concept[];
    };

/** The changes acts are made of; nobody is asked to rename. */
export type ActChange = Exclude<ConceptChange, { readonly kind: "renamed" }>;

/** When and why a person acts; the date is ISO. */
export type ActReason = Pick<ConceptChange, "on" | "reason">;

/** The registry after an act, or why it is left as it was. */
export type Amended =
  | { readonly kind: "amended"; readonly registry: Registry; readonly changes: readonly ActChange[] }
  | { readonly kind: "refused"; readonly refusal: ChangeRefusal }
  /** It fits, but leaves a registry that does not keep to its rules. */
  | { readonly kind: "faulty"; readonly faults: readonly RegistryFault[] };

/**
 * The registry after an act. All of its changes are made or none; an act that brings a fault the registry did not have is
 * none.
 */
export function amend(registry: Registry, act: ConceptAct, why: ActReason): Amended {
  if (act.kind === "name" && conceptAt(registry, act.id) === null) {
    return { kind: "refused", refusal: { kind: "unknown-concept", id: act.id } };
  }
  const changes = changesOf(registry, act).map((change): ActChange => ({ ...change, ...why }));
  let amended = registry;
  for (const change of changes) {
    const next = applyChange(amended, change);
    if (isRefused(next)) return { kind: "refused", refusal: next };
    amended = next;
  }
  const known = new Set(faultsOf(registry).map((fault) => JSON.stringify(fault)));
  const faults = faultsOf(amended).filter((fault) => !known.has(JSON.stringify(fault)));
  return faults.length > 0 ? { kind: "faulty", faults } : { kind: "amended", registry: amended, changes };
}

const faultsOf = (registry: Registry): readonly RegistryFault[] =>
  checkConcepts(livingConcepts(registry), livingNames(registry, SHARED_NAMES));

type Unreasoned<C> = C extends ActChange ? Omit<C, "on" | "reason"> : never;

/** The changes an act amounts to, before anybody has looked whether they fit. */
function changesOf(registry: Registry, act: ConceptAct): readonly Unreasoned<ActChange>[] {
  switch (act.kind) {
    case "add":
      return [{ kind: "added", concept: { ...act.concept, version: 1 } }];
    case "redefine":
      return [{ kind: "redefined", concept: act.concept }];
    case "name":
      return named(registry, act.id, act.names, []);
    case "merge": {
      const { from, into } = act;
      const other = conceptAt(registry, from);
      const names = other === null ? [] : [other.name.zh, ...other.aliases];
      return [...named(registry, into, names, other?.unlike ?? []), { kind: "merged", from, into }];
    }
    case "split": {
      const added = act.added.map((concept) => ({ kind: "added", concept: { ...concept, version: 1 } }) as const);
      return [...added, { kind: "split", from: act.from, into: act.into }];
    }
  }
}

const next = (registry: Registry, concept: Concept): Concept => ({
  ...concept,
  version: (conceptAt(registry, concept.id)?.version ?? 0) + 1,
});

/** A new definition with further names and look-alikes; none where it has them all already, or is not there. */
function named(
  registry: Registry,
  id: string,
  names: readonly string[],
  unlike: readonly string[],
): readonly Unreasoned<ActChange>[] {
  const held = conceptAt(registry, id);
  if (held === null) return [];
  const known = new Set([held.name.zh, ...held.aliases].map(plainName));
  const further = new Map(names.map((name) => [plainName(name), name]));
  const aliases = [...held.aliases, ...[...further].flatMap(([plain, name]) => (known.has(plain) ? [] : [name]))];
  const others = [...new Set([...held.unlike, ...unlike])].filter((other) => other !== id);
  if (aliases.length === held.aliases.length && others.length === held.unlike.length) return [];
  return [{ kind: "redefined", concept: next(registry, { ...held, aliases, unlike: others }) }];
}
