import { z } from "zod";
import { addresses } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { attachment } from "../../http/attachment.ts";
import { HttpProblem } from "../../http/problem.ts";
import { answers } from "../answers.ts";
import { bytesOf } from "../originals.ts";
import type { Services } from "../services.ts";
import { mayReadFile } from "./reports.ts";

/** Files reports lean on, to read. */
export function attachmentRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.attachment,
    {
      config: { access: "read-work" },
      schema: {
        tags: ["reporting"],
        operationId: "downloadAttachment",
        summary: "A file a report leans on",
        description: "Always as an attachment, never shown as a page: what somebody else brought is not trusted.",
        params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
        response: answers({ 200: bytesOf("application/octet-stream", "The file") }, "not-found"),
      },
    },
    async ({ params, visitor }, reply) => {
      const { sha256 } = params;
      const info = (await mayReadFile(store, sha256, visitor)) ? await store.reporting.attachments.info(sha256) : null;
      const bytes = info === null ? null : await store.reporting.attachments.bytes(sha256);
      if (info === null || bytes === null) throw new HttpProblem("not-found", { what: "file", id: sha256 });
      return reply
        .type(info.mediaType === "text/plain" ? "application/octet-stream" : info.mediaType)
        .header("content-disposition", attachment(info.name))
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "private, no-store")
        .send(bytes);
    },
  );
}
