import { documentOf } from "@lantu/core/ledger";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  Acted,
  AsOfQuery,
  addresses,
  CommitmentDetail,
  type CommitmentFilter,
  CommitmentId,
  CommitmentPage,
  CommitmentPatch,
  CommitmentQuery,
  Decision,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, versionTag, wantedVersion } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf, needs, readsDrafts, seenAs } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { visible } from "./documents.ts";
import { ledgerTag, ledgerWhen } from "./ledger-asked.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { shown, shownActed, shownDetail } from "./shown.ts";
import { lookedAt } from "./work/as-of.ts";
import { findCommitment } from "./work/look-up.ts";

const CommitmentAddress = z.object({ commitment: CommitmentId });
const tags = ["commitments"];

/** What waits for review is for those who may read drafts. */
export function allowScope(
  { scope, document }: Pick<CommitmentFilter, "scope" | "document">,
  { visitor }: FastifyRequest,
): void {
  if (scope !== "review") return;
  needs(visitor, "read-drafts");
  if (visitor.operator) return;
  const ofOwnPlans = document !== undefined && document.length > 0 && document.every((id) => readsDrafts(visitor, id));
  if (!ofOwnPlans) throw new HttpProblem("not-allowed");
}

/** The ledger: lists and single commitments. */
export function commitmentRoutes(app: App, { store, past }: Services): void {
  app.get(
    addresses.commitments,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listCommitments",
        summary: "The ledger",
        description:
          "Commitments of published documents, filtered, sorted, by pages. Facets count what each other value of a filter would leave. With `asOf` statuses are of the end of that day, judged from what was known by then.",
        querystring: CommitmentQuery,
        response: answers({ 200: CommitmentPage }),
      },
    },
    async (request, reply) => {
      allowScope(request.query, request);
      if (answeredByCache(request, reply, await ledgerTag(store, request))) return reply;
      const page = await store.commitments.page({
        ...request.query,
        ...(await ledgerWhen({ store, past }, request.query)),
      });
      return { ...page, items: page.items.map((one) => shown(one, request.visitor)) };
    },
  );

  app.get(
    addresses.commitment,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getCommitment",
        summary: "A commitment",
        description: "Its sentence in context, every place that says it, its figures, neighbours and history.",
        params: CommitmentAddress,
        querystring: AsOfQuery,
        response: answers({ 200: CommitmentDetail }, "not-found"),
      },
    },
    async (request, reply) => {
      const id = request.params.commitment;
      const missing = new HttpProblem("not-found", { what: "commitment", id });
      if (request.query.asOf !== undefined) {
        const at = await lookedAt(store, request.query.asOf);
        return shownDetail(await findCommitment(store, id, request.visitor, at), request.visitor);
      }
      // The head of the journal is asked for first: a tag may be older than what it marks, never newer.
      const { seq } = await store.journal.head();
      const asksAgain = request.headers["if-none-match"] !== undefined;
      const known = asksAgain ? await store.commitments.head(id) : null;
      if (known !== null && visible(known.documentState, request.visitor, documentOf(id))) {
        if (answeredByCache(request, reply, versionTag(known.version, seq, seenAs(request.visitor)))) return reply;
      }
      const commitment = await store.commitments.get(id);
      if (commitment === null || !visible(commitment.documentState, request.visitor, documentOf(id))) throw missing;
      if (answeredByCache(request, reply, versionTag(commitment.version, seq, seenAs(request.visitor)))) return reply;
      return shownDetail(commitment, request.visitor);
    },
  );
}

/** What reviewers decide and correct. */
export function commitmentWrites(app: App, { store, limits }: Services): void {
  const write = { access: "review" as const, ...perMinute(limits.writesPerMinute) };

  app.post(
    addresses.decisions,
    {
      config: write,
      schema: {
        tags,
        operationId: "decideCommitments",
        summary: "Accept, reject or put back commitments",
        description:
          "All of them or none; one journal entry for each document. Those that stand so already are left as they are. Where two reviewers are asked for, this settles what they differ on, with a reason.",
        body: Decision,
        response: answers({ 200: Acted }, "not-found", "conflict", "opinions-open", "reason-needed"),
      },
    },
    async ({ body, visitor }) => {
      const asked = { actor: actorOf(visitor), reason: body.reason };
      return shownActed(doneOrThrow(await store.commitments.decide(body.ids, body.decision, asked)), visitor);
    },
  );

  app.patch(
    addresses.commitment,
    {
      config: write,
      schema: {
        tags,
        operationId: "editCommitment",
        summary: "Correct a commitment",
        description: "A field left out stays. With If-Match only if the version is still that one.",
        params: CommitmentAddress,
        body: CommitmentPatch,
        response: answers({ 200: CommitmentDetail }, "not-found", "precondition-failed", "conflict"),
      },
    },
    async (request, reply) => {
      const { body, params } = request;
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request), reason: body.reason };
      const commitment = doneOrThrow(await store.commitments.edit(params.commitment, body, asked));
      const { seq } = await store.journal.head();
      reply.header("etag", versionTag(commitment.version, seq, seenAs(request.visitor)));
      return shownDetail(commitment, request.visitor);
    },
  );
}
