import type { HeldCommitment, HeldDocument } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import { type FigureAt, figuresOf } from "../history/version-rows.ts";
import { figureDigest } from "../ledger/reading-digests.ts";
import { unsearchedRow } from "../saving/commitment-rows.ts";
import { commitmentVersions } from "../schema/index.ts";
import type { Told } from "./groups.ts";
import { checkedMoments, type Moment } from "./moments.ts";
import type { SealedFigures, ToldFigure } from "./readings.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";
import { columnsBetween, namedOf, namedUnless, valuesOf } from "./version-columns.ts";

const TABLE = "commitment_versions";

/** What an act of a review changes most often; the rest is told where it is other than before. */
const STANDING = ["state", "reviewed", "replacedBy", "opinions", "edited", "version"] as const;

interface Row extends Rest, Pick<HeldCommitment, (typeof STANDING)[number]> {
  readonly id: string;
  readonly fromSeq: string;
  readonly untilSeq: string | null;
  /** Whether the other columns are those of the row that ends where this one begins: then they are not told. */
  readonly isAsBefore: boolean;
}

interface Rest {
  readonly told: readonly ToldFigure[];
  readonly [column: string]: unknown;
}

/** A row that was found to be right. */
interface Checked {
  readonly moment: Moment;
  readonly held: HeldCommitment;
  readonly rest: Rest;
}

/** What past views tell of a document, and what they have to. */
interface Past {
  readonly moments: readonly Moment[];
  /** Place of a moment by the number of its entry. */
  readonly places: ReadonlyMap<number, number>;
  /** Places of the last moments of each reading. */
  readonly ends: readonly number[];
  readonly figureAt: FigureAt;
  /** More are found on the way. */
  readonly sealed: SealedFigures;
}

/** Figures of the last reading as they stand, and those that were found to be what was read. */
export interface ReadFigures {
  readonly now: HeldDocument["figures"];
  readonly sealed: SealedFigures;
}

/** How many rows of each history a document has. */
export interface VersionCounts {
  readonly documents: number;
  readonly commitments: number;
}

/**
 * Compares what is told of a document and its commitments as of any entry with what the journal had come to by then.
 * @throws Broken at the first row of their histories that is other than it has to be
 */
export async function checkVersions(
  connection: Connection,
  state: HeldDocument,
  entries: readonly Told[],
  { now, sealed }: ReadFigures,
): Promise<VersionCounts> {
  const moments = await checkedMoments(connection, state, entries);
  const rows = await rowsOf<Row>(connection, versionsOf(state.id));
  const past: Past = {
    moments,
    places: new Map(moments.map(({ seq }, place) => [seq, place])),
    ends: moments.flatMap(({ isLastOfReading }, place) => (isLastOfReading ? [place] : [])),
    figureAt: figuresOf(
      entries.map(({ entry }) => entry),
      now,
    ),
    sealed,
  };
  const told = byCommitment(rows);
  for (const end of past.ends) {
    for (const id of moments[end]?.held.commitments.keys() ?? []) if (!told.has(id)) throw wrongRow(id, null);
  }
  for (const [id, versions] of told) checkCommitment(past, id, versions);
  return { documents: moments.length, commitments: rows.length };
}

const { standing, rest } = columnsBetween(commitmentVersions, STANDING, ["id", "fromSeq", "untilSeq", "terms"]);

/** The database compares what did not change by itself: that is most of it, and to tell it again takes twice as long. */
const versionsOf = (document: string): SQL => sql`select v.id, v.from_seq as "fromSeq", v.until_seq as "untilSeq",
    v."isAsBefore", ${namedOf(standing, "v")}, ${namedUnless(sql`v."isAsBefore"`, rest, "v")}
  from (select v.*, p.id is not null and (${valuesOf(rest, "v")}) is not distinct from (${valuesOf(rest, "p")}) as "isAsBefore"
    from commitment_versions v
      left join commitment_versions p on p.document = ${document} and p.id = v.id and p.until_seq = v.from_seq
    where v.document = ${document} offset 0) v
  order by v.id, v.from_seq`;

/** The other columns that are made from a commitment alone. */
const MADE = rest.map(([key]) => key).filter((key) => key !== "told");

function byCommitment(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const told = new Map<string, Row[]>();
  for (const row of rows) {
    const versions = told.get(row.id);
    if (versions === undefined) told.set(row.id, [row]);
    else versions.push(row);
  }
  return told;
}

const wrongRow = (row: string, seq: number | null): Broken => new Broken("table", { seq, table: TABLE, row });

/** Whether a commitment is told at every moment there was one, as it was, and at no other. */
function checkCommitment(past: Past, id: string, rows: readonly Row[]): void {
  let told = 0;
  let before: Checked | null = null;
  for (const row of rows) {
    const from = past.places.get(Number(row.fromSeq));
    const until = row.untilSeq === null ? past.moments.length : past.places.get(Number(row.untilSeq));
    const wrong = () => wrongRow(id, Number(row.fromSeq));
    if (from === undefined || until === undefined || from < told || !isAbsent(past, id, told, from)) throw wrong();
    before = checked(past, row, [from, until], before);
    if (before === null) throw wrong();
    told = until;
  }
  if (!isAbsent(past, id, told, past.moments.length)) throw wrongRow(id, past.moments[told]?.seq ?? null);
}

const heldAt = ({ moments }: Past, place: number, id: string): HeldCommitment | undefined =>
  moments[place]?.held.commitments.get(id);

/** Whether there was no such commitment between two moments. A reading never loses one: its last moment tells. */
function isAbsent(past: Past, id: string, from: number, until: number): boolean {
  if (from >= until) return true;
  const places = [...past.ends.filter((end) => end >= from && end < until), until - 1];
  return places.every((place) => heldAt(past, place, id) === undefined);
}

/** A row that tells what a commitment was from one moment until another; null where it does not. */
function checked(past: Past, row: Row, [from, until]: readonly [number, number], before: Checked | null) {
  const moment = past.moments[from];
  const held = heldAt(past, from, row.id);
  const last = heldAt(past, until - 1, row.id);
  const others = row.isAsBefore ? before?.rest : row;
  if (moment === undefined || held === undefined || last === undefined || others === undefined) return null;
  // Each reading tells its commitments anew, be they what they were: their figures may be others.
  if (moment.read !== past.moments[until - 1]?.read) return null;
  // Whatever changes a commitment counts its version on.
  if (last !== held && !sameJson(last, held)) return null;
  if (!STANDING.every((name) => sameJson(row[name], held[name]))) return null;
  const now: Checked = { moment, held, rest: others };
  const isKnown = row.isAsBefore && before !== null && isOfTheSame(before, now);
  return isKnown || isRest(past, now) ? now : null;
}

/** Whether two rows have to be the same but for their standing. */
const isOfTheSame = (before: Checked, now: Checked): boolean =>
  before.held.record === now.held.record &&
  before.moment.held.figures === now.moment.held.figures &&
  before.moment.read === now.moment.read;

function isRest(past: Past, { moment, held, rest: row }: Checked): boolean {
  if (!areItsFigures(past, moment, held, row.told)) return false;
  const value = (figure: string) => row.told.find((one) => one.id === figure)?.value;
  const wanted: Readonly<Record<string, unknown>> = unsearchedRow(moment.held.id, held, value);
  // What an entry of an early Lantu leaves out is null in the tables.
  return MADE.every((key) => sameJson(row[key], wanted[key] ?? null));
}

/** Whether figures are those of a commitment then, in their order. */
function areItsFigures(past: Past, moment: Moment, held: HeldCommitment, told: readonly ToldFigure[]): boolean {
  let next = 0;
  for (const id of held.record.figures) {
    const figure = told[next];
    if (figure?.id === id && isFigure(past, moment, figure)) next++;
    else if (figure?.id === id || !mayBeLeftOut(past, moment, id)) return false;
  }
  return next === told.length;
}

/** Histories put together from the journal alone leave out what only a reading had whose figures were not sealed. */
const mayBeLeftOut = ({ figureAt }: Past, { held, read }: Moment, id: string): boolean =>
  read.digests === undefined && figureAt(held, id) === undefined;

/** Whether a figure is what was corrected by then, or else what was read. */
function isFigure(past: Past, { held, read }: Moment, told: ToldFigure): boolean {
  const { edited, ...record } = told;
  if (read.digests !== undefined && !held.figures.has(told.id))
    return isSealed(past, told, read.digests.figures[told.id] ?? "");
  const was = past.figureAt(held, told.id);
  if (was !== undefined && was.edited === edited && sameJson(record, was.record)) return true;
  // Figures of an earlier reading are no longer held, and an early Lantu sealed none.
  return !held.figures.has(told.id) && !edited && read !== past.moments.at(-1)?.read;
}

/** Whether a figure is what a hash was made of when it was read. What is read later under its name may be another. */
function isSealed({ sealed }: Past, told: ToldFigure, digest: string): boolean {
  const { edited, ...record } = told;
  if (sameJson(sealed.get(digest), told)) return true;
  if (edited || digest !== figureDigest(record)) return false;
  sealed.set(digest, told);
  return true;
}
