import type { PriorityFacts, Raising, WarningKind } from "@lantu/core/judgements";
import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import type { Lines } from "./model.ts";
import { endWarnings, raiseWarnings } from "./write.ts";

/** Which warnings about the economy are settled together: all of some kinds about one place. */
export interface Settling {
  /** Key of the place. */
  readonly place: string;
  readonly kinds: readonly WarningKind[];
}

/** A warning about the economy that holds on a day, with its arithmetic. */
export interface EconomyWarning extends Raising {
  readonly lines: Lines;
  /** What decides its place among others, as far as it is known. */
  readonly facts?: Partial<PriorityFacts>;
}

/**
 * Brings the warnings about a place to those that hold on a day: what is new is raised, what lasts stays as it is with its id
 * and its day, what no longer holds is over. Answers the ids of those that were raised. Doing it twice changes nothing.
 */
export async function settleWarnings(
  transaction: Connection,
  { place, kinds }: Settling,
  holding: readonly EconomyWarning[],
  on: string,
): Promise<readonly string[]> {
  const held = await rowsOf<{ id: string; kind: WarningKind; subject: string }>(
    transaction,
    sql`select w.id, w.kind, w.subject from warnings w
      where w.place = ${place} and w.kind = any(${sql.param([...kinds])}::text[]) and w.ended is null for update`,
  );
  const nameOf = ({ kind, subject }: Pick<Raising, "kind" | "subject">) => `${kind}|${subject}`;
  const lasting = new Set(held.map(nameOf));
  const wanted = new Set(holding.map(nameOf));
  const over = held.filter((one) => !wanted.has(nameOf(one)));
  await endWarnings(
    transaction,
    over.map(({ id }) => ({ id, on, because: "inside" as const })),
  );
  const fresh = new Map(holding.filter((one) => !lasting.has(nameOf(one))).map((one) => [nameOf(one), one]));
  return raiseWarnings(
    transaction,
    [...fresh.values()].map(({ lines, facts, ...warning }) => ({
      ...{ warning, lines, place, ground: null },
      facts: { ...NOTHING_KNOWN, status: warning.status, since: warning.since, ...facts },
    })),
  );
}

const NOTHING_KNOWN = { nature: null, probability: null, due: null, importance: null } as const;
