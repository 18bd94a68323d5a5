import { LEADING_SIGNALS, RULES, ruleOn } from "@lantu/core/judgements";
import { documentOf } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  addresses,
  CommitmentId,
  JudgedOnQuery,
  JudgementDetail,
  JudgementHistory,
  JudgementRules,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answeredByCache, listTag } from "../../http/etag.ts";
import { HttpProblem } from "../../http/problem.ts";
import { detailSight, presentDetail, presentRule } from "../../judging/present-detail.ts";
import { causeNames, presentTurn } from "../../judging/present-lines.ts";
import { beijingDay } from "../../reporting/today.ts";
import { answers } from "../answers.ts";
import { documentsNamed } from "../comparing.ts";
import { visible } from "../documents.ts";
import type { Services } from "../services.ts";
import { judgedOrCached, tags } from "./asked.ts";

const CommitmentAddress = z.object({ commitment: CommitmentId });
const config = { access: "public" as const };

/** Whether a commitment is there for whoever asks, today: a draft is not judged, and what was just published not yet. */
async function isInLedger(store: Store, id: string, { query, visitor }: FastifyRequest & Asked): Promise<boolean> {
  if (query.asOf !== undefined) return false;
  const head = await store.commitments.head(id);
  return head !== null && visible(head.documentState, visitor, documentOf(id));
}

interface Asked {
  readonly query: { readonly asOf?: string | undefined };
}

/** How one commitment stands, and how it stood. */
export function judgementDetailRoutes(app: App, { store, past }: Services): void {
  app.get(
    addresses.judgement,
    {
      config,
      schema: {
        tags,
        operationId: "getJudgement",
        summary: "How a commitment stands",
        description:
          "With the rule, the inputs by reference and the arithmetic, so that anybody can calculate it again. 202 and null where the commitment is not judged yet.",
        params: CommitmentAddress,
        querystring: JudgedOnQuery,
        response: answers({ 200: JudgementDetail, 202: z.null() }, "not-found"),
      },
    },
    async (request, reply) => {
      const { commitment: id } = request.params;
      const documents = [id.split("-")[0] ?? ""];
      const at = await judgedOrCached({ store, past }, request, reply, request.query.asOf, documents);
      if (at === null) return reply;
      const whole = await past.whole(id, at.when);
      if (whole === null) {
        if (!(await isInLedger(store, id, request))) throw new HttpProblem("not-found", { what: "commitment", id });
        return reply.code(202).send(null);
      }
      const namesOf = (ids: readonly string[]) => documentsNamed(store, ids);
      return presentDetail(whole, await detailSight(store, whole, at.as, namesOf));
    },
  );

  app.get(
    addresses.judgementHistory,
    {
      config,
      schema: {
        tags,
        operationId: "getJudgementHistory",
        summary: "How a commitment has stood",
        description: "Every change of its status as it was noticed, the newest first.",
        params: CommitmentAddress,
        response: answers({ 200: JudgementHistory }, "not-found"),
      },
    },
    async (request, reply) => {
      const { commitment: id } = request.params;
      const at = await judgedOrCached({ store, past }, request, reply, undefined, []);
      if (at === null) return reply;
      if ((await store.judgements.named([id])).size === 0)
        throw new HttpProblem("not-found", { what: "commitment", id });
      const turns = await store.judgements.history(id);
      const names = await causeNames(
        store,
        turns.map(({ cause }) => cause),
      );
      return { items: turns.map((turn) => presentTurn(turn, names)) };
    },
  );
}

/** How it is judged. */
export function judgementRuleRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.judgementRules,
    {
      config,
      schema: {
        tags,
        operationId: "listJudgementRules",
        summary: "How it is judged",
        description: "Every rule in every version that was published, with its limits and how many are judged by it.",
        response: answers({ 200: JudgementRules }),
      },
    },
    async (request, reply) => {
      const [{ seq }, { version }] = await Promise.all([store.journal.head(), store.judgements.stand()]);
      if (answeredByCache(request, reply, listTag(seq, request, String(version)))) return reply;
      const { facets } = await store.judgements.page({ limit: 1, sort: "worst" });
      const { parameters } = ruleOn(RULES, "level", beijingDay(new Date()));
      return {
        items: RULES.map((rule) => presentRule(rule, facets.rule[rule.id] ?? 0)),
        signals: LEADING_SIGNALS.map((kind) => ({ kind, weight: parameters[`signal:${kind}`] ?? 0 })),
      };
    },
  );
}
