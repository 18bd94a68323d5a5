import { basename } from "node:path";
import { type Account, CONCEPTS, ownPlace, SHARED_NAMES, STANDARD_PLACES } from "@lantu/core/indicators";
import {
  type CellError,
  type CheckContext,
  checkTable,
  conceptBook,
  firstOf,
  type KnownPlace,
  openFields,
  placeBook,
  proposeMapping,
  type RowObservation,
  type SheetRow,
  standardPlaceBook,
} from "@lantu/core/signals";
import { readTable } from "@lantu/readers";
import { cellName, renderCellError, renderTableField } from "@lantu/server/messages";
import { type ExtractIo, problemSentence } from "./extract.ts";
import { say } from "./messages/observed.ts";

/** Rows from which the meaning of the columns is read. */
const HEAD = 30;

/** Wrong cells that are printed of a file. */
const SHOWN = 20;

/**
 * Reads tables of observations (CSV, a workbook, SDMX) whose columns say themselves what they hold. Places are those of the
 * standard and those the documents are about. A table with a wrong cell is named with its cells, and nothing of it is used.
 * @returns null where a table could not be used
 */
export async function readObserved(
  files: readonly string[],
  accounts: readonly Account[],
  io: ExtractIo,
): Promise<readonly RowObservation[] | null> {
  const context = contextOf(accounts);
  const tables: (readonly RowObservation[] | null)[] = [];
  for (const file of files) tables.push(await tableOf(file, context, io));
  return tables.includes(null) ? null : tables.flatMap((one) => one ?? []);
}

type Context = Omit<CheckContext, "source">;

function contextOf(accounts: readonly Account[]): Context {
  const own = accounts.map((account) => ownPlace(account, STANDARD_PLACES).ref);
  const named = new Map(
    own.flatMap((place): [string, KnownPlace][] => (place.kind === "named" ? [[place.name, place]] : [])),
  );
  return {
    concepts: conceptBook(CONCEPTS, SHARED_NAMES),
    places: firstOf(placeBook([...named.values()]), standardPlaceBook(STANDARD_PLACES)),
    today: new Date().toISOString().slice(0, 10),
  };
}

async function tableOf(file: string, context: Context, io: ExtractIo): Promise<readonly RowObservation[] | null> {
  try {
    const rows = await rowsOf(await io.bytesOf(file), basename(file));
    const mapping = proposeMapping(rows.slice(0, HEAD), context);
    const open = openFields(mapping);
    if (open.length > 0) {
      const fields = open.map((field) => renderTableField(field, io.language)).join(io.language === "en" ? ", " : "、");
      io.err(`${say(io.language, "open-fields", { file, fields })}\n`);
      return null;
    }
    const { observations, errors } = checkTable(rows, mapping, { ...context, source: basename(file) });
    if (errors.length === 0) return observations;
    io.err(`${errorLines(file, errors, io).join("\n")}\n`);
  } catch (thrown) {
    io.err(`${problemSentence(thrown, file, io.language)}\n`);
  }
  return null;
}

async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of readTable(bytes, name)) for (const row of batch.rows) rows.push(row);
  return rows;
}

function errorLines(file: string, errors: readonly CellError[], { language }: ExtractIo): readonly string[] {
  const cells = errors
    .slice(0, SHOWN)
    .map((error) => `  ${cellName(error.row, error.column) ?? error.row}  ${renderCellError(error, language)}`);
  return [say(language, "wrong-cells", { file, count: errors.length }), ...cells];
}
