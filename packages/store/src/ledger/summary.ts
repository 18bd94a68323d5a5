import type { EntryBody } from "@lantu/core/ledger";

/** Ids named in a summary at most; a decision can be about thousands. */
const NAMED = 8;

/** What a list shows of an entry: counts, values before and after. `title` is the name of its document or commitment. */
export function summaryOf(body: EntryBody, title: string): Record<string, unknown> {
  return { title, ...detailsOf(body) };
}

function detailsOf(body: EntryBody): Record<string, unknown> {
  switch (body.kind) {
    case "document.read": {
      const { source, engine, sample, counts, commitments } = body.payload;
      return { fileName: source.fileName, engine, sample, counts, commitments: commitments.length };
    }
    case "document.described":
      return { before: valuesOf(body.payload.before), after: valuesOf(body.payload.after) };
    case "commitment.accepted":
    case "commitment.rejected":
    case "commitment.reset": {
      const { ids, reason } = body.payload;
      return { count: ids.length, ids: ids.slice(0, NAMED), reason };
    }
    default:
      return { ...body.payload };
  }
}

function valuesOf(attributes: object): Record<string, unknown> {
  const entries: readonly [string, { readonly value: unknown }][] = Object.entries(attributes);
  return Object.fromEntries(entries.map(([field, { value }]) => [field, value]));
}

/** Everything an entry is about: the document, and the commitments it names. */
export function subjectsOf(body: EntryBody, document: string): readonly string[] {
  if (body.kind === "commitment.edited") return [document, body.subject];
  const named = "ids" in body.payload ? body.payload.ids : [];
  return [document, ...named];
}
