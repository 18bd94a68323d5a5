import {
  applyEntry,
  decide,
  type FindingState,
  type HeldJudgement,
  type JudgementCommand,
  type LedgerState,
  type TargetVerdict,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf } from "../database.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { summaryOf } from "../ledger/summary.ts";
import type { FindingHeld, ReconciliationHeld } from "../model/index.ts";
import { type Outcome, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import { findingOf } from "./findings.ts";
import { reconciliationOf } from "./reconciliations.ts";

/** Held until the end of the transaction by whoever judges: nothing may come between check and entry. */
const JUDGEMENTS_LOCK = 7_440_005;

/** Records how a person says a finding stands. Refused as `precondition-failed` where `asked.version` is not the current one. */
export async function judgeFinding(
  database: Database,
  id: string,
  judgement: { readonly state: FindingState; readonly note: string | null },
  asked: Asked,
): Promise<Outcome<FindingHeld>> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${JUDGEMENTS_LOCK})`);
    const found = await findingOf(transaction, id);
    if (found === null) return refused("not-found", { id });
    const { body, state, note, version } = found;
    if (asked.version !== undefined && asked.version !== version) {
      return refused("precondition-failed", { id, expected: asked.version, version });
    }
    const documents = [...body.points, ...body.citations].map(({ document }) => document);
    const given = storable({ verdict: judgement.state, note: judgement.note });
    const command = { kind: "judge-finding", finding: id, judgement: given, documents: unique(documents) } as const;
    const held = { verdict: state, note, version };
    const outcome = await record(transaction, command, { id, held, title: body.name.zh }, asked);
    if (outcome.kind === "refused") return outcome;
    await persistFinding(transaction, id, outcome.value, asked);
    const value = await findingOf(transaction, id);
    return value === null ? refused("not-found", { id }) : { ...outcome, value };
  });
}

/** Records a person's word on a target. */
export async function judgeTarget(
  database: Database,
  id: string,
  judgement: { readonly verdict: TargetVerdict; readonly note: string | null },
  asked: Asked,
): Promise<Outcome<ReconciliationHeld>> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${JUDGEMENTS_LOCK})`);
    const found = await reconciliationOf(transaction, id);
    if (found === null) return refused("not-found", { id });
    const { body } = found;
    const documents = unique([body.document, ...body.evidence.map(({ document }) => document)]);
    const command = { kind: "judge-target", target: id, judgement: storable(judgement), documents } as const;
    const about = { id, held: await heldTarget(transaction, id), title: body.name.zh };
    const outcome = await record(transaction, command, about, asked);
    if (outcome.kind === "refused") return outcome;
    await persistTarget(transaction, id, outcome.value, asked);
    const value = await reconciliationOf(transaction, id);
    return value === null ? refused("not-found", { id }) : { ...outcome, value };
  });
}

/** Documents, each once; a value of the statistics stands in none. */
const unique = (items: readonly string[]): readonly string[] => [...new Set(items)].filter((item) => item !== "");

/** What a judgement is about, and what is held of it. */
interface About {
  readonly id: string;
  readonly held: HeldJudgement | null;
  readonly title: string;
}

async function record(
  transaction: Connection,
  command: JudgementCommand,
  { id, held, title }: About,
  asked: Asked,
): Promise<Outcome<HeldJudgement>> {
  const before: LedgerState = { documents: new Map(), judgements: new Map(held === null ? [] : [[id, held]]) };
  const outcome = decide(before, { ...command, title: storable(title) });
  if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
  const stamp = { at: new Date().toISOString(), actor: storable(asked.actor) };
  const subjects = [id, ...command.documents];
  const lines = outcome.map((body) => ({ body, summary: summaryOf(body, title), subjects }));
  const entries = await append(transaction, lines, stamp);
  const after = entries.reduce<LedgerState>((state, entry) => applyEntry(state, entry), before).judgements?.get(id);
  return { kind: "done", value: after ?? held ?? { verdict: "open", note: null, version: 0 }, entries };
}

async function persistFinding(transaction: Connection, id: string, held: HeldJudgement, { actor }: Asked) {
  const { verdict, note, version } = held;
  await transaction.execute(sql`
    insert into finding_states (finding, state, note, version, actor, changed_at)
    values (${id}, ${verdict}, ${note}, ${version}, ${storable(actor)}, now())
    on conflict (finding) do update set state = excluded.state, note = excluded.note, version = excluded.version,
      actor = excluded.actor, changed_at = excluded.changed_at where finding_states.version <> excluded.version`);
}

async function heldTarget(transaction: Connection, id: string): Promise<HeldJudgement | null> {
  return rowOf<HeldJudgement>(
    transaction,
    sql`select verdict, note, version from target_decisions where target = ${id}`,
  );
}

async function persistTarget(transaction: Connection, id: string, held: HeldJudgement, { actor }: Asked) {
  const { verdict, note, version } = held;
  await transaction.execute(sql`
    insert into target_decisions (target, verdict, note, version, actor, decided_at)
    values (${id}, ${verdict}, ${note}, ${version}, ${storable(actor)}, now())
    on conflict (target) do update set verdict = excluded.verdict, note = excluded.note, version = excluded.version,
      actor = excluded.actor, decided_at = excluded.decided_at where target_decisions.version <> excluded.version`);
}
