import { Readable } from "node:stream";
import type { EditionDocument, EditionReport, EditionStand } from "@lantu/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import {
  addresses,
  DocumentParam,
  Edition,
  EditionExportQuery,
  EditionQuery,
  EditionStand as EditionStandShape,
  Succession,
} from "../contract/index.ts";
import { csvOf } from "../exports/csv.ts";
import { editionCells, editionColumns, editionHeadings } from "../exports/edition-table.ts";
import { editionWords } from "../exports/edition-words.ts";
import type { Cell } from "../exports/table.ts";
import { WORKBOOK, xlsxOf } from "../exports/xlsx.ts";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import { answeredByCache, listTag, wantedVersion } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf, type Visitor } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { findDocument, visible } from "./documents.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const tags = ["documents"];
/** A report as a file has every line. */
const EVERY_LINE = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

type Asked = Omit<z.infer<typeof EditionQuery>, "offset" | "limit">;

/** What became of a document's commitments from one edition to the next. */
export function editionRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.edition,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getEdition",
        summary: "What a new edition made of each commitment",
        description:
          "Compared with the edition it follows, with the held document it looks most like, or with the one named. Only the operator is shown what is not published.",
        params: DocumentParam,
        querystring: EditionQuery,
        response: answers({ 200: Edition }, "not-found"),
      },
    },
    async (request, reply) => {
      const { document } = request.params;
      await findDocument(services, document, request.visitor);
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { offset, limit, ...asked } = request.query;
      const { stand, report } = await compared(services, document, asked, { offset, limit }, request.visitor);
      return { ...shownStand(stand, request.visitor), report };
    },
  );
}

/** What a person says of a document's editions. */
export function editionWrites(app: App, { store, limits }: Services): void {
  const config = { access: "review" as const, ...perMinute(limits.writesPerMinute) };
  const asked = (request: FastifyRequest) => ({ actor: actorOf(request.visitor), version: wantedVersion(request) });
  const shape = (stand: EditionStand) => ({ ...stand, candidates: [...stand.candidates] });

  app.post(
    addresses.edition,
    {
      config,
      schema: {
        tags,
        operationId: "settleEdition",
        summary: "Confirm a new edition, or say that it is none",
        description:
          "What people decided and corrected is carried over to what is kept or moved; what is worded or numbered otherwise is marked for review. When the new edition is published it takes the place of the one before.",
        params: DocumentParam,
        body: Succession,
        response: answers(
          { 200: EditionStandShape },
          ...(["not-found", "conflict", "precondition-failed"] as const),
          ...(["edition-settled", "already-succeeded", "edition-circle"] as const),
        ),
      },
    },
    async (request) => {
      const { document } = request.params;
      const { of } = request.body;
      const { editions } = store;
      const outcome =
        of === null
          ? await editions.standAlone(document, asked(request))
          : await editions.succeed(document, of, asked(request));
      return shape(doneOrThrow(outcome));
    },
  );

  app.post(
    addresses.editionUndo,
    {
      config,
      schema: {
        tags,
        operationId: "undoEdition",
        summary: "Take back what was said of a document's editions",
        description:
          "The edition before is current again. While the document waits for review it gives back what it had taken over, but for what people have gone on from.",
        params: DocumentParam,
        response: answers({ 200: EditionStandShape }, "not-found", "conflict", "precondition-failed"),
      },
    },
    async (request) => shape(doneOrThrow(await store.editions.part(request.params.document, asked(request)))),
  );
}

/** The report as files. */
export function editionExports(app: App, services: Services): void {
  const config = { access: "public" as const, ...perMinute(services.limits.searchesPerMinute) };
  const params = DocumentParam;
  const querystring = EditionExportQuery;

  app.get(
    addresses.editionCsv,
    {
      config,
      schema: {
        ...{ tags, params, querystring, operationId: "exportEditionCsv" },
        summary: "The report on a new edition as CSV",
        description: "Every line the filter leaves, with both sentences and links to both.",
        response: answers({ 200: bytesOf("text/csv", "The table") }, "not-found"),
      },
    },
    async (request, reply) => {
      const { head, rows } = await table(services, request);
      named(reply, request.params.document, "csv").type("text/csv; charset=utf-8; header=present");
      return reply.send(Readable.from(csvOf(head, rows), { objectMode: false }));
    },
  );

  app.get(
    addresses.editionXlsx,
    {
      config,
      schema: {
        ...{ tags, params, querystring, operationId: "exportEditionXlsx" },
        summary: "The report on a new edition as a workbook",
        description: "Every line the filter leaves, with both sentences and links to both.",
        response: answers({ 200: bytesOf(WORKBOOK, "The workbook") }, "not-found"),
      },
    },
    async (request, reply) => {
      const { head, rows, sheet } = await table(services, request);
      named(reply, request.params.document, "xlsx").type(WORKBOOK);
      return reply.send(xlsxOf({ sheet, head, widths: Object.values(editionColumns) }, rows));
    },
  );
}

type ExportRequest = FastifyRequest & {
  readonly params: z.infer<typeof DocumentParam>;
  readonly query: z.infer<typeof EditionExportQuery>;
};

async function table(services: Services, request: ExportRequest) {
  const { document } = request.params;
  const { lang: language, ...asked } = request.query;
  await findDocument(services, document, request.visitor);
  const { report } = await compared(services, document, asked, EVERY_LINE, request.visitor);
  if (report === null) throw new HttpProblem("not-found", { what: "document", id: document });
  const form = { language, origin: `${request.protocol}://${request.host}` };
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (const line of report?.items ?? []) yield editionCells(line, form);
  }
  return { head: editionHeadings(form), rows: rows(), sheet: editionWords(language).sheet };
}

/** What is known of a document, and the report on it; only what the visitor may see is compared with. */
async function compared(
  { store }: Services,
  document: string,
  { of, relation, q }: Asked,
  stretch: { readonly offset: number; readonly limit: number },
  visitor: Visitor,
): Promise<{ stand: EditionStand; report: EditionReport | null }> {
  const stand = await store.editions.stand(document);
  if (stand === null) throw new HttpProblem("not-found", { what: "document", id: document });
  const likeliest = stand.lineage === "undecided" ? stand.candidates[0] : undefined;
  const old = of ?? stand.predecessor?.id ?? (visitor.operator ? likeliest?.id : undefined);
  if (old === undefined || old === document) return { stand, report: null };
  const head = await store.documents.head(old);
  if (head === null || !visible(head.state, visitor, old)) {
    if (of === undefined) return { stand, report: null };
    throw new HttpProblem("not-found", { what: "document", id: of });
  }
  return { stand, report: await store.editions.report(old, document, { relation, q, ...stretch }) };
}

/** Candidates are the operator's; of the others strangers are shown what is published. */
function shownStand(stand: EditionStand, visitor: Visitor) {
  const open = (one: EditionDocument | null) => (one !== null && visible(one.state, visitor, one.id) ? one : null);
  const { lineage, predecessor, successor, candidates } = stand;
  return {
    ...{ lineage, predecessor: open(predecessor), successor: open(successor) },
    candidates: visitor.operator ? [...candidates] : [],
  };
}

function named(reply: FastifyReply, document: string, extension: string): FastifyReply {
  return reply.header("content-disposition", attachment(`lantu-edition-${document}.${extension}`));
}
