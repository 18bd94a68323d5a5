import type { z } from "zod";
import { type AlignmentDesk, alignmentDesk, type LaidAlignment } from "../comparisons/alignment-desk.ts";
import { linesOf, matrixOf, ordered } from "../comparisons/alignment-lines.ts";
import { headOf, named, presenter } from "../comparisons/alignment-present.ts";
import {
  AlignableList,
  AlignableQuery,
  AlignmentDecisions,
  AlignmentMatrix,
  AlignmentMatrixQuery,
  AlignmentPage,
  AlignmentQuery,
  addresses,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { HttpProblem, type RefusedField } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { AlignmentAddress, laidFor, tags } from "./alignment-address.ts";
import { alignmentExports } from "./alignment-exports.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Everything of documents side by side. */
export function alignmentRoutes(app: App, services: Services): void {
  const desk = alignmentDesk(services);
  pairRoutes(app, services, desk);
  pageRoutes(app, services, desk);
  alignmentExports(app, services, desk);
  decisionRoutes(app, services, desk);
}

/** Which documents lie to each other. */
function pairRoutes(app: App, { store }: Services, desk: AlignmentDesk): void {
  app.get(
    addresses.alignments,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listAlignments",
        summary: "Pairs of documents worth laying side by side",
        description:
          "A plan and one of a place above it for times that overlap, and each document with the next of its kind. Any other two published documents can be laid side by side too.",
        querystring: AlignableQuery,
        response: answers({ 200: AlignableList }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      const { version } = await store.conclusions.stand();
      if (answeredByCache(request, reply, listTag(seq, request, String(version)))) return reply;
      const { document, place, mode, limit } = request.query;
      const pairs = (await desk.pairs()).filter(
        (pair) =>
          (document === undefined || pair.from.id === document || pair.to.id === document) &&
          (place === undefined || pair.from.place === place || pair.to.place === place) &&
          (mode === undefined || pair.mode === mode),
      );
      const items = pairs.slice(0, limit).map(({ mode, from, to }) => ({ mode, from: named(from), to: named(to) }));
      return { items, more: pairs.length > limit };
    },
  );
}

/** Two documents side by side, as a list and as a matrix. */
function pageRoutes(app: App, { limits }: Services, desk: AlignmentDesk): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.alignment,
    {
      config,
      schema: {
        ...{ tags, params: AlignmentAddress, operationId: "getAlignment" },
        summary: "Two documents side by side",
        description:
          "What a lower plan made of an upper one, or a later of an earlier; the order the two are given in does not matter. Every commitment of both is in one line: with its counterpart, or alone.",
        querystring: AlignmentQuery,
        response: answers({ 200: AlignmentPage }, "not-found", "not-alignable"),
      },
    },
    async (request, reply) => {
      const offset = offsetOf(request.query);
      const laid = await laidFor(desk, request, reply);
      if (laid === null) return reply;
      const { limit, order, ...wanted } = request.query;
      const { lines, counts } = linesOf(laid, wanted);
      const items = ordered(lines, laid.mode, order).slice(offset, offset + limit);
      return {
        ...{ ...headOf(laid), items: items.map(presenter(laid)), total: lines.length, counts },
        next: offset + limit < lines.length ? String(offset + limit) : null,
        previous: offset > 0 ? String(Math.max(0, offset - limit)) : null,
        ...{ rejected: rejectedIn(laid), version: laid.version },
      };
    },
  );

  app.get(
    addresses.alignmentMatrix,
    {
      config,
      schema: {
        ...{ tags, params: AlignmentAddress, operationId: "getAlignmentMatrix" },
        summary: "Chapters of two documents against each other",
        description: "How often each relation stands between two chapters, and in a margin what has no counterpart.",
        querystring: AlignmentMatrixQuery,
        response: answers({ 200: AlignmentMatrix }, "not-found", "not-alignable"),
      },
    },
    async (request, reply) => {
      const laid = await laidFor(desk, request, reply);
      return laid === null ? reply : { ...headOf(laid), ...matrixOf(laid) };
    },
  );
}

const OFFSET = /^\d{1,9}$/;

/** Cursors of an alignment are places in its order. */
function offsetOf({
  after,
  before,
}: {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}): number {
  const cursor = after ?? before ?? "0";
  if (OFFSET.test(cursor)) return Number(cursor);
  const path = after === undefined ? "query.before" : "query.after";
  throw new HttpProblem("invalid-request", {}, [{ path, rule: "format", params: {} }]);
}

function rejectedIn({ alignment: { items, decisions } }: LaidAlignment) {
  const titles = new Map([...items.from, ...items.to].map(({ key, title }) => [key, title]));
  return decisions
    .filter(({ verdict }) => verdict === "rejected")
    .map(({ from, to }) => ({ from, to, fromTitle: titles.get(from) ?? null, toTitle: titles.get(to) ?? null }));
}

/** What people say of pairs. */
function decisionRoutes(app: App, { store, limits }: Services, desk: AlignmentDesk): void {
  app.post(
    addresses.alignmentDecisions,
    {
      config: { access: "align", ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, params: AlignmentAddress, operationId: "decideAlignment" },
        summary: "Confirm pairs, take them apart, or leave them open again",
        description:
          "All of them or none, with one entry of the journal. What is confirmed stays paired and what is rejected stays apart, also when either document is read again; a commitment is confirmed with one other at most. Answered with the lines the commitments named are in now.",
        querystring: AlignmentMatrixQuery,
        body: AlignmentDecisions,
        response: answers({ 200: AlignmentPage }, "not-found", "not-alignable"),
      },
    },
    async (request) => {
      const { from, to } = request.params;
      const { mode } = request.query;
      const { items } = request.body;
      const before = await desk.laid(await desk.wanted(from, to, mode));
      refuseUnknown(before, items);
      const asked = { actor: actorOf(request.visitor) };
      doneOrThrow(await store.alignments.decide(before.from.id, before.to.id, items, asked));
      const laid = await desk.laid(await desk.wanted(from, to, mode));
      const keys = new Set(items.flatMap((item) => [item.from, item.to]));
      const changed = laid.alignment.pairs.filter((pair) =>
        [pair.from, pair.to, ...pair.again].some((item) => item !== null && keys.has(item.key)),
      );
      const { counts } = linesOf(laid, {});
      return {
        ...{ ...headOf(laid), items: changed.map(presenter(laid)), total: changed.length, counts },
        ...{ next: null, previous: null, rejected: rejectedIn(laid), version: laid.version },
      };
    },
  );
}

/** Only commitments of the two documents are decided on, each on its own side; taking back is always possible. */
function refuseUnknown({ alignment }: LaidAlignment, items: z.infer<typeof AlignmentDecisions>["items"]): void {
  const [from, to] = [alignment.items.from, alignment.items.to].map((side) => new Set(side.map(({ key }) => key)));
  const unknown = (path: string, id: string): RefusedField => ({ path, rule: "unknown-id", params: { id } });
  const refused = items.flatMap((item, at) => {
    if (item.verdict === "open") return [];
    return [
      ...(from?.has(item.from) ? [] : [unknown(`body.items.${at}.from`, item.from)]),
      ...(to?.has(item.to) ? [] : [unknown(`body.items.${at}.to`, item.to)]),
    ];
  });
  if (refused.length > 0) throw new HttpProblem("invalid-request", {}, refused);
}
