import { type Entry, GENESIS, type Head, isItemBody } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { subjectsOfEntry } from "../backup/subjects.ts";
import { type Connection, type Reader, rowOf } from "../database.ts";
import { ITEM_TABLES } from "../items/tables.ts";
import { digestOfJournal, journalHead } from "../ledger/append.ts";
import { digestBy, type JournalDigest } from "../ledger/digest.ts";
import { checkSeal } from "./chain.ts";
import type { CopiedRow } from "./copied-row.ts";
import { checkRows } from "./item-rows.ts";
import { AS_USUAL, fetchRows, itemRowsOf, journalRecords, type Stretch, writtenEntry } from "./journal-records.ts";
import { MadeRows } from "./made-rows.ts";
import { SubjectList } from "./subject-list.ts";
import { checkSubjects, checkSubjectsBeyond } from "./subjects.ts";
import { type SwiftCheck, swiftCheck } from "./swift-check.ts";
import { Broken, stopIf, type VerifyOptions } from "./verification.ts";

/** As `VerifyOptions` tells it. */
const STRETCH = 10_000;

/** What the whole journal amounts to. */
export interface Gone {
  readonly head: Head;
  /** Rows of items it made. */
  readonly items: number;
}

/** The stretches of a journal on their way through the hands of its readers. */
interface Course {
  readonly total: number;
  readonly check: EntryCheck;
  readonly options: VerifyOptions;
  /** Behind which entry the next stretch begins. */
  next: number;
  checked: number;
  items: number;
  head: Head;
  /** What went wrong in the earliest stretch in which something did. */
  failure: Failure | null;
}

interface Failure {
  /** Behind which entry the stretch begins. */
  readonly after: number;
  readonly error: unknown;
}

/** What a reader holds of the stretch it goes through: rows of items it made, and what its entries are about. */
interface Held {
  readonly rows: MadeRows;
  readonly subjects: SubjectList;
}

/** Looks at an entry, adds what it is about to the subjects, and returns the head it makes. @throws Broken */
type EntryCheck = (entry: CopiedRow, head: Head, held: Held) => Head;

/**
 * The chain, what lists show of each entry, what it is noted to be about, and the rows of items each made. Each reader
 * takes the next stretch there is: while the entries of one are looked at the database reads on for another. Each is held
 * against the seal the one before says it ends with. Memory holds the rows one stretch made, of each reader, and one entry.
 * @throws Broken at the first entry or row that is not as it has to be
 */
export async function checkEntries(readers: readonly [Reader, ...Reader[]], options: VerifyOptions): Promise<Gone> {
  const [{ connection }] = readers;
  const digest = await digestOfJournal(connection);
  // Numbers follow one another: where one is missing, the stretch it is missing in tells.
  const { seq: total } = await journalHead(connection);
  const course: Course = {
    ...{ total, options, check: entryCheck(swiftCheck(digest, ITEM_TABLES), digest) },
    ...{ next: 0, checked: 0, items: 0, head: GENESIS, failure: null },
  };
  await Promise.all(readers.map((reader) => goThrough(reader, course)));
  if (course.failure !== null) throw course.failure.error;
  await checkSubjectsBeyond(connection, total);
  return { head: course.head, items: course.items };
}

/** Takes stretches as long as there are any and nothing went wrong. */
async function goThrough(reader: Reader, course: Course): Promise<void> {
  const { total, options } = course;
  const held = { rows: new MadeRows(options.room), subjects: new SubjectList() };
  const { stretch = STRETCH } = options;
  while (course.next < total && course.failure === null) {
    const after = course.next;
    const last = Math.min(total, after + stretch);
    course.next = last;
    try {
      stopIf(options.signal);
      const { head, items } = await checkStretch(reader, [after, last], course.check, held);
      if (last === total) course.head = head;
      course.items += items;
      course.checked += last - after;
      options.onProgress?.(course.checked, total);
    } catch (error) {
      keepEarliest(course, { after, error });
      return;
    }
  }
  await reader.client.query(AS_USUAL);
}

function keepEarliest(course: Course, failure: Failure): void {
  if (course.failure === null || failure.after < course.failure.after) course.failure = failure;
}

async function checkStretch(reader: Reader, stretch: Stretch, check: EntryCheck, held: Held): Promise<Gone> {
  const [after, last] = stretch;
  const { rows, subjects } = held;
  await fetchRows(reader.client, stretch, ITEM_TABLES, rows);
  if (rows.isTooMany) return checkHalves(reader, stretch, check, held);
  let head = await headAt(reader.connection, after);
  subjects.clear(after);
  await journalRecords(reader.client, stretch, (entry) => {
    head = check(entry, head, held);
  });
  if (head.seq !== last) throw new Broken("sequence", { seq: head.seq + 1 });
  await checkSubjects(reader, stretch, subjects);
  return { head, items: rows.count };
}

/** A stretch whose entries made more rows than are held at a time. */
async function checkHalves(reader: Reader, [after, last]: Stretch, check: EntryCheck, held: Held): Promise<Gone> {
  const middle = Math.floor((after + last) / 2);
  const { items } = await checkStretch(reader, [after, middle], check, held);
  const gone = await checkStretch(reader, [middle, last], check, held);
  return { head: gone.head, items: items + gone.items };
}

/** The seal an entry is said to have: whether it has is looked at with the stretch it ends. */
async function headAt(connection: Connection, seq: number): Promise<Head> {
  if (seq === 0) return GENESIS;
  const row = await rowOf<{ hash: string }>(connection, sql`select hash from journal where seq = ${seq}`);
  if (row === null) throw new Broken("sequence", { seq });
  return { seq, hash: row.hash };
}

const entryCheck =
  (swift: SwiftCheck, digest: JournalDigest): EntryCheck =>
  (entry, head, held) =>
    swift(entry, held.rows, head, held.subjects) ?? wholly(entry, head, digestBy(digest), held);

/** Looks at an entry with everything that is told of it made values. Returns the head it makes. @throws Broken */
function wholly(record: CopiedRow, head: Head, digest: ReturnType<typeof digestBy>, { rows, subjects }: Held): Head {
  const written = writtenEntry(record);
  const { entry } = written;
  const next = checkSeal(written, head, digest);
  if (isOfUnknownNoun(entry)) throw new Broken("unfoldable", { seq: entry.seq });
  checkRows(entry, itemRowsOf(rows, entry.seq, ITEM_TABLES));
  subjects.addAll(entry.seq, subjectsOfEntry(entry));
  return next;
}

/** Entries about items are folded here, all others by `groups`: one of neither is nobody's. */
const isOfUnknownNoun = (entry: Entry): boolean => entry.kind.endsWith(".changed") && !isItemBody(entry);
