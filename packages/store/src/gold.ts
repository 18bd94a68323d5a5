import type { CommitmentKind } from "@lantu/core/commitments";
import type { FigureRecord } from "@lantu/core/ledger";
import type { Nature, StatementClass } from "@lantu/core/statements";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "./database.ts";

/** A figure as gold files hold it. */
export type GoldFigure = Omit<FigureRecord, "id" | "quote" | "confidence">;

/** A line of an indicator table as gold files hold it. */
export interface GoldRow extends Span {
  readonly category: string | null;
  readonly ordinal: number | null;
  readonly name: string;
  readonly unit: string | null;
  readonly target: string | null;
  readonly attribute: "约束性" | "预期性" | null;
}

/** What a person decided on: whether it is a commitment, and where it stands. */
export interface GoldItem {
  readonly spans: readonly Span[];
  readonly kind: CommitmentKind;
  readonly accepted: boolean;
}

/**
 * What people decided on a document, as annotations: positions, labels and field values, all in raw UTF-16 offsets.
 * `slices` are the words people accepted, and nothing else is scored; `items` tells the rejected ones too.
 */
export interface Gold {
  /** File the raw text is kept under. */
  readonly document: string;
  readonly slices: readonly Span[];
  readonly spans: readonly (Span & { readonly class: StatementClass })[];
  readonly figures: readonly GoldFigure[];
  readonly rows: readonly GoldRow[];
  readonly items: readonly GoldItem[];
}

/** The gold of one document; null where there is none. */
export async function goldOf(connection: Connection, id: string): Promise<Gold | null> {
  const document = await rowOf<{ name: string }>(
    connection,
    sql`select file_name as name from documents where id = ${id}`,
  );
  if (document === null) return null;
  const items = await decidedItems(connection, id);
  const accepted = items.filter((item) => item.accepted);
  const slices = joined(accepted.flatMap(({ spans }) => spans));
  const figures = await figuresOf(connection, id);
  const rows = await rowsOfTables(connection, id);
  const inSlice = ({ start, end }: Span) => slices.some((slice) => start >= slice.start && end <= slice.end);
  return {
    document: `${nameOf(document.name)}.txt`,
    slices,
    spans: joinedSpans(await classesOf(connection, id, accepted)),
    figures: figures.filter(inSlice),
    rows: rows.filter(inSlice),
    items: items.map(({ spans, kind, accepted }) => ({ spans, kind, accepted })),
  };
}

/** A file's name without its ending. */
const nameOf = (fileName: string): string => fileName.replace(/\.[^.]+$/u, "");

type Item = GoldItem & { readonly origin: string };

function decidedItems(connection: Connection, document: string): Promise<readonly Item[]> {
  return rowsOf<Item>(
    connection,
    sql`select spans, kind, origin, state = 'accepted' as accepted from commitments
      where document = ${document} and reviewed and state in ('accepted', 'rejected') order by raw_start, id`,
  );
}

/** Stretches in order, those that touch or overlap as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

type Classed = Span & { readonly class: StatementClass };

/** What people's words do: as read where the reader had found them, else by the kind the person gave. */
async function classesOf(
  connection: Connection,
  document: string,
  items: readonly Item[],
): Promise<readonly Classed[]> {
  const statements = await rowsOf<Classed>(
    connection,
    sql`select raw_start as start, raw_end as "end", class from statements where document = ${document} order by raw_start`,
  );
  return items.flatMap(({ spans, origin, kind }) =>
    spans.flatMap((span): readonly Classed[] => {
      if (origin === "person") return [{ ...span, class: kind === "indicator" ? "target" : "action" }];
      return statements
        .filter(({ start, end }) => start < span.end && end > span.start)
        .map(({ start, end, class: name }) => ({
          ...{ start: Math.max(start, span.start), end: Math.min(end, span.end), class: name },
        }));
    }),
  );
}

/** Each character once: what begins first keeps it. */
function joinedSpans(spans: readonly Classed[]): readonly Classed[] {
  let told = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((span) => {
      const start = Math.max(span.start, told);
      if (start >= span.end) return [];
      told = span.end;
      return [{ ...span, start }];
    });
}

function figuresOf(connection: Connection, document: string): Promise<readonly GoldFigure[]> {
  return rowsOf<GoldFigure>(
    connection,
    sql`select raw_start as start, raw_end as "end", subject, value, value_max as "valueMax", unit, op, measure, modality,
        period
      from figures where document = ${document} order by raw_start, id`,
  );
}

async function rowsOfTables(connection: Connection, document: string): Promise<readonly GoldRow[]> {
  type Row = Omit<GoldRow, "attribute"> & { nature: Nature | null };
  const rows = await rowsOf<Row>(
    connection,
    sql`select raw_start as start, raw_end as "end", category, ordinal, name, unit, target, nature
      from rows where document = ${document} order by index`,
  );
  return rows.map(({ nature, ...row }) => ({ ...row, attribute: nature === null ? null : ATTRIBUTES[nature] }));
}

const ATTRIBUTES = { binding: "约束性", expected: "预期性" } as const;
