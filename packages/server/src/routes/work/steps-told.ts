import { returnStep, tellStep } from "@lantu/core/ledger";
import type { FastifyRequest } from "fastify";
import { addresses, Breakdown, StepReturned, StepTelling, StepUntold } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { beijingDay } from "../../reporting/today.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { brokenDown } from "./breakdown.ts";
import { actedOn } from "./entries.ts";
import { commitmentOf, StepAddress } from "./steps.ts";

const tags = ["work"];
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
