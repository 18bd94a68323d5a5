import type { Concept, ConceptChange, Registry } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";

/** Every version of every concept, and what people changed of them. */
export const heldRegistry = (connection: Connection): Promise<Registry> => registryWhere(connection, null);

/** The same, as far as it tells what one concept has become: of itself and of those it led to. */
export async function registryAround(connection: Connection, id: string): Promise<Registry> {
  const rows = await rowsOf<{ id: string }>(
    connection,
    sql`with recursive led as (
        select ${id}::text as id
        union
        select became.id from concept_changes c join led on c.concept = led.id, unnest(c."into") as became (id)
          where c.kind in ('merged', 'split')
      ) select id from led`,
  );
  return registryWhere(
    connection,
    rows.map((one) => one.id),
  );
}

async function registryWhere(connection: Connection, ids: readonly string[] | null): Promise<Registry> {
  const versions = new Map<string, Concept[]>();
  for (const definition of await definitionsOf(connection, ids)) {
    const held = versions.get(definition.id);
    if (held === undefined) versions.set(definition.id, [definition]);
    else held.push(definition);
  }
  const history = (await changesOf(connection, ids)).flatMap((row) => toChange(row, versions));
  const fates = history.flatMap((change) =>
    change.kind === "merged" || change.kind === "split" ? [[change.from, change] as const] : [],
  );
  return { versions, fates: new Map(fates), history };
}

async function definitionsOf(connection: Connection, ids: readonly string[] | null): Promise<readonly Concept[]> {
  const wanted = ids === null ? sql`true` : sql`id = any(${sql.param(ids)}::text[])`;
  const rows = await rowsOf<{ definition: Concept }>(
    connection,
    sql`select definition from concepts where ${wanted} order by id, version`,
  );
  return rows.map(({ definition }) => definition);
}

interface ChangeRow {
  readonly kind: "added" | "redefined" | "merged" | "split";
  readonly concept: string;
  readonly version: number | null;
  readonly into: readonly string[];
  readonly on: string;
  readonly reason: string;
}

function changesOf(connection: Connection, ids: readonly string[] | null): Promise<readonly ChangeRow[]> {
  const wanted = ids === null ? sql`true` : sql`concept = any(${sql.param(ids)}::text[])`;
  return rowsOf<ChangeRow>(
    connection,
    sql`select kind, concept, version, "into", changed_on::text as on, reason from concept_changes
      where ${wanted} order by seq`,
  );
}

function toChange(row: ChangeRow, versions: ReadonlyMap<string, readonly Concept[]>): readonly ConceptChange[] {
  const { kind, concept: from, version, into, on, reason } = row;
  if (kind === "split") return [{ kind, from, into, on, reason }];
  if (kind === "merged") return into[0] === undefined ? [] : [{ kind, from, into: into[0], on, reason }];
  const concept = versions.get(from)?.find((one) => one.version === version);
  return concept === undefined ? [] : [{ kind, concept, on, reason }];
}

/** Changes with every definition and every change; what was concluded with another has to be concluded anew. */
export async function registryTag(connection: Connection): Promise<string> {
  const row = await rowOf<{ tag: string }>(
    connection,
    sql`select (select count(*) from concepts) || '.' || coalesce((select max(seq) from concept_changes), 0) as tag`,
  );
  return row?.tag ?? "";
}
