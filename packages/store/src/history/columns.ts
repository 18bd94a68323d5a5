import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { AnyPgTable } from "drizzle-orm/pg-core";
import { commitmentVersions, documentVersions } from "../schema/index.ts";

/** Columns a version has beside those of what it is a version of. */
const OWN: ReadonlySet<string> = new Set(["from_seq", "until_seq", "told", "predecessor"]);

/** The columns a version takes over as they stand; those the database makes itself are left out. */
function takenOver(table: AnyPgTable): readonly string[] {
  return Object.values(getTableColumns(table)).flatMap(({ name, generated }) =>
    generated === undefined && !OWN.has(name) ? [name] : [],
  );
}

const DOCUMENT = takenOver(documentVersions);
const COMMITMENT = takenOver(commitmentVersions);

/** A list of columns, of a table's alias where one is given. */
function listed(names: readonly string[], alias?: string): SQL {
  const columns = names.map((name) => sql.raw(alias === undefined ? `"${name}"` : `${alias}."${name}"`));
  return sql.join(columns, sql`, `);
}

export const documentColumns = (alias?: string): SQL => listed(DOCUMENT, alias);

export const commitmentColumns = (alias?: string): SQL => listed(COMMITMENT, alias);
