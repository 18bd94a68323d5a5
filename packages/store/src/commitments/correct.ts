import { type CommitmentChanges, type CommitmentRecord, documentOf, type UnitRecord } from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import type { CommitmentCorrection } from "../model/index.ts";
import { type Refused, refused } from "../outcome.ts";
import { blocksUnder, quoteOf } from "./place.ts";

type Held = Pick<CommitmentRecord, "spans" | "lead" | "cooperating">;

/** What a person's correction means for the record; a refusal where the new place holds no text. */
export async function changesOf(
  connection: Connection,
  id: string,
  correction: CommitmentCorrection,
): Promise<CommitmentChanges | Refused> {
  const held = await rowOf<{ spans: readonly Span[]; lead: readonly UnitRecord[]; cooperating: readonly UnitRecord[] }>(
    connection,
    sql`select spans, lead, cooperating from commitments where id = ${id}`,
  );
  if (held === null) return refused("not-found", { id });
  const { title, kind, nature, period, deadline, lead, cooperating } = correction;
  const place = await movedTo(connection, documentOf(id), held, correction);
  if ("code" in place) return place;
  return defined({
    ...{ title, kind, nature, period, deadline, ...place },
    lead: lead && unitsOf(lead, held.lead),
    cooperating: cooperating && unitsOf(cooperating, held.cooperating),
  });
}

/** A unit the text names keeps its place; one a person names has none. */
function unitsOf(names: readonly string[], known: readonly UnitRecord[]): readonly UnitRecord[] {
  return names.map((name) => known.find((unit) => unit.name === name) ?? { name, start: null, end: null });
}

/** The new first span, with all that follows from it. */
async function movedTo(
  connection: Connection,
  document: string,
  { spans: [first, ...others] }: Held,
  { start = first?.start ?? 0, end = first?.end ?? 0 }: CommitmentCorrection,
): Promise<Pick<CommitmentChanges, "spans" | "quote" | "block" | "section" | "address"> | Refused> {
  if (start === first?.start && end === first.end) return {};
  const place = await placeAt(connection, document, { start, end });
  return "code" in place ? place : { spans: [{ start, end }, ...others], ...place };
}

/** What a raw stretch says as read, and where it stands; refused where it holds no text. */
export async function placeAt(
  connection: Connection,
  document: string,
  span: Span,
): Promise<Pick<CommitmentRecord, "quote" | "block" | "section" | "address"> | Refused> {
  const blocks = span.end > span.start ? await blocksUnder(connection, document, span) : [];
  const quote = quoteOf(blocks, span);
  const [block] = blocks;
  if (block === undefined || quote.trim() === "") return refused("invalid-request", { field: "start" });
  const { index, section, address } = block;
  return { quote, block: index, section, address };
}

/** Without the members that are undefined: in a change they would stand for "keep" all the same. */
function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
