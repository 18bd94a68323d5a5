import type { Concept, ConceptChange, Registry } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";

/** Every version of every concept, and what people changed of them. */
export async function heldRegistry(connection: Connection): Promise<Registry> {
  const versions = new Map<string, Concept[]>();
  for (const definition of await definitionsOf(connection)) {
    const held = versions.get(definition.id);
    if (held === undefined) versions.set(definition.id, [definition]);
    else held.push(definition);
  }
  const history = (await changesOf(connection)).flatMap((row) => toChange(row, versions));
  const fates = history.flatMap((change) =>
    change.kind === "merged" || change.kind === "split" ? [[change.from, change] as const] : [],
  );
  return { versions, fates: new Map(fates), history };
}

async function definitionsOf(connection: Connection): Promise<readonly Concept[]> {
  const rows = await rowsOf<{ definition: Concept }>(
    connection,
    sql`select definition from concepts order by id, version`,
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

const changesOf = (connection: Connection): Promise<readonly ChangeRow[]> =>
  rowsOf<ChangeRow>(
    connection,
    sql`select kind, concept, version, "into", changed_on::text as on, reason from concept_changes order by seq`,
  );

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
