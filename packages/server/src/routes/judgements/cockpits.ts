import { Remembered } from "@lantu/store";
import { z } from "zod";
import {
  addresses,
  ChapterJudged,
  Cockpit,
  DocumentId,
  type DocumentNamed,
  JudgedOnQuery,
  UnitId,
  UnitJudged,
  UnitJudgementQuery,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { chapterOf, type Glance, glanceOf, unitSummary } from "../../judging/cockpit.ts";
import { presentLine } from "../../judging/present-lines.ts";
import { answers } from "../answers.ts";
import type { Services } from "../services.ts";
import { findPlan, findUnit, type JudgedAt, judgedOrCached, tags } from "./asked.ts";

const config = { access: "public" as const };
const DocumentAddress = z.object({ document: DocumentId });

/** Plans at a glance. */
export function cockpitRoutes(app: App, { store, past }: Services): void {
  const glances = new Remembered<Glance>();
  const glance = async (document: DocumentNamed | null, { when, as, state }: JudgedAt): Promise<Cockpit> => {
    const question = JSON.stringify([document?.id ?? null, as.on, when.seq ?? null]);
    return { ...as, ...(await glances.of(state, question, () => glanceOf(store, document, when, as.on))) };
  };

  app.get(
    addresses.cockpit,
    {
      config,
      schema: {
        tags,
        operationId: "getCockpit",
        summary: "All plans at a glance",
        description: "How their commitments stand, what moved, and the ten that matter.",
        querystring: JudgedOnQuery,
        response: answers({ 200: Cockpit }),
      },
    },
    async (request, reply) => {
      const at = await judgedOrCached({ store, past }, request, reply, request.query.asOf, null);
      return at === null ? reply : glance(null, at);
    },
  );

  app.get(
    addresses.documentCockpit,
    {
      config,
      schema: {
        tags,
        operationId: "getDocumentCockpit",
        summary: "A plan at a glance",
        description: "Chapters by status, what moved since yesterday and last week, the binding targets one by one.",
        params: DocumentAddress,
        querystring: JudgedOnQuery,
        response: answers({ 200: Cockpit }, "not-found"),
      },
    },
    async (request, reply) => {
      const document = await findPlan(store, request.params.document);
      const at = await judgedOrCached({ store, past }, request, reply, request.query.asOf, [document.id]);
      return at === null ? reply : glance(document, at);
    },
  );

  app.get(
    addresses.chapter,
    {
      config,
      schema: {
        tags,
        operationId: "getChapter",
        summary: "A chapter with how its commitments stand",
        description: "A top-level section of a plan.",
        params: DocumentAddress.extend({ chapter: z.coerce.number().int().min(0) }),
        querystring: JudgedOnQuery,
        response: answers({ 200: ChapterJudged }, "not-found"),
      },
    },
    async (request, reply) => {
      const document = await findPlan(store, request.params.document);
      const at = await judgedOrCached({ store, past }, request, reply, request.query.asOf, [document.id]);
      if (at === null) return reply;
      const { chapter } = request.params;
      const found = await chapterOf(store, document, chapter, at.when, at.as);
      if (found === null) throw new HttpProblem("not-found", { what: "section", id: chapter });
      return found;
    },
  );
}

/** What units lead, by status. */
export function unitJudgementRoutes(app: App, { store, past }: Services): void {
  app.get(
    addresses.unitJudgements,
    {
      config,
      schema: {
        tags,
        operationId: "getUnitJudgements",
        summary: "How the commitments of a unit stand",
        description: "Those it leads, with those of the units below it.",
        params: z.object({ unit: UnitId }),
        querystring: UnitJudgementQuery,
        response: answers({ 200: UnitJudged }, "not-found"),
      },
    },
    async (request, reply) => {
      const { asOf, status, after, before, limit } = request.query;
      const at = await judgedOrCached({ store, past }, request, reply, asOf, null);
      if (at === null) return reply;
      const tree = await findUnit(store, request.params.unit, at.when);
      const query = { ...at.when, unit: tree.ids, status, after, before, limit, sort: "worst" } as const;
      const [summary, { items, total, next, previous }] = await Promise.all([
        unitSummary(store, tree, at.when, at.as),
        store.judgements.page(query),
      ]);
      return { ...summary, items: items.map(presentLine), total, next, previous };
    },
  );
}
