import { type KeyWork, keyWorkId, listKeyWorks, mayAnywhere, unlistKeyWorks } from "@lantu/core/ledger";
import type { KeyWorkHeld, Store, UnitBook } from "@lantu/store";
import {
  AsOfQuery,
  addresses,
  KeyWorkAddress,
  KeyWorkItemAddress,
  KeyWorkLine,
  KeyWorkPage,
  KeyWorkPatch,
  KeyWorkQuery,
  KeyWorksAdded,
  KeyWorkYears,
  Removal,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answeredByCache, listTag } from "../../http/etag.ts";
import { HttpProblem } from "../../http/problem.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { actedOn } from "./entries.ts";
import { unitNamed } from "./present-breakdown.ts";

const tags = ["work"];

/** The yearly folders of key works (折子工程). */
export function keyWorkRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.keyWorkYears,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listKeyWorkYears",
        summary: "Years with a folder of key works",
        description: "The latest first, each with how many items it has.",
        querystring: AsOfQuery,
        response: answers({ 200: KeyWorkYears }),
      },
    },
    async ({ query }) => ({ items: [...(await store.keyWorks.years((await lookedAt(store, query.asOf)).seq))] }),
  );

  app.get(
    addresses.keyWorks,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listKeyWorks",
        summary: "The folder of a year",
        description:
          "A view of the ledger by number: the content is the commitment's, who and until when the assignment's, the quarters the folder's.",
        params: KeyWorkAddress,
        querystring: KeyWorkQuery,
        response: answers({ 200: KeyWorkPage }),
      },
    },
    async (request, reply) => {
      const { asOf, unit, document, ...query } = request.query;
      const { year } = request.params;
      const chosen = {
        units: unit === undefined ? unit : [unit],
        documents: document === undefined ? document : [document],
      };
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const at = await lookedAt(store, asOf);
      const [page, book] = await Promise.all([
        store.keyWorks.page({ ...query, ...chosen, year, asOf: at.seq }),
        store.assigning.book(at.seq),
      ]);
      const mayChange = at.moment === null && mayAnywhere(request.visitor.authority, "list-key-works");
      return { ...page, items: page.items.map((item) => presentKeyWork(item, book)), year, mayChange, entries: [] };
    },
  );
}

/** An item of a folder as an answer tells it. */
export function presentKeyWork(held: KeyWorkHeld, book: UnitBook, entries: readonly number[] = []): KeyWorkLine {
  const { item, version, title, quote, start, end, document, printedDeadline, assignment } = held;
  const { id, year, code, commitment, quarters } = item;
  const cooperating = (assignment?.cooperating ?? []).flatMap((unit) => unitNamed(unit, book) ?? []);
  const deadline = assignment?.deadline ?? printedDeadline;
  const from = assignment?.deadline == null ? "text" : "assignment";
  return {
    ...{ id, version, year, code, commitment, title, quote, start, end, document, cooperating, deadline },
    ...{ lead: unitNamed(assignment?.lead ?? null, book), deadlineFrom: deadline === null ? null : from },
    ...{ quarters: [...quarters], entries: [...entries] },
  };
}

async function linesOf(store: Store, year: number, commitments: readonly string[], entries: readonly number[]) {
  const [items, book] = await Promise.all([store.keyWorks.all({ year, commitments }), store.assigning.book()]);
  return items.map((item) => presentKeyWork(item, book, entries));
}

const missing = (year: number, commitment: string) =>
  new HttpProblem("not-found", { what: "key-work", id: keyWorkId(year, commitment) });

const REFUSALS = ["not-found", "stale", "code-taken", "not-allowed"] as const;

/** Putting commitments into a folder, changing and taking out. */
export function keyWorkWrites(app: App, { store, limits }: Services): void {
  const config = { access: "list-key-works" as const, ...perMinute(limits.writesPerMinute) };

  app.post(
    addresses.keyWorks,
    {
      config,
      schema: {
        tags,
        operationId: "addKeyWorks",
        summary: "Put commitments into the folder of a year",
        description:
          "All of them or none. Without a number each gets the next one; those that are in it already change.",
        params: KeyWorkAddress,
        body: KeyWorksAdded,
        response: answers({ 201: KeyWorkPage }, ...REFUSALS),
      },
    },
    async (request, reply) => {
      const { year } = request.params;
      const { items, reason } = request.body;
      const ids = items.map(({ commitment }) => commitment);
      const entries = await actedOn(store, request, reason, store.keyWorks.needs(year, ids), (held, why) =>
        listKeyWorks(held, year, items, why),
      );
      const lines = await linesOf(store, year, ids, entries);
      const answer = { items: lines, total: lines.length, next: null, previous: null, year, mayChange: true, entries };
      return reply.code(201).send(answer);
    },
  );

  app.patch(
    addresses.keyWork,
    {
      config,
      schema: {
        tags,
        operationId: "changeKeyWork",
        summary: "Change the number or the quarters of an item",
        description: "A field left out stays. A number stands once in a year.",
        params: KeyWorkItemAddress,
        body: KeyWorkPatch,
        response: answers({ 200: KeyWorkLine }, ...REFUSALS),
      },
    },
    async (request) => {
      const { year, commitment } = request.params;
      const { version, code, quarters, reason } = request.body;
      const versions = { "key-work": new Map([[keyWorkId(year, commitment), version]]) };
      const given = { commitment, code, quarters: quarters as KeyWork["quarters"] | undefined };
      const entries = await actedOn(
        store,
        request,
        reason,
        store.keyWorks.needs(year, [commitment], versions),
        (held, why) => listKeyWorks(held, year, [given], why),
      );
      const [line] = await linesOf(store, year, [commitment], entries);
      if (line === undefined) throw missing(year, commitment);
      return line;
    },
  );

  app.delete(
    addresses.keyWork,
    {
      config,
      schema: {
        tags,
        operationId: "removeKeyWork",
        summary: "Take a commitment out of the folder of a year",
        description: "Only in the version named; answers what was taken out.",
        params: KeyWorkItemAddress,
        querystring: Removal,
        response: answers({ 200: KeyWorkLine }, ...REFUSALS),
      },
    },
    async (request) => {
      const { year, commitment } = request.params;
      const { version, reason } = request.query;
      const [line] = await linesOf(store, year, [commitment], []);
      if (line === undefined) throw missing(year, commitment);
      const versions = { "key-work": new Map([[keyWorkId(year, commitment), version]]) };
      const entries = await actedOn(
        store,
        request,
        reason,
        store.keyWorks.needs(year, [commitment], versions),
        (held, why) => unlistKeyWorks(held, year, [commitment], why),
      );
      return { ...line, entries };
    },
  );
}
