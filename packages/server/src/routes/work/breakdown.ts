import { checkPath, checkShares, decidePath, drawPath, drawShares } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { z } from "zod";
import {
  AsOfQuery,
  addresses,
  Breakdown,
  BreakdownPage,
  BreakdownQuery,
  CommitmentId,
  PathDraw,
  PathDrawn,
  PathPut,
  Removal,
  ShareDraw,
  ShareDrawn,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answeredByCache, listTag } from "../../http/etag.ts";
import type { Visitor } from "../../http/visitor.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { actedOn } from "./entries.ts";
import { findCommitment, lookUpBreakdown } from "./look-up.ts";
import { impossible, isOfAllYears, presentBreakdown, presentBreakdownLine, presentCheck } from "./present-breakdown.ts";

const tags = ["work"];
export const CommitmentAddress = z.object({ commitment: CommitmentId });
const NOW = { moment: null } as const;

/** Breakdowns: one, and all of a plan or a unit. */
export function breakdownRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.breakdown,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getBreakdown",
        summary: "How a commitment is broken down",
        description:
          "Years, units and steps, each with what it comes to; targets of yearly plans beside the years; what would be drawn by default, and why.",
        params: CommitmentAddress,
        querystring: AsOfQuery,
        response: answers({ 200: Breakdown }, "not-found"),
      },
    },
    async (request) => {
      const at = await lookedAt(store, request.query.asOf);
      return presentBreakdown(await lookUpBreakdown(store, request.params.commitment, request.visitor, at));
    },
  );

  app.get(
    addresses.breakdowns,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listBreakdowns",
        summary: "Targets broken down, with their gaps",
        description:
          "Commitments with a number, a path, shares, steps or a programme. Alarms are counted whatever alarms are chosen.",
        querystring: BreakdownQuery,
        response: answers({ 200: BreakdownPage }),
      },
    },
    async (request, reply) => {
      const { asOf, document, alarm, state, kind, ...query } = request.query;
      const at = await lookedAt(store, asOf);
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request, at.day))) return reply;
      const filter = { documents: document, alarms: alarm, states: state, kinds: kind, asOf: at.seq, day: at.day };
      const [lines, book] = await Promise.all([
        store.breakdowns.lines({ ...query, ...filter }),
        store.assigning.book(),
      ]);
      return {
        ...lines,
        alarms: { ...lines.alarms },
        items: lines.items.map((line) => presentBreakdownLine(line, book)),
      };
    },
  );
}

/** What would come of a rule; nothing is saved. */
export function drawingRoutes(app: App, { store }: Services): void {
  app.post(
    addresses.pathDrawing,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "drawPath",
        summary: "Draw the years of a target",
        description:
          "By rule, rounded so that the whole is met exactly. Known years stay, and what they missed is laid on the years left or kept as a gap. Nothing is saved.",
        params: CommitmentAddress,
        body: PathDraw,
        response: answers({ 200: PathDrawn }, "not-found"),
      },
    },
    async ({ params, body, visitor }) => {
      const commitment = await findCommitment(store, params.commitment, visitor, await lookedAt(store, undefined));
      const { known, years, ...plan } = body;
      const results = new Map(known.map(({ year, value }) => [year, value]));
      const drawn = drawPath({
        ...{ ...plan, years: inOrder(years), known: results },
        ofAllYears: plan.kind === "growth" && isOfAllYears(plan.target, commitment),
      });
      if (drawn.kind === "impossible") return impossible(drawn.why);
      const path = { ...plan, commitment: commitment.id, unit: null, years: drawn.years };
      const check = presentCheck(checkPath(path, { op: "=", decimals: plan.decimals }), plan.kind, null);
      return { drawn: drawn.years.map((year) => ({ ...year })), impossible: null, said: null, check };
    },
  );

  app.post(
    addresses.shareDrawing,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "drawShares",
        summary: "Draw the parts of a share-out",
        description: "Equal or by weights, rounded so that the parts add up to the whole exactly. Nothing is saved.",
        params: CommitmentAddress,
        body: ShareDraw,
        response: answers({ 200: ShareDrawn }, "not-found"),
      },
    },
    async ({ params, body, visitor }) => {
      const { id } = await findCommitment(store, params.commitment, visitor, await lookedAt(store, undefined));
      const drawn = drawShares(body);
      if (drawn.kind === "impossible") return impossible(drawn.why);
      const { kind, rule, total, decimals } = body;
      const shares = { id, commitment: id, year: null, kind, rule, unit: null, total, parts: drawn.parts };
      const checked = kind === "sum" ? "parts" : "each-part";
      const check = presentCheck(checkShares(shares, { op: "=", decimals }), checked, null);
      return { drawn: drawn.parts.map((part) => ({ ...part })), impossible: null, said: null, check };
    },
  );
}

const inOrder = (years: readonly number[]): readonly number[] => [...new Set(years)].sort((a, b) => a - b);

/** What a write answers: the whole breakdown as it stands after it, with the entries it made. */
export async function brokenDown(
  store: Store,
  commitment: string,
  visitor: Visitor,
  entries: readonly number[],
): Promise<Breakdown> {
  const at = await lookedAt(store, undefined);
  return presentBreakdown(await lookUpBreakdown(store, commitment, visitor, { ...at, ...NOW }, entries));
}

/** How writes of breakdowns can end. */
export const REFUSALS = ["not-found", "stale", "path-years", "unit-unknown", "unit-twice", "not-allowed"] as const;

/** Setting and taking away paths and share-outs. */
export function breakdownWrites(app: App, { store, limits }: Services): void {
  const config = { access: "break-down" as const, ...perMinute(limits.writesPerMinute) };

  app.put(
    addresses.path,
    {
      config,
      schema: {
        tags,
        operationId: "setPath",
        summary: "Break a target down into years",
        description: "Every year once, in order. A year without a value is unknown.",
        params: CommitmentAddress,
        body: PathPut,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const { commitment } = request.params;
      const { version, reason, ...path } = request.body;
      const needs = store.breakdowns.needs(commitment, { path: new Map([[commitment, version]]) });
      const entries = await actedOn(store, request, reason, needs, (held, why) =>
        decidePath(held, commitment, { commitment, ...path }, why),
      );
      return brokenDown(store, commitment, request.visitor, entries);
    },
  );

  app.delete(
    addresses.path,
    {
      config,
      schema: {
        tags,
        operationId: "removePath",
        summary: "Take a path of years away",
        description: "Only in the version named; what it was stays in the journal.",
        params: CommitmentAddress,
        querystring: Removal,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const { commitment } = request.params;
      const { version, reason } = request.query;
      const needs = store.breakdowns.needs(commitment, { path: new Map([[commitment, version]]) });
      const entries = await actedOn(store, request, reason, needs, (held, why) =>
        decidePath(held, commitment, null, why),
      );
      return brokenDown(store, commitment, request.visitor, entries);
    },
  );
}
