import { append } from "./append.ts";
import { roleOf } from "./clause-role.ts";
import type { Clause } from "./clauses.ts";
import { isCounted, isSpecific } from "./duty-weight.ts";
import { projectName } from "./project-name.ts";
import { type Told, toldOf } from "./told.ts";

/** Clauses that tell one duty. */
export interface Group {
  readonly clauses: Told[];
  /** The clauses among them that tell deeds. */
  readonly deeds: Told[];
  /** A quantity and the level it is to reach, told among deeds: a target of its own. */
  readonly isEnd: boolean;
  /** How much it says, once that has been asked. */
  weight: Weight | null;
  /** Whether one of its deeds is about a work with a name of its own, once that has been asked. */
  named: boolean | null;
}

/** Something to be given out by itself, or a direction only. */
type Weight = "specific" | "vague";

/** A deed told in fewer characters is part of its neighbour: 稳存量，挖潜量. */
export const SHORTEST_DUTY = 6;

/** Duties joined for their vagueness end here: what a line of a list of tasks holds. */
const LONGEST_JOINED = 80;
const LONGEST_TAIL = 14;

/** The duties of a sentence, as the clauses that tell them. */
export function dutyGroups(text: string, clauses: readonly Clause[]): readonly Group[] {
  return joinVague(groupClauses(text, clauses));
}

function groupClauses(text: string, clauses: readonly Clause[]): Group[] {
  const groups: Group[] = [];
  let waiting: Told[] = [];
  let current: Group | null = null;
  for (const each of clauses) {
    const clause = toldOf(text, each);
    const role = roleOf(clause, current === null && waiting.length === 0);
    if (role === "circumstance") waiting.push(clause);
    else if (role === "end") {
      groups.push({ clauses: [...waiting, clause], deeds: [], isEnd: true, weight: null, named: null });
      current = null;
      waiting = [];
    } else if (role === "deed" && current !== null && isTopic(current)) {
      append(current.clauses, waiting);
      current.clauses.push(clause);
      current.deeds.push(clause);
      waiting = [];
    } else if (role === "deed" || current === null) {
      current = {
        clauses: [...waiting, clause],
        deeds: role === "deed" ? [clause] : [],
        isEnd: false,
        weight: null,
        named: null,
      };
      groups.push(current);
      waiting = [];
    } else {
      append(current.clauses, waiting);
      current.clauses.push(clause);
      waiting = [];
    }
    if (isStop(clause.closer) && waiting.length === 0) current = null;
  }
  const last = groups.at(-1);
  if (last !== undefined) append(last.clauses, waiting);
  else if (waiting.length > 0) groups.push({ clauses: waiting, deeds: [], isEnd: false, weight: null, named: null });
  return groups;
}

/** 本纲要确定的约束性指标，由市政府…: what the duty behind it is about, without a deed or a number of its own. */
function isTopic({ clauses, deeds }: Group): boolean {
  return deeds.length === 0 && clauses.every(({ words }) => !/\d/u.test(words));
}

function isStop(closer: string): boolean {
  return closer === "；" || closer === ";" || closer === "。";
}

/**
 * Joins what nobody would give out by itself to its neighbour: a few characters always, a direction to the deed
 * behind it in its sentence, a short one also to the deed before it, as long as the whole stays within one breath. A work with a name of its own stays alone.
 */
function joinVague(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before === undefined || !belongTogether(before, group)) joined.push(group);
    else {
      append(before.clauses, group.clauses);
      append(before.deeds, group.deeds);
      before.weight = before.weight === "vague" ? group.weight : before.weight;
      before.named = before.named === false ? group.named : before.named;
    }
  }
  return joined;
}

function belongTogether(before: Group, group: Group): boolean {
  if (before.isEnd || group.isEnd) return false;
  return isShort(group) || isShort(before) || goTogether(before, group);
}

function goTogether(before: Group, group: Group): boolean {
  const last = before.clauses.at(-1);
  const start = before.clauses[0]?.span.start ?? 0;
  if (last === undefined || isStop(last.closer)) return false;
  if ((group.clauses.at(-1)?.span.end ?? 0) - start > LONGEST_JOINED) return false;
  const ahead = weightOf(before);
  if (ahead === "specific" && !isTail(group)) return false;
  if (ahead === "specific" && weightOf(group) === "specific") return false;
  return !isNamed(before) && !isNamed(group);
}

function weightOf(group: Group): Weight {
  group.weight ??= weigh(group);
  return group.weight;
}

function weigh({ deeds, clauses }: Group): Weight {
  const telling = deeds.length > 0 ? deeds : clauses;
  if (telling.some(({ bare }) => isSpecific(bare))) return "specific";
  return deeds.length > 0 && clauses.some(({ bare }) => isCounted(bare)) ? "specific" : "vague";
}

function isNamed(group: Group): boolean {
  group.named ??= group.deeds.some(({ bare }) => projectName(bare) !== null);
  return group.named;
}

/** 优化流程: a direction without a result of its own, in a few characters, says what the deed before it is for. */
function isTail(group: Group): boolean {
  return group.clauses.length === 1 && lengthOf(group) <= LONGEST_TAIL;
}

function isShort(group: Group): boolean {
  return lengthOf(group) < SHORTEST_DUTY;
}

function lengthOf({ clauses }: Group): number {
  return (clauses.at(-1)?.span.end ?? 0) - (clauses[0]?.span.start ?? 0);
}
