import {
  type AssignmentEdit,
  type Assignment as AssignmentRecord,
  assign,
  documentOf,
  refuse,
} from "@lantu/core/ledger";
import type { Outcome, WorkFilter } from "@lantu/store";
import type { z } from "zod";
import {
  AsOfQuery,
  type Assignment,
  AssignmentsActed,
  AssignmentsGiven,
  addresses,
  BulkActed,
  BulkGiven,
  Completeness,
  DocumentParam,
  WorkPage,
  WorkQuery,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answeredByCache, listTag } from "../../http/etag.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf } from "../../http/visitor.ts";
import { answers, doneOrThrow } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { type BulkPlan, MOST_CHOSEN, planBulk } from "./bulk.ts";
import { entriesOrThrow, toldEntries } from "./entries.ts";
import { type LineSight, presentAssignment, presentLine, sightOf } from "./present-lines.ts";
import { calledNow } from "./present-units.ts";

const tags = ["work"];

/** The working list, and how far plans are assigned. */
export function workRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.workCommitments,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listWork",
        summary: "The working list",
        description:
          "Commitments that stand, with who does them, what the text proposes, and how it is reported. Contact, measure of success and ground are told only to who may read the work.",
        querystring: WorkQuery,
        response: answers({ 200: WorkPage }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { asOf, ...query } = request.query;
      const at = await lookedAt(store, asOf);
      const [page, sight] = await Promise.all([
        store.assigning.page({ ...query, asOf: at.seq }),
        sightOf(store, request.visitor.authority, at.seq),
      ]);
      return { ...page, items: page.items.map((line) => presentLine(line, sight)), facets: writable(page.facets) };
    },
  );

  app.get(
    addresses.completeness,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getCompleteness",
        summary: "How far a plan is assigned",
        description: "Shares of its standing commitments; the filters of the working list show the rest.",
        params: DocumentParam,
        querystring: AsOfQuery,
        response: answers({ 200: Completeness }, "not-found"),
      },
    },
    async ({ params, query }) => {
      const { seq } = await lookedAt(store, query.asOf);
      const counts = await store.assigning.counts(params.document, seq);
      if (counts === null) throw new HttpProblem("not-found", { what: "document", id: params.document });
      const { commitments, lead, assignedDeadline, printedDeadline, measure, schedule, whole, proposed, ended } =
        counts;
      const part = (count: number) => ({ count, share: commitments === 0 ? null : count / commitments });
      const deadline = { assigned: assignedDeadline, printed: printedDeadline };
      return {
        ...{ document: params.document, commitments, lead: part(lead), measure: part(measure) },
        deadline: { ...part(assignedDeadline + printedDeadline), ...deadline },
        ...{ schedule: part(schedule), whole: part(whole), proposed, ended },
      };
    },
  );
}

function writable<T extends object>(facets: T): { [K in keyof T]: { value: string; count: number }[] } {
  return Object.fromEntries(
    Object.entries(facets).map(([name, facet]) => [name, facet.map((one: object) => ({ ...one }))]),
  ) as { [K in keyof T]: { value: string; count: number }[] };
}

/** Assignments an answer tells of at most. */
const TOLD = 500;

/** Saying who does what, one by one and several at once. */
export function assignmentWrites(app: App, { store, limits }: Services): void {
  app.post(
    addresses.assignments,
    {
      config: { access: "assign", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "assign",
        summary: "Say who does commitments",
        description:
          "All of them as one entry, or none. Each names the version it saw: another by now is refused as stale. What the text proposes is accepted by setting it.",
        body: AssignmentsGiven,
        response: answers({ 200: AssignmentsActed }, "not-found", "stale", "unit-unknown", "unit-twice", "not-allowed"),
      },
    },
    async ({ body, visitor }) => {
      const ids = body.assignments.map(({ commitment }) => commitment);
      const versions = new Map(body.assignments.map(({ commitment, version }) => [commitment, version]));
      if (versions.size < ids.length) throw new HttpProblem("invalid-request", {}, [twice]);
      const edits: readonly AssignmentEdit[] = body.assignments;
      const reason = body.reason ?? null;
      const outcome = await store.items.act(
        { items: { unit: "all", assignment: ids }, commitments: ids, versions: { assignment: versions } },
        (held) => assign(held, { edits, act: "assigned", reason }),
        { actor: actorOf(visitor), reason: body.reason },
      );
      const entries = entriesOrThrow(outcome);
      const sight = await sightOf(store, visitor.authority);
      const standing = await store.assigning.assignments(ids.slice(0, TOLD));
      return {
        changed: toldEntries(entries).reduce((all, { changes }) => all + changes, 0),
        entries: toldEntries(entries),
        assignments: [...standing.values()].map((one) => presentAssignment(one, sight, documentOf(one.commitment))),
      };
    },
  );
}

const twice = { path: "body.assignments", rule: "other", params: {} } as const;

/** Changes shown before they are made. */
const PREVIEWED = 20;

/** The same for all that a filter chooses. */
export function bulkAssignments(app: App, { store, limits }: Services): void {
  app.post(
    addresses.assignmentsBulk,
    {
      config: { access: "assign", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "assignInBulk",
        summary: "Say the same of all a filter chooses",
        description:
          "First told (dryRun) and then done as one entry, which one undoing takes back. With the digest of what was told, only if it would still be the same.",
        body: BulkGiven,
        response: answers({ 200: BulkActed }, "stale", "unit-unknown", "unit-twice", "not-allowed"),
      },
    },
    async ({ body, visitor }) => {
      const { dryRun, digest, reason = null, set } = body;
      const needs = store.assigning.chosenBy(body.filter as WorkFilter, MOST_CHOSEN);
      let plan: BulkPlan | null = null;
      const outcome = await store.items.act(
        needs,
        (held) => {
          const planned = planBulk(held, set, reason);
          if ("kind" in planned) return planned;
          plan = planned;
          if (dryRun) return [];
          return digest !== undefined && digest !== planned.digest ? refuse("stale", {}) : planned.entries;
        },
        { actor: actorOf(visitor), reason: body.reason },
      );
      return bulkAnswer(outcome, plan, await sightOf(store, visitor.authority));
    },
  );
}

function bulkAnswer(outcome: Outcome<null>, plan: BulkPlan | null, sight: LineSight): z.infer<typeof BulkActed> {
  doneOrThrow(outcome);
  if (plan === null) throw new Error("an act without a plan");
  const { chosen, changes, digest } = plan as BulkPlan;
  const preview = changes.slice(0, PREVIEWED).map(({ id, title, before, after }) => ({
    ...{ id, title },
    before: before === null ? null : asNow(before, sight),
    after: after === null ? null : asNow(after, sight),
  }));
  return { chosen, changed: changes.length, digest, preview, entries: toldEntries(entriesOrThrow(outcome)) };
}

/** An assignment that is about to be, or was: with the units as they are called today. */
function asNow(assignment: AssignmentRecord, { book }: LineSight): Assignment {
  const { lead, cooperating, supporting, ...rest } = assignment;
  const named = (ids: readonly string[]) => ids.flatMap((id) => calledNow(id, book) ?? []);
  return {
    ...rest,
    lead: named(lead === null ? [] : [lead])[0] ?? null,
    ...{ cooperating: named(cooperating), supporting: named(supporting) },
    ...{ version: 0, changedAt: null, seq: null },
  };
}
