import "@fastify/multipart";
import { refuse } from "@lantu/core/ledger";
import type { Outcome, WorkFilter } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import {
  addresses,
  type ProblemCode,
  SHEET_FILTERS,
  SheetAddress,
  SheetBringQuery,
  SheetChecked,
  SheetExportQuery,
  type SheetKind,
} from "../../contract/index.ts";
import { WORKBOOK } from "../../exports/xlsx.ts";
import type { App } from "../../http/app.ts";
import { attachment } from "../../http/attachment.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf, needs } from "../../http/visitor.ts";
import type { ReceivedFile } from "../../imports/receive.ts";
import { takeIn, turnAway } from "../../imports/upload.ts";
import { beijingDay } from "../../reporting/today.ts";
import { changesDigest } from "../../sheets/changes-digest.ts";
import type { CheckedSheet } from "../../sheets/checked.ts";
import { writeKeyWorks } from "../../sheets/key-works.ts";
import { SHEET_LIMITS } from "../../sheets/read-sheet.ts";
import { presentRemark, type Remark } from "../../sheets/remark.ts";
import { type BroughtFile, SHEETS } from "../../sheets/sheet-kinds.ts";
import { SheetTurns } from "../../sheets/turns.ts";
import { writeAssignments, writeUnits } from "../../sheets/write-sheet.ts";
import { answers, doneOrThrow } from "../answers.ts";
import { bytesOf } from "../originals.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { entriesOrThrow, toldEntries } from "./entries.ts";

const tags = ["sheets"];

/** The year a folder is of where none is named. */
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Sheets to fill in. */
export function sheetExports(app: App, { store, limits }: Services): void {
  app.get(
    addresses.sheet,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "exportSheet",
        summary: "A sheet to fill in",
        description:
          "A workbook with a row for each unit, or for each commitment, the filters leave. Brought back as it is, it changes nothing; one of what was known earlier (`asOf`) would bring that back.",
        params: SheetAddress,
        querystring: SheetExportQuery,
        response: answers({ 200: bytesOf(WORKBOOK, "The workbook") }, "not-found"),
      },
    },
    async ({ params, query, visitor }, reply) => {
      const { lang, year, unitKind, asOf: at, ...filter } = query;
      const { sheet } = params;
      refuseOthers(sheet, query);
      const { seq: asOf } = await lookedAt(store, at);
      const { q, unit: units, document: documents } = filter;
      const today = beijingDay(new Date());
      const write = {
        units: () => writeUnits(store, { q, kind: unitKind }, asOf, lang),
        assignments: () => writeAssignments(store, { ...(filter as WorkFilter), asOf }, visitor, lang),
        "key-works": () => writeKeyWorks(store, { year: year ?? yearOf(today), units, documents, q, asOf }, lang),
      };
      const workbook = await write[sheet]();
      reply.header("content-disposition", attachment(`lantu-${sheet}-${today}.xlsx`)).type(WORKBOOK);
      return reply.send(workbook);
    },
  );
}

/** What stands in a query that says nothing of them. */
const UNSAID: Readonly<Record<string, string>> = { role: "any", below: "true" };

/** Refuses filters a sheet does not know. */
function refuseOthers(sheet: SheetKind, { lang: _, asOf: __, ...filter }: z.infer<typeof SheetExportQuery>): void {
  const known: readonly string[] = SHEET_FILTERS[sheet];
  const others = Object.entries(filter).filter(
    ([name, value]) => value !== undefined && value !== UNSAID[name] && !known.includes(name),
  );
  if (others.length === 0) return;
  const fields = others.map(
    ([name]) => ({ path: `query.${name}`, rule: "unknown-field", params: { keys: name } }) as const,
  );
  throw new HttpProblem("invalid-request", {}, fields);
}

/** Sheets that come back. */
export function sheetImports(app: App, { store, limits }: Services): void {
  const turns = new SheetTurns();

  app.post(
    addresses.sheet,
    {
      // Which of them is needed depends on the kind of sheet.
      config: { access: ["manage-units", "assign", "list-key-works"], ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "bringSheet",
        summary: "Check a sheet, or publish what was checked",
        description:
          "multipart/form-data with one workbook. Without `publish` nothing is changed: the answer tells every change and every wrong cell, and names them by a digest. With that digest and the same file they are done as one entry, unless they would be others by now.",
        consumes: ["multipart/form-data"],
        params: SheetAddress,
        querystring: SheetBringQuery,
        response: answers(
          { 200: SheetChecked },
          ...(["not-found", "stale", "sheet-faulty", "sheet-unknown", "not-allowed", "file-too-large"] as const),
        ),
      },
    },
    async (request) => {
      const { params, query, visitor } = request;
      const kind = SHEETS[params.sheet];
      needs(visitor, kind.action);
      const file = await fileOf(request);
      const { publish, reason } = query;
      return turns.take(async () => {
        const sheet = await kind.read(file, store, visitor.language);
        let checked: CheckedSheet<unknown> | null = null;
        const outcome = await store.items.act(
          sheet.needs,
          (held) => {
            checked = sheet.check(held);
            if (publish === undefined || checked.errors.length > 0) return [];
            if (changesDigest(checked.basis) !== publish) return refuse("stale", {});
            return sheet.decide(held, checked, reason ?? null);
          },
          { actor: actorOf(visitor), reason },
        );
        return told(params.sheet, file.fileName, checked, outcome, publish !== undefined, request);
      });
    },
  );
}

/** The one file of a request. */
async function fileOf(request: FastifyRequest): Promise<BroughtFile> {
  let found: ReceivedFile | null = null;
  for await (const file of request.files({ limits: { fileSize: SHEET_LIMITS.bytes + 1 } })) {
    const received: ReceivedFile = found === null ? await takeIn(file, SHEET_LIMITS.bytes) : await turnAway(file, 1);
    if (received.problem !== null) {
      throw new HttpProblem(received.problem.code as ProblemCode, {
        ...received.problem.params,
        file: received.fileName,
      });
    }
    found = received;
  }
  if (found?.bytes == null) throw new HttpProblem("invalid-request", {}, [noFile]);
  return { bytes: found.bytes, fileName: found.fileName };
}

const noFile = { path: "body.file", rule: "required", params: {} } as const;

/** Changes, and remarks of each kind, an answer lists; all are counted. */
const LISTED_CHANGES = 5_000;
const LISTED_REMARKS = 1_000;

/** From the top, and from left to right. */
const inOrder = (remarks: readonly Remark[]): readonly Remark[] =>
  remarks.toSorted((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));

function told(
  kind: SheetChecked["kind"],
  fileName: string,
  checked: CheckedSheet<unknown> | null,
  outcome: Outcome<null>,
  publishing: boolean,
  { visitor }: FastifyRequest,
): SheetChecked {
  doneOrThrow(outcome);
  if (checked === null) throw new Error("an act without a check");
  const { rows, changes, errors, notes, basis } = checked as CheckedSheet<unknown>;
  if (publishing && errors.length > 0) throw new HttpProblem("sheet-faulty", { file: fileName, count: errors.length });
  const { columns } = SHEETS[kind].form;
  const headed = (one: { readonly field: string; readonly before: string; readonly after: string }) => ({
    ...one,
    heading: columns.find(({ field }) => field === one.field)?.heading[visitor.language] ?? one.field,
  });
  const added = changes.filter(({ change }) => change === "added").length;
  const changed = changes.length - added;
  const wrong = new Set(errors.map(({ row }) => row)).size;
  return {
    ...{ kind, fileName },
    counts: { rows, added, changed, same: Math.max(0, rows - changes.length - wrong), errors: errors.length },
    digest: errors.length > 0 ? null : changesDigest(basis),
    changes: changes.slice(0, LISTED_CHANGES).map((change) => ({ ...change, fields: change.fields.map(headed) })),
    errors: inOrder(errors)
      .slice(0, LISTED_REMARKS)
      .map((one) => presentRemark(one, visitor.language)),
    notes: inOrder(notes)
      .slice(0, LISTED_REMARKS)
      .map((one) => presentRemark(one, visitor.language)),
    entries: toldEntries(entriesOrThrow(outcome)),
  };
}
