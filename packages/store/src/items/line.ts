import {
  canonical,
  commitmentOf,
  documentOf,
  type EntryBody,
  type ItemBody,
  isItemBody,
  nounOf,
} from "@lantu/core/ledger";
import type { Line } from "../ledger/append.ts";

/** Ids named in a summary at most; a table can change thousands. */
const NAMED = 8;

/** An entry about items with what lists show of it, and everything it is about. */
export function itemLine(body: EntryBody): Line {
  return isItemBody(body)
    ? { body, summary: keptSummary(body), subjects: itemSubjects(body) }
    : { body, summary: {}, subjects: [body.subject] };
}

/** What is kept of what a list shows: of a single item nothing, as it is read off its payload when it is asked for. */
export const keptSummary = (body: ItemBody): Record<string, unknown> | null =>
  body.payload.changes.length === 1 ? null : itemSummary(body);

/** What lists show of an entry, from what is kept of it. */
export const toldSummary = (body: EntryBody, kept: Summary | null): Summary =>
  kept ?? (isItemBody(body) ? itemSummary(body) : {});

type Summary = Readonly<Record<string, unknown>>;

/** What a list shows: the act, how many, and of a single item what changed in it. */
export function itemSummary({ payload }: ItemBody): Record<string, unknown> {
  const { act, changes, reason, undoes } = payload;
  const [only] = changes;
  const single = changes.length === 1 && only !== undefined ? changedFields(only) : {};
  const ids = changes.slice(0, NAMED).map(({ id }) => id);
  return { act, count: changes.length, ids, reason, ...(undoes === undefined ? {} : { undoes }), ...single };
}

type Members = Readonly<Record<string, unknown>>;

function changedFields(change: { readonly before: object | null; readonly after: object | null }) {
  const was: Members = (change.before as Members | null) ?? {};
  const is: Members = (change.after as Members | null) ?? {};
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const compare = (name: string) => {
    if (isSame(was[name], is[name])) return;
    before[name] = was[name] ?? null;
    after[name] = is[name] ?? null;
  };
  for (const name of Object.keys(was)) compare(name);
  for (const name of Object.keys(is)) if (!(name in was)) compare(name);
  const title = is.name ?? is.title ?? was.name ?? was.title ?? "";
  return { title, ...(change.before === null ? {} : { before }), ...(change.after === null ? {} : { after }) };
}

/** Whatever order their members come in: what was read from the database has another than what was sent. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  return canonical(one ?? null) === canonical(other ?? null);
}

/** The items, their commitments and documents. */
export function itemSubjects(body: ItemBody): readonly string[] {
  const noun = nounOf(body.kind);
  const about = body.payload.changes.flatMap(({ id, before, after }) => {
    const value = after ?? before;
    const commitment = noun === null || value === null ? null : commitmentOf(noun, value);
    return commitment === null ? [id] : [id, commitment, documentOf(commitment)];
  });
  return [...new Set([body.subject, ...about])];
}
