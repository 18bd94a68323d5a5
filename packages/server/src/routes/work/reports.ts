import "@fastify/multipart";
import { createHash } from "node:crypto";
import {
  decideReport,
  type Evidence,
  type EvidenceHeld,
  may,
  observedKey,
  partsOfReport,
  type ReportCommand,
} from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { CommitmentId } from "../../contract/commitment.ts";
import {
  AsOfQuery,
  AttachmentList,
  addresses,
  CommitmentReports,
  DraftGiven,
  DraftSaved,
  ReportDetail,
  ReportFilled,
  ReportId,
  ReportPassed,
  ReportSentBack,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf, type Visitor } from "../../http/visitor.ts";
import { takeIn } from "../../imports/upload.ts";
import { deskOf, holidaysIn, presentCommitment, presentDues } from "../../reporting/desk.ts";
import { byDueDay, dueWork, mayRead } from "../../reporting/due.ts";
import { mediaTypeOf } from "../../reporting/file-kind.ts";
import { dueOf, findReport, mayFor, presentReport } from "../../reporting/report-detail.ts";
import { tellOfReport } from "../../reporting/tell.ts";
import { beijingDay } from "../../reporting/today.ts";
import { answers, doneOrThrow } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { givenOf, proposals } from "./schedules.ts";

const tags = ["reporting"];
const ReportAddress = z.object({ report: ReportId });

/** Reports, to read. */
export function reportRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.commitmentReports,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listCommitmentReports",
        summary: "Every report a commitment owes or has given",
        description: "Latest period first. Whoever may not read the work sees those that are signed.",
        params: z.object({ commitment: CommitmentId }),
        querystring: AsOfQuery,
        response: answers({ 200: CommitmentReports }, "not-found"),
      },
    },
    async ({ params, query, visitor }) => {
      const at = await lookedAt(store, query.asOf);
      const asked = { commitments: [params.commitment], reported: false, asOf: at.seq };
      const [work] = await store.reporting.scheduled(asked);
      if (work === undefined) throw new HttpProblem("not-found", { what: "commitment", id: params.commitment });
      const desk = await deskOf(store, visitor, at);
      const within = { from: "1990-01-02", until: `${Number(desk.today.slice(0, 4)) + 1}-12-31` };
      const dues = dueWork([work], within, desk.today)
        .filter((due) => mayRead(desk.who, due, desk.units))
        .sort((a, b) => byDueDay(b, a));
      const proposed = (await proposals(store, [work], desk)).get(work.id) ?? null;
      return {
        ...{ commitment: presentCommitment(work, desk), schedule: givenOf(work.schedule), version: work.version },
        ...{ proposal: givenOf(proposed), items: await presentDues(store, desk, dues), holidays: holidaysIn(dues) },
      };
    },
  );

  app.get(
    addresses.report,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getReport",
        summary: "A report",
        description:
          "Also before anything was filled. With what data, other documents and the other sides say beside it. Signed ones are for everybody, without names and files.",
        params: ReportAddress,
        response: answers({ 200: ReportDetail }, "not-found", "sign-in-needed", "not-allowed"),
      },
    },
    async ({ params, visitor }, reply) => {
      reply.header("cache-control", "no-store");
      return presentReport(store, params.report, visitor);
    },
  );
}

/** What was typed and not sent. */
export function draftRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "fill" as const, ...perMinute(limits.writesPerMinute) };

  app.put(
    addresses.reportDraft,
    {
      config,
      schema: {
        tags,
        operationId: "saveDraft",
        summary: "Keep what was typed",
        description:
          "Over the version this window has seen; the draft of another window is not overwritten (`stale`): the report then shows it. One that says the same is saved already.",
        params: ReportAddress,
        body: DraftGiven,
        response: answers({ 200: DraftSaved }, "not-found", "not-allowed", "stale"),
      },
    },
    async ({ params, body, visitor }) => {
      const { due, desk } = await findReport(store, params.report, visitor);
      if (!mayFor(desk, due, "fill")) throw new HttpProblem("not-allowed", { id: params.report });
      const key = { person: desk.person, report: params.report };
      const saving = await store.reporting.drafts.save(key, body.content, body.version);
      if (saving.kind === "saved") return { version: saving.draft.version, savedAt: saving.draft.savedAt };
      const version = saving.held?.version ?? 0;
      throw new HttpProblem("stale", { id: params.report, expected: body.version, version });
    },
  );

  app.delete(
    addresses.reportDraft,
    {
      config,
      schema: {
        tags,
        operationId: "dropDraft",
        summary: "Drop what was typed",
        description: "The draft of whoever asks.",
        params: ReportAddress,
        response: answers({ 204: z.undefined() }),
      },
    },
    async ({ params, visitor }, reply) => {
      const desk = await deskOf(store, visitor);
      await store.reporting.drafts.drop(desk.person, params.report);
      return reply.code(204).send();
    },
  );
}

/** What the three hands do to a report. */
export function reportWrites(app: App, services: Services): void {
  const { store, limits } = services;
  const schema = { tags, params: ReportAddress };
  const writes = perMinute(limits.writesPerMinute);

  app.post(
    addresses.fillReport,
    {
      config: { access: "fill", ...writes },
      schema: {
        ...schema,
        operationId: "fillReport",
        summary: "Send a report to be checked",
        description:
          "The unit is the one that leads at this moment. `no-progress` and `cannot-be-measured` are proper answers and need words.",
        body: ReportFilled,
        response: answered("period-not-due", "evidence-needed", "unit-unknown"),
      },
    },
    async ({ params, body, visitor }) => {
      const { content } = body;
      const held = await evidenceHeld(store, content.evidence, params.report, visitor);
      const command = { kind: "fill" as const, content, today: beijingDay(new Date()), held };
      const shown = await done(services, params.report, body.version, command, visitor);
      await store.reporting.drafts.drop(visitor.person?.id ?? "local", params.report);
      return { ...shown, draft: null };
    },
  );

  app.post(
    addresses.checkReport,
    {
      config: { access: "check", ...writes },
      schema: {
        ...schema,
        operationId: "checkReport",
        summary: "Pass a report on to be signed",
        description: "By another person than the one who filled it.",
        body: ReportPassed,
        response: answered("same-hands"),
      },
    },
    ({ params, body, visitor }) => done(services, params.report, body.version, { kind: "check" }, visitor),
  );

  app.post(
    addresses.signReport,
    {
      config: { access: "sign", ...writes },
      schema: {
        ...schema,
        operationId: "signReport",
        summary: "Answer for a report",
        description: "By another person than those who filled and checked it. It is public from then on.",
        body: ReportPassed,
        response: answered("same-hands"),
      },
    },
    ({ params, body, visitor }) => done(services, params.report, body.version, { kind: "sign" }, visitor),
  );

  app.post(
    addresses.returnReport,
    {
      config: { access: "read-work", ...writes },
      schema: {
        ...schema,
        operationId: "returnReport",
        summary: "Send a report back to whoever filled it",
        description:
          "With a reason; by the checker while it waits to be checked, by the signer while it waits to be signed.",
        body: ReportSentBack,
        response: answered("reason-needed"),
      },
    },
    ({ params, body, visitor }) =>
      done(services, params.report, body.version, { kind: "return", reason: body.reason }, visitor),
  );

  app.post(
    addresses.reopenReport,
    {
      config: { access: "reopen", ...writes },
      schema: {
        ...schema,
        operationId: "reopenReport",
        summary: "Open a signed report again",
        description: "With a reason. What was signed stays in the journal.",
        body: ReportSentBack,
        response: answered("reason-needed"),
      },
    },
    ({ params, body, visitor }) =>
      done(services, params.report, body.version, { kind: "reopen", reason: body.reason }, visitor),
  );
}

/** What of the evidence named is there, and may be named: files that were brought to this report, or that one may read anyway. */
async function evidenceHeld(
  store: Store,
  evidence: readonly Evidence[],
  report: string,
  visitor: Visitor,
): Promise<EvidenceHeld> {
  const hashes = evidence.flatMap((one) => (one.kind === "file" ? [one.sha256] : []));
  const asked = evidence.flatMap((one) => (one.kind === "observation" ? [one] : []));
  const files = new Set<string>();
  for (const hash of new Set(hashes)) {
    const isBrought = await store.reporting.attachments.wasBrought(hash, { report });
    if (isBrought || (await mayReadFile(store, hash, visitor))) files.add(hash);
  }
  return { files, observed: new Set((await store.reporting.observed(asked)).map(observedKey)) };
}

const answered = (...problems: Parameters<typeof answers>[1][]) =>
  answers({ 200: ReportDetail }, "not-found", "not-allowed", "stale", "report-closed", ...problems);

/** Does something to a report, tells whom it concerns, and answers with the report as it then stands. */
async function done(
  { store, notifier }: Services,
  id: string,
  version: number,
  command: ReportCommand,
  visitor: Visitor,
): Promise<z.infer<typeof ReportDetail>> {
  const commitment = partsOfReport(id)?.commitment ?? "";
  const needed = {
    items: { unit: "all", assignment: [commitment], schedule: [commitment], report: [id] },
    ...{ commitments: [commitment], versions: { report: new Map([[id, version]]) } },
  } as const;
  const reason = "reason" in command ? command.reason : undefined;
  const outcome = await store.items.act(needed, (held) => decideReport(held, id, command), {
    ...{ actor: actorOf(visitor), reason },
  });
  doneOrThrow(outcome);
  const due = await dueOf(store, id, beijingDay(new Date()));
  if (due !== null) await tellOfReport(store, due, { reason: reason ?? "", reopened: command.kind === "reopen" });
  notifier.wake();
  return presentReport(store, id, visitor);
}

/** Bytes of one file at most, and files of one upload. */
const FILE_BYTES = 20 * 1024 * 1024;
const FILES = 20;

/** Files that reports lean on. */
export function reportFiles(app: App, { store, limits }: Services): void {
  app.post(
    addresses.reportFiles,
    {
      config: { access: "fill", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "addReportFiles",
        summary: "Bring files a report leans on",
        description:
          "multipart/form-data; PDF, images, Office files without macros, text, by their content and not by their names, 20 MB each. All are taken or none. They belong to the report once it is sent with them.",
        consumes: ["multipart/form-data"],
        params: ReportAddress,
        response: answers({ 201: AttachmentList }, "not-found", "not-allowed", "file-type", "file-too-large"),
      },
    },
    async (request, reply) => {
      const id = request.params.report;
      const { due, desk } = await findReport(store, id, request.visitor);
      if (!mayFor(desk, due, "fill")) throw new HttpProblem("not-allowed", { id });
      const files = await takenIn(request);
      if (files.length === 0) throw new HttpProblem("invalid-request", {}, [noFile]);
      for (const { bytes, ...info } of files) {
        await store.reporting.attachments.put(info, { report: id, person: desk.person }, bytes);
      }
      reply.code(201);
      return { items: files.map(({ bytes: _, ...info }) => info) };
    },
  );
}

const noFile = { path: "body.file", rule: "required", params: {} } as const;

async function takenIn(request: FastifyRequest) {
  const taken: { sha256: string; name: string; size: number; mediaType: string; bytes: Buffer }[] = [];
  for await (const file of request.files({ limits: { fileSize: FILE_BYTES + 1, files: FILES } })) {
    const { fileName: name, size, bytes } = await takeIn(file, FILE_BYTES);
    if (bytes === null) throw new HttpProblem("file-too-large", { file: name, limit: FILE_BYTES, reason: "evidence" });
    const held = Buffer.from(bytes);
    const mediaType = mediaTypeOf(held);
    if (mediaType === null) throw new HttpProblem("file-type", { file: name, reason: "evidence" });
    taken.push({ sha256: createHash("sha256").update(held).digest("hex"), name, size, mediaType, bytes: held });
  }
  return taken;
}

/** Whether somebody may read a file: who brought it, and who may read a report that leans on it. */
export async function mayReadFile(store: Store, sha256: string, visitor: Visitor): Promise<boolean> {
  const { attachments } = store.reporting;
  const desk = await deskOf(store, visitor);
  if ((await attachments.info(sha256)) === null) return false;
  if (desk.who.kind === "machine" || (await attachments.wasBrought(sha256, { person: desk.person }))) return true;
  const leaning = await attachments.leaning(sha256);
  return leaning.some(({ unit, document }) => may(desk.who, "read-work", { unit, document }, desk.units));
}
