import {
  Acted,
  addresses,
  DocumentDetail,
  DocumentParam,
  OpinionGiven,
  ReviewSettings,
  ReviewStand,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { versionTag, wantedVersion } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { shownActed } from "./shown.ts";

/** Opinions of two independent reviewers. */
export function opinionRoutes(app: App, { store, limits }: Services): void {
  app.post(
    addresses.opinions,
    {
      config: { access: "review", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags: ["commitments"],
        operationId: "giveOpinion",
        summary: "Say independently what is to be accepted",
        description:
          "Under the name in the header X-Lantu-Reviewer (percent-encoded UTF-8). Neither of the two reviewers is shown the other's opinion before giving his own; where both agree the decision stands, where not it waits to be settled.",
        body: OpinionGiven,
        response: answers({ 200: Acted }, "not-found", "conflict", "opinion-closed", "reviewer-needed"),
      },
    },
    async ({ body, visitor }) => {
      const { ids, opinion, reason } = body;
      const { reviewer } = visitor;
      if (reviewer === null) throw new HttpProblem("reviewer-needed");
      const asked = { actor: actorOf(visitor), reason };
      return shownActed(doneOrThrow(await store.commitments.opine(ids, { reviewer, opinion }, asked)), visitor);
    },
  );
}

/** How a document is reviewed, and how far. */
export function reviewRoutes(app: App, { store, limits }: Services): void {
  const tags = ["documents"];

  app.get(
    addresses.review,
    {
      config: { access: "review" },
      schema: {
        tags,
        operationId: "getReview",
        summary: "How two reviewers of a document stand to each other",
        description: "Agreement as a share and as Cohen's kappa, what they differ on, and what is still open.",
        params: DocumentParam,
        response: answers({ 200: ReviewStand }, "not-found"),
      },
    },
    async ({ params }, reply) => {
      const stand = await store.commitments.stand(params.document);
      if (stand === null) throw new HttpProblem("not-found", { what: "document", id: params.document });
      reply.header("cache-control", "no-store");
      return { ...stand, disputed: [...stand.disputed] };
    },
  );

  app.patch(
    addresses.review,
    {
      config: { access: "review", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "setReview",
        summary: "Choose whether two people review a document independently",
        description: "While it waits for its review. Opinions given stay on record either way.",
        params: DocumentParam,
        body: ReviewSettings,
        response: answers({ 200: DocumentDetail }, "not-found", "precondition-failed", "import-not-in-review"),
      },
    },
    async (request, reply) => {
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request) };
      const { document } = request.params;
      const after = doneOrThrow(await store.documents.setReviewers(document, request.body.reviewers, asked));
      reply.header("etag", versionTag(after.version));
      return after;
    },
  );
}
