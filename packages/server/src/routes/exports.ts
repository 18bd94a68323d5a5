import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { addresses, CommitmentExportQuery, commitmentColumns } from "../contract/index.ts";
import { csv } from "../exports/csv.ts";
import type { TableForm } from "../exports/table.ts";
import { WORKBOOK, xlsx } from "../exports/xlsx.ts";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import { answeredByCache } from "../http/etag.ts";
import { answers } from "./answers.ts";
import { allowScope } from "./commitments.ts";
import { ledgerTag, ledgerWhen } from "./ledger-asked.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const tags = ["commitments"];

/** The ledger as files: the same filters, order and columns as the table on the page, and every line of it. */
export function exportRoutes(app: App, { store, past, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };
  const chosen = async (query: z.infer<typeof CommitmentExportQuery>) => ({
    ...query,
    ...(await ledgerWhen({ store, past }, query)),
  });

  app.get(
    addresses.exportCsv,
    {
      config,
      schema: {
        tags,
        operationId: "exportCsv",
        summary: "The ledger as CSV",
        description:
          "UTF-8 with byte order mark, RFC 4180; text that a spreadsheet would run as a formula is led by an apostrophe.",
        querystring: CommitmentExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The table") }),
      },
    },
    async (request, reply) => {
      allowScope(request.query, request);
      if (answeredByCache(request, reply, await ledgerTag(store, request))) return reply;
      const lines = csv(store.commitments.all(await chosen(request.query)), tableForm(request));
      named(reply, "csv").type("text/csv; charset=utf-8; header=present");
      return reply.send(Readable.from(lines, { objectMode: false }));
    },
  );

  app.get(
    addresses.exportXlsx,
    {
      config,
      schema: {
        tags,
        operationId: "exportXlsx",
        summary: "The ledger as a workbook",
        description: "Numbers as numbers, the head frozen and with filters.",
        querystring: CommitmentExportQuery,
        response: answers({ 200: bytesOf(WORKBOOK, "The workbook") }),
      },
    },
    async (request, reply) => {
      allowScope(request.query, request);
      if (answeredByCache(request, reply, await ledgerTag(store, request))) return reply;
      named(reply, "xlsx").type(WORKBOOK);
      return reply.send(xlsx(store.commitments.all(await chosen(request.query)), tableForm(request)));
    },
  );
}

function tableForm(request: FastifyRequest & { query: z.infer<typeof CommitmentExportQuery> }): TableForm {
  const { columns, lang } = request.query;
  return {
    columns: columns === undefined || columns.length === 0 ? commitmentColumns : columns,
    language: lang,
    origin: `${request.protocol}://${request.host}`,
  };
}

function named(reply: FastifyReply, extension: string): FastifyReply {
  const today = new Date().toISOString().slice(0, 10);
  return reply.header("content-disposition", attachment(`lantu-${today}.${extension}`));
}
