import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../contract/messages/index.ts";
import type { ConclusionForm, ConclusionTable } from "../exports/comparison-rows.ts";
import { csvOf } from "../exports/csv.ts";
import type { Cell } from "../exports/table.ts";
import { WORKBOOK, xlsxOf } from "../exports/xlsx.ts";
import { attachment } from "../http/attachment.ts";

/** How conclusions are taken out. */
export type ConclusionFormat = "csv" | "xlsx" | "jsonl";

const TYPES: Readonly<Record<ConclusionFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: WORKBOOK,
  jsonl: "application/jsonl; charset=utf-8",
};

/** What is taken out: items as they come, told by documents of these titles. */
export interface Taken<T> {
  readonly items: AsyncIterable<T>;
  readonly table: ConclusionTable<T>;
  readonly titles: ConclusionForm["titles"];
  /** What the file is called after. */
  readonly name: string;
}

/** Characters of a column. */
const WIDTH = 20;

/** Sends conclusions as a file, piece by piece. */
export function sendConclusions<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  { format, lang }: { readonly format: ConclusionFormat; readonly lang: Language },
  { items, table, titles, name }: Taken<T>,
): FastifyReply {
  const day = new Date().toISOString().slice(0, 10);
  reply.type(TYPES[format]).header("content-disposition", attachment(`lantu-${name}-${day}.${format}`));
  if (format === "jsonl") return reply.send(Readable.from(jsonLines(items), { objectMode: false }));
  const form = { language: lang, titles, origin: `${request.protocol}://${request.host}` };
  const head = table.head(lang);
  const rows = rowsOf(items, table, form);
  if (format === "csv") return reply.send(Readable.from(csvOf(head, rows), { objectMode: false }));
  return reply.send(xlsxOf({ sheet: table.sheet(lang), head, widths: head.map(() => WIDTH) }, rows));
}

async function* jsonLines(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

async function* rowsOf<T>(
  items: AsyncIterable<T>,
  table: ConclusionTable<T>,
  form: ConclusionForm,
): AsyncGenerator<readonly Cell[]> {
  for await (const item of items) yield* table.rows(item, form);
}
