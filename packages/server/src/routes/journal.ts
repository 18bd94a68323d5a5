import { canonical, documentOf, isEverTakenBack, isItemBody, mayAnywhere } from "@lantu/core/ledger";
import type { JournalLine, WholeEntry } from "@lantu/store";
import { z } from "zod";
import {
  addresses,
  CommitmentId,
  DocumentId,
  JournalPage,
  JournalQuery,
  JournalRoots,
  JournalRootsQuery,
  JournalSeq,
  JournalWhole,
  ReleaseId,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf, needs, type Visitor } from "../http/visitor.ts";
import { answers } from "./answers.ts";
import { findDocument } from "./documents.ts";
import type { Services } from "./services.ts";

const tags = ["journal"];

/** The journal: of one published document for everybody, whole for those who may read it. */
export function journalRoutes(app: App, services: Services): void {
  const { store } = services;
  app.get(
    addresses.journal,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listJournal",
        summary: "Who changed what and when",
        description:
          "Newest first; each line carries the hash of the one before. Without a subject, or about what is not published, only for those who may. The public is told of documents, not of who works with them.",
        querystring: JournalQuery,
        response: answers({ 200: JournalPage }, "not-found"),
      },
    },
    async (request, reply) => {
      const { subject, kind, ...rest } = request.query;
      await allowSubject(services, subject, request.visitor);
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const withoutItems = !seesWork(request.visitor);
      const page = await store.journal.page({ ...rest, subject, kinds: kind, withoutItems });
      return { ...page, items: await named(services, page.items, request.visitor) };
    },
  );

  app.get(
    addresses.journalEntry,
    {
      config: { access: "read-journal" },
      schema: {
        tags,
        operationId: "getJournalEntry",
        summary: "One entry whole",
        description: "With the text its hash was computed of, so that anybody can compute it again.",
        params: z.object({ seq: JournalSeq }),
        response: answers({ 200: JournalWhole }, "not-found"),
      },
    },
    async ({ params: { seq }, visitor }) => {
      const whole = await store.journal.entry(seq);
      if (whole === null) throw new HttpProblem("not-found", { what: "entry", id: seq });
      return shownWhole(services, whole, visitor);
    },
  );
}

/** The roots of the journal, for everybody who wants to keep them. */
export function journalRootRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.journalRoots,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listJournalRoots",
        summary: "The last hash of each day",
        description:
          "Whoever keeps these lines can show later that nothing before them was altered: `lantu verify --roots FILE` compares.",
        querystring: JournalRootsQuery,
        response: answers({ 200: JournalRoots }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const [digest, items] = await Promise.all([store.journal.digest(), store.journal.roots(request.query)]);
      return { digest, items: [...items] };
    },
  );
}

/** A release of observations is public where it ever was: that it was withdrawn, everybody may know. */
async function allowSubject(services: Services, subject: string | undefined, visitor: Visitor): Promise<void> {
  if (subject !== undefined && ReleaseId.safeParse(subject).success) return allowRelease(services, subject);
  const isOfDocument = DocumentId.safeParse(subject).success || CommitmentId.safeParse(subject).success;
  if (subject !== undefined && isOfDocument) return void (await findDocument(services, documentOf(subject), visitor));
  needs(visitor, "read-journal");
}

async function allowRelease({ store }: Services, subject: string): Promise<void> {
  const record = await store.observationImports.get(subject);
  const released = record?.state === "published" || record?.state === "withdrawn";
  if (!released) throw new HttpProblem("not-found", { what: "table", id: subject });
}

/** Whether entries about the work and names of persons are told: to those who work here, and to those who read the journal whole. */
const seesWork = ({ authority }: Visitor): boolean =>
  mayAnywhere(authority, "read-work") || mayAnywhere(authority, "read-journal");

const PERSON = /^p[0-9a-f]{16}$/;

/** With the names of what they are about; with those of persons for those who work here, the public is told that it was a person. */
async function named({ store }: Services, lines: readonly JournalLine[], visitor: Visitor) {
  const isTold = seesWork(visitor);
  const ids = [...new Set(lines.flatMap(({ actor, subject }) => [actor, subject]))].filter((id) => PERSON.test(id));
  const people = isTold && ids.length > 0 ? await store.items.find("person", ids) : new Map();
  const nameOf = (id: string): string | null => (people.get(id)?.value.name as string | undefined) ?? null;
  const titles = await store.journal.titles(lines.map(({ subject }) => subject));
  return lines.map((line) => ({
    ...line,
    actor: isTold || !PERSON.test(line.actor) ? line.actor : "person",
    actorName: nameOf(line.actor),
    subjectTitle: titles.get(line.subject) ?? nameOf(line.subject),
  }));
}

async function shownWhole(services: Services, { entry, summary }: WholeEntry, visitor: Visitor) {
  const { seq, at, actor, kind, subject, payload, previous, hash } = entry;
  const [line] = await named(services, [{ seq, at, actor, kind, subject, summary, previous, hash }], visitor);
  if (line === undefined) throw new HttpProblem("not-found", { what: "entry", id: seq });
  const undoneBy = isItemBody(entry) ? await services.store.journal.undoneBy(seq) : null;
  // What one reviewer thinks is not told to the other before both have spoken.
  const isWithheld = kind === "opinion.given" && actor !== actorOf(visitor);
  return {
    ...line,
    payload: isWithheld ? null : ({ ...payload } as Record<string, unknown>),
    sealed: isWithheld ? null : canonical({ seq, at, actor, kind, subject, payload, previous }),
    undoable: isItemBody(entry) && isEverTakenBack(entry) && (await isUndoable(services, seq)),
    undoneBy,
  };
}

/** Whether everything an entry changed still stands as it left it. */
async function isUndoable({ store }: Services, seq: number): Promise<boolean> {
  return store.items.isStanding(seq);
}
