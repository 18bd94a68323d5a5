import { type ConceptAct, conceptAt, type Registry, resolveId } from "@lantu/core/indicators";
import type { ConceptHistory as KeptHistory } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { conceptProblem } from "../comparisons/concept-refusal.ts";
import {
  addresses,
  ConceptAdded,
  ConceptHistory,
  ConceptMerged,
  ConceptNamed,
  ConceptRedefined,
  ConceptSplit,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { furnish } from "../observations/books.ts";
import { answers } from "./answers.ts";
import { shownConcept } from "./concepts.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const tags = ["observations"];
const params = z.object({ concept: z.string().min(1).max(100) });

/** What became of a concept. */
export function conceptHistoryRoute(app: App, services: Services): void {
  app.get(
    addresses.conceptHistory,
    {
      config: { access: "public" },
      schema: {
        ...{ tags, params, operationId: "getConceptHistory" },
        summary: "What became of an indicator",
        description:
          "Every version of its definition, every change people made with its reason, and what it is today: a concept that was merged or split keeps its versions and leads on.",
        response: answers({ 200: ConceptHistory }, "not-found"),
      },
    },
    async (request) => historyOf(services, request.params.concept),
  );
}

/** What people make of the concepts: what is concluded is concluded anew from the registry as it is then. */
export function conceptActs(app: App, services: Services): void {
  definitionActs(app, services);
  identityActs(app, services);
}

/** Who may act, and an act done for a request. */
function acting(services: Services) {
  const config = { access: "define" as const, ...perMinute(services.limits.writesPerMinute) };
  const done = (act: ConceptAct, request: FastifyRequest & { body: { reason: string } }) =>
    amended(services, act, { actor: actorOf(request.visitor), reason: request.body.reason });
  return { config, done };
}

/** New concepts, names and definitions. */
function definitionActs(app: App, services: Services): void {
  const { config, done } = acting(services);

  app.post(
    addresses.concepts,
    {
      config,
      schema: {
        tags,
        operationId: "addConcept",
        summary: "Define an indicator of one's own",
        description:
          "What waited as a provisional concept under its name or one of its aliases becomes it. A name belongs to one concept only.",
        body: ConceptAdded,
        response: answers({ 201: ConceptHistory }),
      },
    },
    async (request, reply) => {
      const concept = { ...request.body.concept, version: 1 };
      reply.code(201);
      return done({ kind: "add", concept }, request);
    },
  );

  app.post(
    addresses.conceptNames,
    {
      config,
      schema: {
        ...{ tags, params, operationId: "nameConcept" },
        summary: "Say that names are other ways to write an indicator",
        description:
          "Such as those of provisional concepts, whose figures become its own. A new version of its definition.",
        body: ConceptNamed,
        response: answers({ 200: ConceptHistory }, "not-found"),
      },
    },
    async (request) => done({ kind: "name", id: request.params.concept, names: request.body.names }, request),
  );

  app.post(
    addresses.conceptVersions,
    {
      config,
      schema: {
        ...{ tags, params, operationId: "redefineConcept" },
        summary: "Publish a new version of a definition",
        description: "The versions before stay as they were published.",
        body: ConceptRedefined,
        response: answers({ 200: ConceptHistory }, "not-found", "precondition-failed"),
      },
    },
    async (request) => {
      const { concept, version } = request.body;
      const id = request.params.concept;
      return done({ kind: "redefine", concept: { ...concept, id, version: version + 1 } }, request);
    },
  );
}

/** Concepts found to be one, or several. */
function identityActs(app: App, services: Services): void {
  const { config, done } = acting(services);

  app.post(
    addresses.conceptMerge,
    {
      config,
      schema: {
        ...{ tags, params, operationId: "mergeConcept" },
        summary: "Merge an indicator into another",
        description:
          "What is written as the first is the second from now on. Indicators that are declared easily mistaken for each other are never merged: a new definition without that has to come first.",
        body: ConceptMerged,
        response: answers({ 200: ConceptHistory }, "not-found"),
      },
    },
    async (request) => done({ kind: "merge", from: request.params.concept, into: request.body.into }, request),
  );

  app.post(
    addresses.conceptSplit,
    {
      config,
      schema: {
        ...{ tags, params, operationId: "splitConcept" },
        summary: "Split an indicator into several",
        description:
          "Some of them may be defined with it. Its own name decides nothing any more until one of them takes it.",
        body: ConceptSplit,
        response: answers({ 200: ConceptHistory }, "not-found"),
      },
    },
    async (request) => {
      const { into, added } = request.body;
      const from = request.params.concept;
      return done({ kind: "split", from, into, added: added.map((one) => ({ ...one, version: 1 })) }, request);
    },
  );
}

interface Asking {
  readonly actor: string;
  readonly reason: string;
}

/** The concept an act was about, as it is after it. */
async function amended(services: Services, act: ConceptAct, asked: Asking) {
  const { store } = services;
  await furnish(store);
  const made = await store.concepts.amend(act, asked);
  if (made.kind === "refused" && made.refusal.kind === "wrong-version") {
    const { id, expected, given } = made.refusal;
    throw new HttpProblem("precondition-failed", { id, expected: given - 1, version: expected - 1 });
  }
  if (made.kind !== "amended") throw conceptProblem(act, made);
  return historyOf(services, act.kind === "name" ? act.id : "concept" in act ? act.concept.id : act.from);
}

async function historyOf({ store }: Services, id: string): Promise<ConceptHistory> {
  await furnish(store);
  const registry = await store.concepts.around(id);
  const concept = conceptAt(registry, id);
  if (concept === null) throw new HttpProblem("not-found", { what: "concept", id });
  const { versions, changes } = await store.concepts.history(id);
  return {
    ...standOf(registry, id),
    id,
    name: concept.name,
    versions: versions.map(shownVersion),
    changes: changes.map(shownChange),
  };
}

function standOf(registry: Registry, id: string): Pick<ConceptHistory, "state" | "becomes"> {
  const resolved = resolveId(registry, id);
  const state = registry.fates.get(id)?.kind ?? "present";
  if (resolved.kind === "unknown") return { state, becomes: [] };
  return { state, becomes: resolved.kind === "split" ? [...resolved.into] : [resolved.concept.id] };
}

const shownVersion = ({ definition, origin, recordedAt }: KeptHistory["versions"][number]) => ({
  ...shownConcept(definition),
  ...{ origin, recordedAt },
});

const shownChange = ({ into, ...change }: KeptHistory["changes"][number]) => ({ ...change, into: [...into] });
