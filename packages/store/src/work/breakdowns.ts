import type { SeriesMeasure, SeriesPoint } from "@lantu/core/indicators";
import type {
  Assignment,
  HeldItem,
  ItemTypes,
  Noun,
  Programme,
  ShareOut,
  WorkStep,
  YearPath,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowsOf, snapshot } from "../database.ts";
import type { NeedsFinder } from "../items/act.ts";
import { standingAt } from "../items/held.ts";
import type { ActNeeds } from "../items/sitting.ts";
import { tableOf } from "../items/tables.ts";
import { type BreakdownFilter, type BreakdownLines, breakdownLines } from "./breakdown-lines.ts";

/** How one commitment is broken down, as it stands or stood. */
export interface BreakdownHeld {
  readonly assignment: Assignment | null;
  readonly path: HeldItem<YearPath> | null;
  readonly shares: readonly HeldItem<ShareOut>[];
  readonly steps: readonly HeldItem<WorkStep>[];
  readonly programme: HeldItem<Programme> | null;
  readonly vanished: readonly VanishedStep[];
}

/** A step an earlier version of the work plan had. */
export interface VanishedStep {
  readonly step: WorkStep;
  readonly version: number;
  /** The entry that took it away. */
  readonly seq: number;
  readonly at: string;
  readonly reason: string | null;
}

/** A series some figures of a commitment belong to. */
export interface SeriesTold {
  readonly concept: string;
  readonly measure: SeriesMeasure;
  readonly unit: string | null;
  readonly points: readonly SeriesPoint[];
}

/** Breakdowns, to read; what is written goes through `WorkItems`. */
export interface Breakdowns {
  /** `asOf`: as it stood just after this entry of the journal. */
  get(commitment: string, asOf?: number): Promise<BreakdownHeld>;
  /** What an act on the breakdown of a commitment has to see. */
  needs(commitment: string, versions: ActNeeds["versions"]): NeedsFinder;
  /** The commitment of a step that stands; null where there is none. */
  commitmentOfStep(step: string): Promise<string | null>;
  /** Series that hold one of the figures. */
  series(document: string, figures: readonly string[]): Promise<readonly SeriesTold[]>;
  /** Lines with what they come to. Throws `InvalidCursor`. */
  lines(filter: BreakdownFilter): Promise<BreakdownLines>;
}

export function breakdownsOf(database: Database): Breakdowns {
  return {
    get: (commitment, asOf) => snapshot(database, (connection) => breakdownOf(connection, commitment, asOf)),
    needs: (commitment, versions) => async (connection) => ({
      items: {
        ...{ unit: "all", assignment: [commitment], path: [commitment], programme: [commitment] },
        share: (await belonging(connection, "share", commitment)).map(({ id }) => id),
        step: (await belonging(connection, "step", commitment)).map(({ id }) => id),
      },
      ...{ commitments: [commitment], ...(versions === undefined ? {} : { versions }) },
    }),
    commitmentOfStep: async (step) => {
      const query = sql`select i.commitment from work_steps i where i.id = ${step} and ${standingAt(undefined)}`;
      return (await rowsOf<{ commitment: string }>(database, query))[0]?.commitment ?? null;
    },
    series: (document, figures) => seriesOf(database, document, figures),
    lines: (filter) => snapshot(database, (connection) => breakdownLines(connection, filter)),
  };
}

type Row<N extends Noun> = { readonly id: string; readonly value: ItemTypes[N]; readonly version: number };

/** Items of a noun that belong to a commitment, in the order of their ids. */
function belonging<N extends "path" | "share" | "step" | "programme" | "assignment">(
  connection: Connection,
  noun: N,
  commitment: string,
  asOf?: number,
): Promise<readonly Row<N>[]> {
  const own = noun === "share" || noun === "step" ? sql`i.commitment = ${commitment}` : sql`i.id = ${commitment}`;
  return rowsOf<Row<N>>(
    connection,
    sql`select i.id, i.value, i.version from ${tableOf(noun)} i where ${standingAt(asOf)} and ${own} order by i.id`,
  );
}

async function breakdownOf(connection: Connection, commitment: string, asOf?: number): Promise<BreakdownHeld> {
  const [assignment] = await belonging(connection, "assignment", commitment, asOf);
  const [path = null] = await belonging(connection, "path", commitment, asOf);
  const [programme = null] = await belonging(connection, "programme", commitment, asOf);
  return {
    assignment: assignment?.value ?? null,
    ...{ path, programme },
    shares: await belonging(connection, "share", commitment, asOf),
    steps: await belonging(connection, "step", commitment, asOf),
    vanished: await vanishedSteps(connection, commitment, asOf),
  };
}

/** Steps that were taken away, the last first, each as it stood then. */
async function vanishedSteps(connection: Connection, commitment: string, asOf?: number) {
  const gone =
    asOf === undefined
      ? sql`i.until_seq is null`
      : sql`i.from_seq <= ${asOf} and (i.until_seq is null or i.until_seq > ${asOf})`;
  const rows = await rowsOf<VanishedStep>(
    connection,
    sql`select b.value as step, b.version, i.from_seq::int as seq, j.at, j.payload ->> 'reason' as reason
      from work_steps b join work_steps i on i.id = b.id and i.from_seq = b.until_seq join journal j on j.seq = i.from_seq
      where b.commitment = ${commitment} and b.value is not null and i.value is null and ${gone}
      order by i.from_seq desc, b.id`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
}

async function seriesOf(
  connection: Connection,
  document: string,
  figures: readonly string[],
): Promise<readonly SeriesTold[]> {
  if (figures.length === 0) return [];
  return rowsOf<SeriesTold>(
    connection,
    sql`select r.concept, r.measure, r.unit, r.body -> 'points' as points from series r
      where r.documents @> array[${document}::text]
        and exists (select from json_array_elements(r.body -> 'points') p where p ->> 'figure' = any(${sql.param([...figures])}::text[]))
      order by r.kind desc, r.id`,
  );
}
