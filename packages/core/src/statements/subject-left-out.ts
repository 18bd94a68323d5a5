import { wordList } from "../language/index.ts";
import type { Clause } from "./figure-clause.ts";
import { FALLS, RISES } from "./measure-words.ts";
import type { Named, Subject } from "./subject.ts";
import { nounBefore } from "./subject-before.ts";
import { paysFor } from "./subject-from-right.ts";
import { type Head, verbBehind } from "./subject-head.ts";
import { CARRYING_VERBS, DEED_TAILS } from "./subject-words.ts";

const CARRYING = wordList(CARRYING_VERBS);
const DEED_TAIL = wordList(DEED_TAILS);
const CHANGE = wordList(`${RISES} ${FALLS}`);

/** Verbs and adverbs that lead a predicate without a meaning of their own: 2.6万人|实现|脱贫. */
const LED = /^(?:[已将可均全]|先后|稳定|成功|顺利|预计)*(?:实现|完成|得到)?/u;

/** A predicate longer than this names no group of people. */
const LONGEST_DEED = 12;

/** Nothing is named, or only a verb: the thing named before, with the verb where it changes what is counted. */
export function leftOut(head: Head, named: Named, clause: Clause): Subject {
  const { thing } = named;
  const deed = head.deed ?? (clause.join === "list" ? named.deed : null);
  const base = { ground: "left-out" as const, span: null, deed, share: false, own: false };
  if (named.from || clause.quantity.dimension === "points") return { ...base, name: named.name, thing };
  const people = peopleOf(clause);
  if (people !== null) return { ...base, ground: "right", name: people, thing: people, own: true };
  const ratio = clause.quantity.dimension === "ratio" || clause.quantity.unit === named.unit;
  const opening = clause.newTopic ? nounBefore(clause) : null;
  const told = opening ?? (head.verb === null && ratio ? named.changing : thing);
  const before = named.counted.get(clause.quantity.unit ?? "") ?? null;
  const owner = told ?? nounBefore(clause) ?? before ?? (head.verb === null ? null : named.topic);
  const ground = told !== null ? "left-out" : owner !== null ? "before" : "none";
  if (head.verb !== null && paysFor(clause, head))
    return { ...base, ground: "left", name: head.verb, thing: head.verb, own: true };
  if (head.verb !== null && !(CARRYING.has(head.verb) && owner !== null)) {
    const name = `${owner === null ? "" : withoutVerb(owner)}${bareVerb(head.verb)}`;
    return { ...base, ground, name, thing: name };
  }
  const bare = owner !== null && clause.join === "clause" && goesOn(clause) ? withoutVerb(owner) : owner;
  return { ...base, ground, name: bare, thing: bare === named.changing ? thing : bare, changing: bare };
}

/** People a clause counts by what they do (192万人|搬出大山), where it begins with their number. */
function peopleOf({ text, left, right, quantity }: Clause): string | null {
  if (quantity.dimension !== "people" || text.slice(left.start, left.end).trim() !== "") return null;
  const deed = text.slice(right.start, right.end).trim().replace(LED, "");
  return deed.length >= 2 && deed.length <= LONGEST_DEED ? deed : null;
}

/** 实现开工 is 开工. */
function bareVerb(verb: string): string {
  const length = CARRYING.at(verb, 0, verb.length - 1);
  return verb.slice(length).replace(ADDED, "");
}

/** 新增造林 is 造林: the verb behind says what is added. */
const ADDED = /^(?:新增|净增|累计)(?=[^\s、，]{2})/u;

/** Whether a clause goes on behind its number (18个|有序推进). */
function goesOn({ text, right }: Clause): boolean {
  return right.end - right.start >= 2 && CHANGE.at(text, right.start, right.end) === 0;
}

/** 重点产业项目竣工 → 重点产业项目; 北区建设进度 → 北区. */
export function withoutVerb(written: string): string {
  const tail = DEED_TAIL.before(written, 2, written.length);
  const name = written.slice(0, written.length - tail);
  const trailing = verbBehind(name, { start: 0, end: name.length });
  return trailing === null || trailing.verb.length === name.length ? name : name.slice(0, -trailing.verb.length);
}
