import { randomBytes } from "node:crypto";
import { addStep, changeStep, removeStep } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { z } from "zod";
import { addresses, Breakdown, CommitmentId, Removal, StepAdded, StepId, StepPatch } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { brokenDown } from "./breakdown.ts";
import { actedOn } from "./entries.ts";

const tags = ["work"];
export const StepAddress = z.object({ step: StepId });
const REFUSALS = [
  "not-found",
  "stale",
  "step-circle",
  "step-order",
  "step-parent",
  "same-hands",
  "unit-unknown",
  "not-allowed",
] as const;

/** The id of a new step. */
const newStepId = (): string => `t${randomBytes(8).toString("hex")}`;

/** The commitment of a step. Throws `not-found`. */
export async function commitmentOf(store: Store, step: string): Promise<string> {
  const commitment = await store.breakdowns.commitmentOfStep(step);
  if (commitment === null) throw new HttpProblem("not-found", { what: "step", id: step });
  return commitment;
}

/** Sub-tasks and milestones. */
export function stepRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "break-down" as const, ...perMinute(limits.writesPerMinute) };

  app.post(
    addresses.steps,
    {
      config,
      schema: {
        tags,
        operationId: "addStep",
        summary: "Add a sub-task or milestone",
        description: "After its siblings, unless it says where. Steps do not wait for each other in a circle.",
        params: z.object({ commitment: CommitmentId }),
        body: StepAdded,
        response: answers({ 201: Breakdown }, ...REFUSALS),
      },
    },
    async (request, reply) => {
      const { commitment } = request.params;
      const { reason, ...given } = request.body;
      const place = { id: newStepId(), commitment };
      const entries = await actedOn(
        store,
        request,
        reason,
        store.breakdowns.needs(commitment, undefined),
        (held, why) => addStep(held, place, given, why),
      );
      return reply.code(201).send(await brokenDown(store, commitment, request.visitor, entries));
    },
  );

  app.patch(
    addresses.step,
    {
      config,
      schema: {
        tags,
        operationId: "changeStep",
        summary: "Change a step, or say it is done",
        description: "A field left out stays.",
        params: StepAddress,
        body: StepPatch,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const { step } = request.params;
      const { version, reason, ...change } = request.body;
      const commitment = await commitmentOf(store, step);
      const entries = await actedOn(
        store,
        request,
        reason,
        store.breakdowns.needs(commitment, { step: new Map([[step, version]]) }),
        (held, why) => changeStep(held, step, change, why),
      );
      return brokenDown(store, commitment, request.visitor, entries);
    },
  );

  app.delete(
    addresses.step,
    {
      config,
      schema: {
        tags,
        operationId: "removeStep",
        summary: "Take a step away with its parts",
        description: "It is listed among those that vanished.",
        params: StepAddress,
        querystring: Removal,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const { step } = request.params;
      const { version, reason } = request.query;
      const commitment = await commitmentOf(store, step);
      const entries = await actedOn(
        store,
        request,
        reason,
        store.breakdowns.needs(commitment, { step: new Map([[step, version]]) }),
        (held, why) => removeStep(held, step, why),
      );
      return brokenDown(store, commitment, request.visitor, entries);
    },
  );
}
