import { ReadProblem } from "@lantu/readers";
import type { LayoutBox } from "@lantu/store";
import { z } from "zod";
import { addresses, LayoutPageDetail, LayoutPageList, PageImageQuery } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache } from "../http/etag.ts";
import { picturePolicy } from "../http/policy.ts";
import { HttpProblem } from "../http/problem.ts";
import { answers } from "./answers.ts";
import { DocumentAddress, findDocument } from "./documents.ts";
import { drawnWidth, PageImages } from "./page-images.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const PageAddress = DocumentAddress.extend({ page: z.coerce.number().int().min(1).max(1_000_000) });
const tags = ["documents"];

/** Pages of paginated originals: where the text stands on them. */
export function layoutRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.layoutPages,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listPages",
        summary: "The pages of a document",
        description: "Of PDF, OFD and images. Text, web pages and Word files have none.",
        params: DocumentAddress,
        response: answers({ 200: LayoutPageList }, "not-found"),
      },
    },
    async (request, reply) => {
      const id = request.params.document;
      const { version } = await findDocument(services, id, request.visitor);
      if (answeredByCache(request, reply, `"${version}-pages"`)) return reply;
      return { items: [...(await store.layouts.pages(id))] };
    },
  );

  app.get(
    addresses.layoutPage,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getPage",
        summary: "A page and where its text stands",
        description: "Each box is a run of characters in one line; what lies between its ends follows from its width.",
        params: PageAddress,
        response: answers({ 200: LayoutPageDetail }, "not-found"),
      },
    },
    async (request, reply) => {
      const { document: id, page: number } = request.params;
      const { version } = await findDocument(services, id, request.visitor);
      if (answeredByCache(request, reply, `"${version}-page-${number}"`)) return reply;
      const page = await store.layouts.page(id, number);
      if (page === null) throw new HttpProblem("not-found", { what: "page", id: number });
      const text = (await store.documents.text(id))?.slice(page.span?.start, page.span?.end) ?? "";
      return { ...page, text, boxes: page.boxes.map(boxOf) };
    },
  );
}

/** Pictures of the pages of originals. */
export function pageImageRoute(app: App, services: Services): void {
  const images = new PageImages(services);

  app.get(
    addresses.pageImage,
    {
      config: { access: "public", ...perMinute(services.limits.pagesPerMinute) },
      schema: {
        tags,
        operationId: "drawPage",
        summary: "A picture of a page",
        description: "PNG of PDF and images, SVG of OFD. It runs no scripts and loads nothing.",
        params: PageAddress,
        querystring: PageImageQuery,
        response: answers({ 200: picture }, "not-found", "too-many-requests"),
      },
    },
    async (request, reply) => {
      const { document: id, page } = request.params;
      await findDocument(services, id, request.visitor);
      const width = drawnWidth(request.query.width);
      const isHeld = answeredByCache(request, reply, `"${id}-${page}-${width}"`);
      reply.header("cache-control", `private, max-age=${FRESH}`);
      if (isHeld) return reply;
      const image = await images.get(id, page, width).catch(asAnswer);
      if (image === null) throw new HttpProblem("not-found", { what: "page", id: page });
      return reply.type(image.type).header("content-security-policy", picturePolicy).send(Buffer.from(image.bytes));
    },
  );
}

/** Seconds a picture is shown again without asking: its bytes never change, but the document may be withdrawn. */
const FRESH = 600;

const picture = {
  description: "The picture",
  content: { "image/png": { schema: z.string() }, "image/svg+xml": { schema: z.string() } },
};

/** A file that was read and yet cannot be drawn is a page that is not there. */
function asAnswer(thrown: unknown): null {
  if (thrown instanceof ReadProblem) return null;
  throw thrown;
}

function boxOf(box: LayoutBox) {
  const [start, end, x, y, width, height] = box;
  return { start, end, x, y, width, height, confidence: box.length === 7 ? box[6] : null };
}
