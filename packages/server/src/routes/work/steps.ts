import { randomBytes } from "node:crypto";
import { addStep, changeStep, removeStep, returnStep, tellStep } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  addresses,
  Breakdown,
  CommitmentId,
  Removal,
  StepAdded,
  StepId,
  StepPatch,
  StepReturned,
  StepTelling,
  StepUntold,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { beijingDay } from "../../reporting/today.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { brokenDown } from "./breakdown.ts";
import { actedOn } from "./entries.ts";

const tags = ["work"];
const StepAddress = z.object({ step: StepId });
const REFUSALS = [
  "not-found",
  "stale",
  "step-circle",
  "step-order",
  "step-parent",
  "step-closed",
  "same-hands",
  "unit-unknown",
  "not-allowed",
] as const;

/** The id of a new step. */
const newStepId = (): string => `t${randomBytes(8).toString("hex")}`;

/** The commitment of a step. Throws `not-found`. */
async function commitmentOf(store: Store, step: string): Promise<string> {
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

const SAID = ["not-found", "stale", "step-closed", "not-allowed"] as const;

/** What units say of their steps, and what becomes of that. */
export function stepToldRoutes(app: App, { store, limits }: Services): void {
  const limit = perMinute(limits.writesPerMinute);

  /** Decides about one step in the version that was seen. */
  const about = async (
    request: Pick<FastifyRequest, "visitor">,
    { step, version, reason }: { readonly step: string; readonly version: number; readonly reason?: string },
    decide: Parameters<typeof actedOn>[4],
  ) => {
    const commitment = await commitmentOf(store, step);
    const needs = store.breakdowns.needs(commitment, { step: new Map([[step, version]]) });
    const entries = await actedOn(store, request, reason, needs, decide);
    return brokenDown(store, commitment, request.visitor, entries);
  };

  app.put(
    addresses.stepTold,
    {
      config: { access: "fill", ...limit },
      schema: {
        tags,
        operationId: "tellStep",
        summary: "Say that a step of one's unit is done",
        description: "With the day and what shows it. It counts as done once somebody else has accepted it.",
        params: StepAddress,
        body: StepTelling,
        response: answers({ 200: Breakdown }, ...SAID, "evidence-needed"),
      },
    },
    async (request) => {
      const { params, body } = request;
      const { version, on, proof } = body;
      const today = beijingDay(new Date());
      return about(request, { ...params, version }, (held) => tellStep(held, params.step, { on, proof }, today));
    },
  );

  app.delete(
    addresses.stepTold,
    {
      config: { access: "fill", ...limit },
      schema: {
        tags,
        operationId: "takeBackStepTold",
        summary: "Take back that a step is done",
        description: "As long as it was not accepted.",
        params: StepAddress,
        querystring: StepUntold,
        response: answers({ 200: Breakdown }, ...SAID),
      },
    },
    async (request) => {
      const { params, query } = request;
      const today = beijingDay(new Date());
      return about(request, { ...params, ...query }, (held) => tellStep(held, params.step, null, today));
    },
  );

  app.post(
    addresses.stepReturn,
    {
      config: { access: "break-down", ...limit },
      schema: {
        tags,
        operationId: "returnStep",
        summary: "Send back that a step is done",
        description: "With the reason, which its unit is told.",
        params: StepAddress,
        body: StepReturned,
        response: answers({ 200: Breakdown }, ...SAID, "reason-needed"),
      },
    },
    async (request) => {
      const { params, body } = request;
      return about(request, { ...params, ...body }, (held) => returnStep(held, params.step, body.reason));
    },
  );
}
