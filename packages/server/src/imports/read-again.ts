import { ENGINE } from "@lantu/core";
import { accountOf } from "@lantu/core/indicators";
import type { ReadingChoices, RereadCause } from "@lantu/core/ledger";
import { ReadProblem } from "@lantu/readers";
import type { Asked, DocumentDetail, Outcome, Store } from "@lantu/store";
import { readingBasis } from "../comparisons/reading-basis.ts";
import { HttpProblem } from "../http/problem.ts";
import { alone } from "./alone.ts";
import type { PlanReader } from "./plan-reader.ts";

/**
 * Reads the bytes of a held document again as a person chose, and puts the new reading in the place of the old one.
 * @throws HttpProblem where the bytes cannot be read that way
 */
export async function readAgain(
  { store, reader }: { readonly store: Store; readonly reader: PlanReader },
  document: DocumentDetail,
  choices: ReadingChoices,
  asked: Asked,
): Promise<Outcome<DocumentDetail>> {
  const bytes = await store.sources.bytes(document.sha256);
  if (bytes === null) throw new HttpProblem("file-gone", { file: document.fileName });
  const { encoding, keep } = choices;
  const { reading } = await reader.read(bytes, document.fileName, { encoding, keep }).catch((error: unknown) => {
    if (!(error instanceof ReadProblem)) throw error;
    throw new HttpProblem(error.code, { ...error.params, file: document.fileName });
  });
  const reread = { document: document.id, reading, engine: ENGINE, cause: causeOf(document, choices), choices };
  const outcome = await alone(store.pool, document.sha256, () => store.documents.reread(reread, asked));
  if (outcome.kind === "done") {
    await store.conclusions.keepAccount(accountOf(reading, document.id), readingBasis(document.sha256, choices));
  }
  return outcome;
}

/** What a person changed about the reading; where nothing, the reader itself is a newer one. */
function causeOf({ choices }: DocumentDetail, { encoding, keep }: ReadingChoices): RereadCause {
  if (encoding !== choices.encoding) return "encoding";
  const same = keep.length === choices.keep.length && keep.every(isIn(choices.keep));
  return same ? "engine" : "repair";
}

const isIn =
  (spans: ReadingChoices["keep"]) =>
  (span: ReadingChoices["keep"][number]): boolean =>
    spans.some(({ start, end }) => start === span.start && end === span.end);
