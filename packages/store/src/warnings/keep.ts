import {
  limitsOf,
  priorityKey,
  RULES,
  rankOf,
  type TurnGlance,
  type Warning,
  type WarningChange,
  warningsFor,
} from "@lantu/core/judgements";
import type { Importance } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import type { JudgedAnew, JudgedForWarnings } from "./model.ts";
import { type Ending, endWarnings, type NewWarning, placeWarnings, raiseWarnings } from "./write.ts";

/** A warning about a commitment, as deciding about others needs it. */
type Held = Pick<Warning, "id" | "kind" | "since" | "ended"> & { readonly subject: string };

/** What is known of a commitment besides its judgement. */
interface Known {
  readonly title: string;
  readonly importance: Importance | null;
  readonly held: readonly Held[];
  readonly turns: readonly TurnGlance[];
}

/**
 * Raises and ends the warnings about commitments that were judged anew: in the transaction their judgements and turns are
 * kept in, after these. Answers the ids of those that were raised. Doing it twice changes nothing.
 */
export async function keepWarnings(
  transaction: Connection,
  { judged, gone = [], on }: JudgedForWarnings,
): Promise<readonly string[]> {
  const held = await warningsAbout(transaction, [...judged.map(({ judgement }) => judgement.commitment), ...gone]);
  const isOpen = (commitment: string) => (held.get(commitment) ?? []).some(({ ended }) => ended === null);
  const concerned = judged.filter(({ judgement }) => {
    const { commitment, status, disagrees } = judgement;
    return disagrees || (rankOf(status) ?? 0) >= 2 || isOpen(commitment);
  });
  const known = await knownOf(transaction, concerned, held);
  const changes = concerned.map((one) => ({ one, changes: changesFor(one, known) }));
  const withdrawn = gone.flatMap((commitment) =>
    (held.get(commitment) ?? []).flatMap(({ id, ended }): readonly Ending[] =>
      ended === null ? [{ id, on, because: "withdrawn" }] : [],
    ),
  );
  await endWarnings(transaction, [...withdrawn, ...changes.flatMap((each) => each.changes.flatMap(endingIn))]);
  await placeWarnings(
    transaction,
    concerned.flatMap((one) => placesOf(one, known)),
  );
  return raiseWarnings(
    transaction,
    changes.flatMap(({ one, changes: each }) => each.flatMap(raisingOf(one, known))),
  );
}

const endingIn = (change: WarningChange): readonly Ending[] => (change.kind === "end" ? [change] : []);

const UNKNOWN: Known = { title: "", importance: null, held: [], turns: [] };

const knownIn = (known: ReadonlyMap<string, Known>, { judgement }: JudgedAnew): Known =>
  known.get(judgement.commitment) ?? UNKNOWN;

function changesFor(one: JudgedAnew, known: ReadonlyMap<string, Known>): readonly WarningChange[] {
  const { judgement, nature, cause } = one;
  const { title, held, turns } = knownIn(known, one);
  const limits = limitsOf(RULES, judgement.rule, nature);
  return warningsFor({ judgement, limits, turns, held, title: { zh: title, en: title }, cause });
}

/** What decides the place of warnings about a commitment. */
function factsOf(one: JudgedAnew, known: ReadonlyMap<string, Known>, since: string) {
  const { status, probability, due } = one.judgement;
  return { nature: one.nature, status, probability, due, since, importance: knownIn(known, one).importance };
}

const raisingOf =
  (one: JudgedAnew, known: ReadonlyMap<string, Known>) =>
  (change: WarningChange): readonly NewWarning[] => {
    if (change.kind !== "raise") return [];
    const { warning } = change;
    const ground = { before: one.before, after: one.judgement };
    return [{ warning, facts: factsOf(one, known, warning.since), place: null, ground, lines: null }];
  };

function placesOf(one: JudgedAnew, known: ReadonlyMap<string, Known>) {
  return knownIn(known, one).held.flatMap(({ id, ended, since }) =>
    ended === null ? [{ id, priority: priorityKey(factsOf(one, known, since)) }] : [],
  );
}

/** All warnings about commitments. */
async function warningsAbout(
  connection: Connection,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const rows = await manyRowsOf<Held>(
    connection,
    sql`select w.id, w.kind, w.since, w.ended, w.subject from warnings w
      where w.subject = any(${sql.param([...commitments])}::text[]) order by w.since, w.id`,
  );
  const bySubject = new Map<string, Held[]>();
  for (const row of rows) bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), row]);
  return bySubject;
}

async function knownOf(
  connection: Connection,
  judged: readonly JudgedAnew[],
  held: ReadonlyMap<string, readonly Held[]>,
): Promise<ReadonlyMap<string, Known>> {
  const ids = judged.map(({ judgement }) => judgement.commitment);
  if (ids.length === 0) return new Map();
  const rows = await manyRowsOf<Omit<Known, "held"> & { readonly id: string }>(
    connection,
    sql`select c.id, c.title, a.value ->> 'importance' as importance,
        (select coalesce(json_agg(json_build_object('on', t.on_day, 'before', t.before, 'after', t.after) order by t.id), '[]')
          from judgement_turns t where t.commitment = c.id) as turns
      from commitments c left join assignments a on a.id = c.id and a.until_seq is null and a.value is not null
      where c.id = any(${sql.param(ids)}::text[])`,
  );
  return new Map(rows.map((row) => [row.id, { ...row, held: held.get(row.id) ?? [] }]));
}
