import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { AlignmentDesk, LaidAlignment } from "../comparisons/alignment-desk.ts";
import { type AlignmentMode, DocumentId } from "../contract/index.ts";
import { answeredByCache, listTag } from "../http/etag.ts";

export const tags = ["comparisons"];

/** The two documents an address names. */
export const AlignmentAddress = z.object({ from: DocumentId, to: DocumentId });

type Asking = FastifyRequest & {
  readonly params: z.infer<typeof AlignmentAddress>;
  readonly query: { readonly mode?: AlignmentMode | undefined };
};

/** The alignment asked for; null where the visitor has it already and was told so. */
export async function laidFor(
  desk: AlignmentDesk,
  request: Asking,
  reply: FastifyReply,
): Promise<LaidAlignment | null> {
  const { from, to } = request.params;
  const wanted = await desk.wanted(from, to, request.query.mode);
  if (answeredByCache(request, reply, listTag(0, request, wanted.version))) return null;
  return desk.laid(wanted);
}
