import { type AttachedRule, attachedRuleFault, attachRule, detachRule, lastPrintedDay } from "@lantu/core/ledger";
import { z } from "zod";
import { AttachedRuleDesk, AttachedRulePut, addresses, CommitmentId, Removal } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf, type Visitor } from "../../http/visitor.ts";
import { hasPrinted, ruleDesk } from "../../judging/rule-desk.ts";
import { registryOf } from "../../observations/books.ts";
import { beijingDay } from "../../reporting/today.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { actedOn } from "../work/entries.ts";
import { findCommitment } from "../work/look-up.ts";
import { tags } from "./asked.ts";

const CommitmentAddress = z.object({ commitment: CommitmentId });

type Desks = Pick<Services, "store" | "suppose">;

/** Published rules that people attach to targets told in words (G42). */
export function attachedRuleRoutes(app: App, services: Services): void {
  const { store, limits } = services;
  const config = { access: "attach-rule" as const, ...perMinute(limits.writesPerMinute) };

  app.get(
    addresses.attachedRule,
    {
      config,
      schema: {
        tags,
        operationId: "getAttachedRule",
        summary: "The rule attached to words",
        description: "With what its text proposes, and how it stands by the rule that is attached.",
        params: CommitmentAddress,
        response: answers({ 200: AttachedRuleDesk }, "not-found"),
      },
    },
    async ({ params, visitor }) => deskOf(services, params.commitment, visitor),
  );

  app.put(
    addresses.attachedRule,
    {
      config,
      schema: {
        tags,
        operationId: "attachRule",
        summary: "Attach a published rule to words",
        description:
          "In the name of whoever asks, which every judgement made by it cites. Refused where a number is printed: that decides. With `preview` nothing is saved.",
        params: CommitmentAddress,
        body: AttachedRulePut,
        response: answers({ 200: AttachedRuleDesk }, "not-found", "not-allowed", "stale", "number-printed"),
      },
    },
    async (request) => {
      const { commitment } = request.params;
      const { version, preview, ...given } = request.body;
      const wanted = { commitment, ...given };
      await refuseUnknown(services, wanted);
      const supposed = await supposedDesk(services, wanted, version, request.visitor);
      if (preview) return supposed;
      const actor = actorOf(request.visitor);
      const entries = await actedOn(store, request, given.reason, needs(commitment, version), (held) =>
        attachRule(held, wanted, actor),
      );
      return deskOf(services, commitment, request.visitor, entries);
    },
  );

  app.delete(
    addresses.attachedRule,
    {
      config,
      schema: {
        tags,
        operationId: "detachRule",
        summary: "Take a rule away from words",
        description: "They are then again not measurable as printed.",
        params: CommitmentAddress,
        querystring: Removal,
        response: answers({ 200: AttachedRuleDesk }, "not-found", "not-allowed", "stale"),
      },
    },
    async (request) => {
      const { commitment } = request.params;
      const { version, reason } = request.query;
      const entries = await actedOn(store, request, reason, needs(commitment, version), (held, why) =>
        detachRule(held, commitment, why),
      );
      return deskOf(services, commitment, request.visitor, entries);
    },
  );
}

const needs = (commitment: string, version: number) => ({
  items: { "attached-rule": [commitment], assignment: [commitment], unit: "all" as const },
  commitments: [commitment],
  versions: { "attached-rule": new Map([[commitment, version]]) },
});

type Wanted = Omit<AttachedRule, "by" | "name">;

/** An indicator nobody has defined, and what no rule of its kind can judge, are refused before anything is judged. */
async function refuseUnknown({ store }: Desks, wanted: Wanted): Promise<void> {
  const isKnown = (await registryOf(store)).some(({ id }) => id === wanted.concept);
  const field = isKnown ? attachedRuleFault(wanted)?.params.field : "concept";
  if (field === undefined) return;
  throw wrongField(String(field));
}

const wrongField = (field: string): HttpProblem =>
  new HttpProblem("invalid-request", {}, [{ path: `body.${field}`, rule: "other", params: {} }]);

async function deskOf(
  services: Desks,
  id: string,
  visitor: Visitor,
  entries: readonly number[] = [],
): Promise<AttachedRuleDesk> {
  const commitment = await findCommitment(services.store, id, visitor, { moment: null, day: beijingDay(new Date()) });
  const judgement = await services.suppose(id);
  if (judgement === null) throw new HttpProblem("not-found", { what: "judgement", id });
  return ruleDesk(services.store, { commitment, judgement, visitor, entries: [...entries] });
}

/** What the words would come to by a rule. A time after the printed one would put the promise off: it is refused. */
async function supposedDesk(
  services: Desks,
  wanted: Wanted,
  version: number,
  visitor: Visitor,
): Promise<AttachedRuleDesk> {
  const { commitment: id } = wanted;
  const day = beijingDay(new Date());
  const commitment = await findCommitment(services.store, id, visitor, { moment: null, day });
  const [printed, own] = [commitment.deadline ?? commitment.period, wanted.period].map(lastPrintedDay);
  if (printed && own && own > printed) throw wrongField("period");
  const rule: AttachedRule = { ...wanted, by: actorOf(visitor), name: visitor.person?.name ?? null };
  const judgement = await services.suppose(id, { rule, version: version + 1, on: day });
  if (judgement === null) throw new HttpProblem("not-found", { what: "judgement", id });
  if (hasPrinted(judgement)) throw new HttpProblem("number-printed", { id });
  return ruleDesk(services.store, { commitment, judgement, visitor, entries: [] });
}
