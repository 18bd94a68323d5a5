import { type Anchor, type Carried, type EntryBody, idsOf } from "@lantu/core/ledger";

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
      return { count: ids.length, ids: ids.slice(0, NAMED), reason, ...(body.payload.agreed ? { agreed: true } : {}) };
    }
    // What one reviewer thinks is not told before the other has spoken.
    case "opinion.given":
      return { count: body.payload.ids.length, ids: body.payload.ids.slice(0, NAMED), reviewer: body.payload.reviewer };
    case "document.reread": {
      const { cause, choices, carried, read } = body.payload;
      const { engine, counts } = read;
      const { encoding, keep } = choices;
      return { cause, encoding, kept: keep.length, engine, counts, carried: fatesOf(carried), orphaned: lost(carried) };
    }
    case "review.undone": {
      const { seq, act, revision } = body.payload;
      const ids = idsOf(revision);
      return { seq, act, count: ids.length, ids: ids.slice(0, NAMED) };
    }
    case "document.succeeded": {
      const { of, shared, anchors, carry } = body.payload;
      return { of, shared, counts: relationsOf(anchors), carried: idsOf(carry).length + carry.figures.length };
    }
    case "document.parted":
      return { of: body.payload.of, returned: idsOf(body.payload.carry).length + body.payload.carry.figures.length };
    case "concepts.added":
    case "concepts.redefined":
      return { version: body.payload.definition.version, reason: body.payload.reason };
    case "alignments.decided": {
      const { decisions } = body.payload;
      return { count: decisions.length, decisions: decisions.slice(0, NAMED) };
    }
    case "commitment.edited":
    case "commitment.added":
    case "commitment.merged":
    case "commitment.split":
    case "figure.edited": {
      const { revision: _, ...told } = body.payload;
      return { ...told };
    }
    default:
      return { ...body.payload };
  }
}

function relationsOf(anchors: readonly Anchor[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { relation } of anchors) counts[relation] = (counts[relation] ?? 0) + 1;
  return counts;
}

/** How many commitments came to which fate. */
function fatesOf(carried: readonly Carried[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fate } of carried) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

function lost(carried: readonly Carried[]): readonly string[] {
  return carried.flatMap(({ from, fate }) => (fate === "orphaned" ? [from] : [])).slice(0, NAMED);
}

function valuesOf(attributes: object): Record<string, unknown> {
  const entries: readonly [string, { readonly value: unknown }][] = Object.entries(attributes);
  return Object.fromEntries(entries.map(([field, { value }]) => [field, value]));
}

/** Everything an entry is about: the document, and the commitments it names. */
export function subjectsOf(body: EntryBody, document: string): readonly string[] {
  return [...new Set([document, body.subject, ...namedIn(body)])];
}

function namedIn({ payload }: EntryBody): readonly string[] {
  if ("revision" in payload && payload.revision !== undefined) return idsOf(payload.revision);
  // The edition before and after are told too: what happened is theirs as well.
  if ("carry" in payload) return [...(payload.of === null ? [] : [payload.of]), ...idsOf(payload.carry)];
  if ("carried" in payload) return payload.carried.map(({ from }) => from);
  return "ids" in payload ? payload.ids : [];
}
