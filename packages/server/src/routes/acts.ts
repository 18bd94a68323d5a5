import { z } from "zod";
import {
  Acted,
  addresses,
  CommitmentAdded,
  CommitmentId,
  DocumentParam,
  FigureId,
  FigurePatch,
  Joining,
  Parting,
  Undoing,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { wantedVersion } from "../http/etag.ts";
import { actorOf } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { shownActed } from "./shown.ts";

const tags = ["commitments"];
const CommitmentAddress = z.object({ commitment: CommitmentId });

const writing = ({ limits }: Services) => ({ access: "review" as const, ...perMinute(limits.writesPerMinute) });

/** Words the reader missed. */
export function additionRoutes(app: App, services: Services): void {
  app.post(
    addresses.additions,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "addCommitment",
        summary: "Add a commitment the reader missed",
        description: "It stands on the words named, with the figures that were read there, and counts as accepted.",
        params: DocumentParam,
        body: CommitmentAdded,
        response: answers({ 200: Acted }, "not-found", "conflict", "precondition-failed"),
      },
    },
    async (request) => {
      const { reason, ...words } = request.body;
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request), reason };
      const given = { ...words, document: request.params.document };
      return shownActed(doneOrThrow(await services.store.commitments.add(given, asked)), request.visitor);
    },
  );
}

/** Several that are one, and one that is several. */
export function joiningRoutes(app: App, services: Services): void {
  const { commitments } = services.store;

  app.post(
    addresses.merge,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "mergeCommitments",
        summary: "Join commitments into this one",
        description: "Their words, figures, units and doubts come to it; they are retired and point to it.",
        params: CommitmentAddress,
        body: Joining,
        response: answers({ 200: Acted }, "not-found", "conflict", "precondition-failed"),
      },
    },
    async (request) => {
      const { from, reason } = request.body;
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request), reason };
      return shownActed(doneOrThrow(await commitments.merge(request.params.commitment, from, asked)), request.visitor);
    },
  );

  app.post(
    addresses.split,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "splitCommitment",
        summary: "Part a commitment",
        description:
          "Two or more, each on its own words and with the figures there, take its place; it points to them.",
        params: CommitmentAddress,
        body: Parting,
        response: answers({ 200: Acted }, "not-found", "conflict", "precondition-failed"),
      },
    },
    async (request) => {
      const { parts, reason } = request.body;
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request), reason };
      return shownActed(doneOrThrow(await commitments.split(request.params.commitment, parts, asked)), request.visitor);
    },
  );
}

/** Corrections of figures. */
export function figureRoutes(app: App, services: Services): void {
  app.patch(
    addresses.figure,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "editFigure",
        summary: "Correct a figure",
        description: "A field left out stays. Every commitment that stands on it changes with it.",
        params: z.object({ figure: FigureId }),
        body: FigurePatch,
        response: answers({ 200: Acted }, "not-found", "conflict"),
      },
    },
    async ({ body, params, visitor }) => {
      const { reason, ...given } = body;
      const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const asked = { actor: actorOf(visitor), reason };
      return shownActed(
        doneOrThrow(await services.store.commitments.correctFigure(params.figure, changes, asked)),
        visitor,
      );
    },
  );
}

/** Taking back. */
export function undoRoutes(app: App, services: Services): void {
  app.post(
    addresses.undo,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "undoActs",
        summary: "Take back what entries of the journal did",
        description:
          "All of them or none, the latest first; refused where something has changed since. Taking back an undoing does the act again. Both are journal entries like any other.",
        params: DocumentParam,
        body: Undoing,
        response: answers({ 200: Acted }, "not-found", "conflict", "changed-since", "not-undoable"),
      },
    },
    async ({ body, params, visitor }) => {
      const asked = { actor: actorOf(visitor) };
      return shownActed(
        doneOrThrow(await services.store.commitments.undo(params.document, body.entries, asked)),
        visitor,
      );
    },
  );
}
