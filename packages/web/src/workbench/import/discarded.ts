import type { Book, CommitmentPatch, CommitmentSummary, DocumentPatch, Import } from "@lantu/server/contract";
import { type Api, ApiError } from "../../api/api.ts";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import { upload } from "../api/upload.ts";
import { isWorking } from "./import-list.ts";

/** What people had done to a document when it was discarded, to be done again when it is brought back. */
export interface Work {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  readonly edits: readonly { readonly id: string; readonly patch: CommitmentPatch }[];
  readonly description: DocumentPatch;
}

const patchTo = (one: CommitmentSummary): CommitmentPatch => ({
  title: one.title,
  kind: one.kind,
  nature: one.nature,
  period: one.period,
  deadline: one.deadline,
  lead: one.lead.map(({ name }) => name),
  cooperating: one.cooperating.map(({ name }) => name),
  start: one.start,
  end: one.end,
});

const idsIn = (book: Book, state: CommitmentSummary["state"]): readonly string[] =>
  book.commitments.filter((one) => one.state === state).map(({ id }) => id);

const describedByPerson = ({ document: { description } }: Book): DocumentPatch =>
  Object.fromEntries(
    Object.entries(description)
      .filter(([name, { by }]) => by === "person" && name !== "review")
      .map(([name, { value }]) => [name, value]),
  );

/** Everything decided and corrected in a book. */
export const workIn = (book: Book): Work => ({
  accepted: idsIn(book, "accepted"),
  rejected: idsIn(book, "rejected"),
  edits: book.commitments.filter(({ edited }) => edited).map((one) => ({ id: one.id, patch: patchTo(one) })),
  description: describedByPerson(book),
});

/** Ids one decision may name. */
const mostIds = 5000;

const decideAll = async (ids: readonly string[], decision: "accept" | "reject"): Promise<void> => {
  for (let at = 0; at < ids.length; at += mostIds) {
    await send(addressOf.decisions, { method: "POST", body: { ids: ids.slice(at, at + mostIds), decision } });
  }
};

const redo = async (document: string, work: Work): Promise<void> => {
  if (Object.keys(work.description).length > 0) {
    await send(addressOf.document(document), { method: "PATCH", body: work.description });
  }
  for (const { id, patch } of work.edits) await send(addressOf.commitment(id), { method: "PATCH", body: patch });
  await decideAll(work.accepted, "accept");
  await decideAll(work.rejected, "reject");
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const settled = async (api: Api, id: string): Promise<Import> => {
  for (;;) {
    const now = await api.get<Import>(addressOf.import(id));
    if (!isWorking(now)) return now;
    await pause(300);
  }
};

/**
 * Reads a discarded document in again from its bytes, which the server still holds, and does again what people had
 * done. Gives back the new import. Throws {@link ApiError} where a step was refused.
 */
export const restore = async (api: Api, { document, fileName }: Import, work: Work | null): Promise<Import> => {
  const answer = await fetch(addressOf.original(document ?? ""));
  if (!answer.ok) throw new ApiError(answer.status, null);
  const file = new File([await answer.blob()], fileName);
  const signal = new AbortController().signal;
  const [begun] = await upload({ file, batch: crypto.randomUUID(), onSent: () => {}, signal });
  if (begun === undefined) throw new ApiError(500, null);
  const read = await settled(api, begun.id);
  if (read.state !== "review" || read.document === null) throw new ApiError(read.problem?.status ?? 500, read.problem);
  if (work !== null) await redo(read.document, work);
  return api.get<Import>(addressOf.import(read.id));
};
