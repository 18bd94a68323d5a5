import type { EditionChange, EditionRelation } from "@lantu/core/commitments";
import { editionChanges, type HeldDocument } from "@lantu/core/ledger";
import { differencesOf } from "@lantu/core/text";
import type { Connection } from "../database.ts";
import { heldDocuments } from "../ledger/held.ts";
import { EVERYTHING } from "../ledger/needed.ts";
import type { EditionLine, EditionQuery, EditionReport, EditionSide } from "../model/index.ts";
import { sharedBetween } from "./recognise.ts";
import { editionDocument } from "./stand.ts";

/** What `now` made of each commitment of `old`; null where one of them is not held. */
export async function editionReport(
  connection: Connection,
  old: string,
  now: string,
  query: EditionQuery,
): Promise<EditionReport | null> {
  const held = await heldDocuments(connection, [old, now], EVERYTHING);
  const [before, after] = [held.get(old), held.get(now)];
  const shared = await sharedBetween(connection, old, now);
  const documents = [await editionDocument(connection, old, shared), await editionDocument(connection, now, shared)];
  const [oldDocument, nowDocument] = documents;
  if (before === undefined || after === undefined || !oldDocument || !nowDocument) return null;
  const changes = editionChanges(before, after);
  const chosen = changes.filter((change) => asked(change, before, after, query));
  const items = chosen.slice(query.offset, query.offset + query.limit);
  const next = query.offset + query.limit < chosen.length ? String(query.offset + query.limit) : null;
  const previous = query.offset > 0 ? String(Math.max(0, query.offset - query.limit)) : null;
  return {
    ...{ old: oldDocument, now: nowDocument, counts: countsOf(changes), total: chosen.length, next, previous },
    items: items.map((change) => lineOf(change, before, after)),
  };
}

function countsOf(changes: readonly EditionChange[]): Record<EditionRelation, number> {
  const counts = { kept: 0, moved: 0, reworded: 0, renumbered: 0, gone: 0, new: 0 };
  for (const { relation } of changes) counts[relation] += 1;
  return counts;
}

function asked(
  { relation, from, to }: EditionChange,
  old: HeldDocument,
  now: HeldDocument,
  { relation: relations, q }: EditionQuery,
): boolean {
  if (relations !== undefined && relations.length > 0 && !relations.includes(relation)) return false;
  const words = (q ?? "").normalize("NFKC").toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const records = [old.commitments.get(from ?? "")?.record, now.commitments.get(to ?? "")?.record];
  const said = records.map((record) => `${record?.title ?? ""} ${record?.quote ?? ""}`);
  const text = said.join(" ").normalize("NFKC").toLowerCase();
  return words.every((word) => text.includes(word));
}

function lineOf(change: EditionChange, before: HeldDocument, after: HeldDocument): EditionLine {
  const { relation, moved, reworded, similarity, numbers } = change;
  const [old, now] = [sideOf(before, change.from), sideOf(after, change.to)];
  const wording = differencesOf(old?.quote ?? "", now?.quote ?? "");
  return { relation, moved, reworded, similarity, old, now, wording, numbers };
}

function sideOf({ commitments, figures }: HeldDocument, id: string | null): EditionSide | null {
  const held = commitments.get(id ?? "");
  if (held === undefined) return null;
  const { record, state, reviewed, edited } = held;
  const [{ start, end } = { start: 0, end: 0 }] = record.spans;
  const own = record.figures.flatMap((figure) => figures.get(figure) ?? []);
  return {
    ...{ id: record.id, kind: record.kind, title: record.title, quote: record.quote, start, end },
    ...{ address: record.address, state, reviewed },
    edited: edited || own.some((figure) => figure.edited),
    figures: own.map((figure) => figure.record),
  };
}
