import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { z } from "zod";
import type { AlignmentDesk } from "../comparisons/alignment-desk.ts";
import { linesOf, ordered } from "../comparisons/alignment-lines.ts";
import { presenter } from "../comparisons/alignment-present.ts";
import { type AlignedPair, AlignmentExportQuery, addresses } from "../contract/index.ts";
import { type AlignmentForm, alignmentCells, alignmentColumns, alignmentHeadings } from "../exports/alignment-table.ts";
import { alignmentTableWords } from "../exports/alignment-words.ts";
import { csvOf } from "../exports/csv.ts";
import type { Cell } from "../exports/table.ts";
import { WORKBOOK, xlsxOf } from "../exports/xlsx.ts";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import { AlignmentAddress, laidFor, tags } from "./alignment-address.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** An alignment as a file. */
export function alignmentExports(app: App, { limits }: Services, desk: AlignmentDesk): void {
  app.get(
    addresses.alignmentExport,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        ...{ tags, params: AlignmentAddress, operationId: "exportAlignment" },
        summary: "Two documents side by side as a file",
        description: "Every line the filter leaves, with both sentences, the arithmetic and links to both.",
        querystring: AlignmentExportQuery,
        response: answers(
          { 200: bytesOf("text/csv", "The file, in the type of its format") },
          ...(["not-found", "not-alignable"] as const),
        ),
      },
    },
    async (request, reply) => {
      const laid = await laidFor(desk, request, reply);
      if (laid === null) return reply;
      const { format, lang: language, ...wanted } = request.query;
      const lines = ordered(linesOf(laid, wanted).lines, laid.mode, "relation");
      const pairs = lines.map(presenter(laid));
      const name = `lantu-alignment-${laid.from.id}-${laid.to.id}.${format}`;
      reply.header("content-disposition", attachment(name));
      const form = { language, origin: `${request.protocol}://${request.host}` };
      return sendAs(reply, format, pairs, form);
    },
  );
}

function sendAs(
  reply: FastifyReply,
  format: z.infer<typeof AlignmentExportQuery>["format"],
  pairs: readonly AlignedPair[],
  form: AlignmentForm,
): FastifyReply {
  if (format === "jsonl") {
    const lines = pairs.map((pair) => `${JSON.stringify(pair)}\n`);
    return reply.type("application/jsonl; charset=utf-8").send(Readable.from(lines, { objectMode: false }));
  }
  const head = alignmentHeadings(form);
  const rows = rowsOf(pairs, form);
  if (format === "csv") {
    reply.type("text/csv; charset=utf-8; header=present");
    return reply.send(Readable.from(csvOf(head, rows), { objectMode: false }));
  }
  const { sheet } = alignmentTableWords(form.language);
  return reply.type(WORKBOOK).send(xlsxOf({ sheet, head, widths: Object.values(alignmentColumns) }, rows));
}

async function* rowsOf(pairs: readonly AlignedPair[], form: AlignmentForm): AsyncGenerator<readonly Cell[]> {
  for (const pair of pairs) yield alignmentCells(pair, form);
}
