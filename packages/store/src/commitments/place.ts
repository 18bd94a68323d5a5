import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { intoText } from "../block-text.ts";
import { type Connection, rowsOf } from "../database.ts";
import type { BookBlock, BookCell, BookRepair } from "../model/index.ts";

/** A block as it is needed to quote from it. */
export type QuotedBlock = Pick<
  BookBlock,
  "index" | "section" | "address" | "page" | "start" | "end" | "text" | "raw" | "repairs" | "cells"
>;

type Row = Omit<QuotedBlock, "repairs" | "cells"> & {
  repairs: readonly BookRepair[] | null;
  cells: readonly BookCell[] | null;
};

/** The blocks of a document in which a raw span lies, in order. */
export async function blocksUnder(
  connection: Connection,
  document: string,
  { start, end }: Span,
): Promise<readonly QuotedBlock[]> {
  const rows = await rowsOf<Row>(
    connection,
    sql`select index, section, address, page, raw_start as start, raw_end as "end", text, raw, repairs, cells
      from blocks
      where document = ${document} and raw_end > ${start} and raw_start < ${end} order by index`,
  );
  return rows.map((row) => ({ ...row, repairs: row.repairs ?? [], cells: row.cells ?? [] }));
}

/** A span as read: its parts in the blocks it reaches over, one line each. */
export function quoteOf(blocks: readonly QuotedBlock[], span: Span): string {
  return blocks
    .flatMap((block) => {
      const part = intoText(block)(span);
      return part === null ? [] : [block.text.slice(part.start, part.end)];
    })
    .join("\n");
}
