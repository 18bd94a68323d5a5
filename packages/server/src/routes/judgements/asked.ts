import { under } from "@lantu/core/ledger";
import type { JudgedFilter, JudgedWhen, Store } from "@lantu/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { DocumentNamed, NamedAs } from "../../contract/index.ts";
import { answeredByCache, listTag } from "../../http/etag.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { JudgedAs, UnitTree } from "../../judging/cockpit.ts";
import type { PastDays } from "../../judging/past-days.ts";
import { namedUnit } from "../../reporting/due.ts";
import { beijingDay } from "../../reporting/today.ts";
import { documentsNamed } from "../comparing.ts";

export const tags = ["judgements"];

/** Where judgements are read: for a day, and as they are told for it. */
export interface JudgedAt {
  readonly when: JudgedWhen;
  readonly as: JudgedAs;
  /** Of everything judgements are told from, read before they are. */
  readonly state: number;
}

/** What the routes about judgements work with. */
export interface JudgementServices {
  readonly store: Store;
  readonly past: PastDays;
}

/**
 * Answers from the visitor's cache where nothing changed; else judges the day that is asked for where it is past, and tells
 * where its judgements are read.
 * @param documents those asked for; null for all
 */
export async function judgedOrCached(
  { store, past }: JudgementServices,
  request: FastifyRequest,
  reply: FastifyReply,
  asOf: string | undefined,
  documents: readonly string[] | null,
): Promise<JudgedAt | null> {
  const today = beijingDay(new Date());
  const [{ seq }, stand, state] = await Promise.all([
    store.journal.head(),
    store.judgements.stand(),
    store.judgements.state(),
  ]);
  const tag = listTag(seq, request, `${stand.version} ${stand.judgedAt} ${today}`);
  if (answeredByCache(request, reply, tag)) return null;
  const when = await past.at(asOf, documents);
  const judgedAt = when.day !== undefined ? new Date().toISOString() : stand.day === today ? stand.judgedAt : null;
  return { when, as: { on: when.day ?? stand.day ?? today, judgedAt }, state };
}

/** The filter of a list as the store knows it: units with those below them. */
export async function filterOf(
  store: Store,
  { unit, ...query }: Omit<JudgedFilter, "day" | "seq">,
  when: JudgedWhen,
): Promise<JudgedFilter> {
  if (unit === undefined || unit.length === 0) return { ...query, ...when };
  return { ...query, ...when, unit: await withBelow(store, unit, when) };
}

/** Units and all below them. */
export async function withBelow(store: Store, units: readonly string[], when: JudgedWhen): Promise<readonly string[]> {
  const tree = await unitsById(store, when);
  return [...new Set(units.flatMap((unit) => [...under(tree, unit)]))];
}

async function unitsById(store: Store, { seq }: JudgedWhen) {
  const { units } = await store.assigning.book(seq);
  return new Map([...units].map(([id, { value }]) => [id, value]));
}

/** A unit with those below it. Throws `not-found`. */
export async function findUnit(store: Store, id: string, when: JudgedWhen): Promise<UnitTree> {
  const units = await unitsById(store, when);
  const named = (one: string): NamedAs => {
    const found = namedUnit(units, one);
    if (found === null) throw new HttpProblem("not-found", { what: "unit", id: one });
    return found;
  };
  const children = [...units.values()]
    .filter(({ parent, until }) => parent === id && until === null)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return {
    ...{ unit: named(id), ids: [...under(units, id)] },
    children: children.map((child) => ({ unit: named(child.id), ids: [...under(units, child.id)] })),
  };
}

/** A published document by its names. Throws `not-found`. */
export async function findPlan(store: Store, id: string): Promise<DocumentNamed> {
  const [found] = await documentsNamed(store, [id]);
  if (found === undefined) throw new HttpProblem("not-found", { what: "document", id });
  return found;
}
