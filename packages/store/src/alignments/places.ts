import type { PlaceRef } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";

/** The place each document is about, as it was settled when the document was compared. */
export async function comparedPlaces(connection: Connection): Promise<ReadonlyMap<string, PlaceRef>> {
  const rows = await rowsOf<{ document: string; ref: PlaceRef }>(
    connection,
    sql`select document, ref from account_slices where own`,
  );
  return new Map(rows.map(({ document, ref }) => [document, ref]));
}
