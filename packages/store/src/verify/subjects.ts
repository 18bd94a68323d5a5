import { sql } from "drizzle-orm";
import { subjectsOfEntry } from "../backup/subjects.ts";
import { type Connection, type Reader, rowOf, rowsOf } from "../database.ts";
import { fieldsOf, intAt } from "./copied-row.ts";
import { copyOutFrames } from "./copy-frames.ts";
import { journalRecords, type Stretch, writtenEntry } from "./journal-records.ts";
import type { SubjectList } from "./subject-list.ts";
import { Broken } from "./verification.ts";

const TABLE = "journal_subjects";

/**
 * Compares what the entries of a stretch are about with the rows that say so. They are compared in the order in which they
 * were noted, as one text; where that differs each entry is looked at by itself.
 * @throws Broken at the first entry whose rows are others
 */
export async function checkSubjects(reader: Reader, stretch: Stretch, told: SubjectList): Promise<void> {
  let isSame = false;
  await copyOutFrames(reader.client, notedIn(stretch), (bytes, start, end) => {
    const fields = fieldsOf(bytes, start, end);
    if (fields !== null) isSame = isAsTold(bytes, fields, told);
  });
  if (!isSame) await checkEach(reader, stretch);
}

/** One row: all subjects of a stretch, and the entry of each, counted from the stretch's beginning. */
const notedIn = ([after, last]: Stretch): string => `select coalesce(string_agg(subject, E'\\n'), ''),
    coalesce(array_agg((seq - ${after})::int), '{}')
  from (select subject, seq from ${TABLE} where seq > ${after} and seq <= ${last} order by seq) s`;

/** Numbers before the first element of an array: dimensions, whether there is null, type, elements, lower bound. */
const BEFORE_ELEMENTS = 20;

function isAsTold(bytes: Buffer, fields: number, told: SubjectList): boolean {
  const [text, textLength] = [fields + 4, intAt(bytes, fields)];
  const list = text + textLength + 4;
  const listLength = intAt(bytes, list - 4);
  if (!told.isWritten(bytes, text, text + textLength)) return false;
  const first = list + BEFORE_ELEMENTS;
  // Each element is its length and a number, four bytes both; a list of none has no bounds.
  if (listLength !== (told.count === 0 ? 12 : BEFORE_ELEMENTS + told.count * 8)) return false;
  for (let one = 0; one < told.count; one++) {
    if (intAt(bytes, first + one * 8 + 4) !== told.entryOf(one)) return false;
  }
  return true;
}

async function checkEach({ connection, client }: Reader, stretch: Stretch): Promise<void> {
  const [after, last] = stretch;
  const rows = await rowsOf<{ seq: string; subjects: readonly string[] }>(
    connection,
    sql`select seq, array_agg(subject) as subjects from journal_subjects where seq > ${after} and seq <= ${last} group by seq`,
  );
  const noted = new Map(rows.map(({ seq, subjects }) => [Number(seq), new Set(subjects)]));
  const wrong: Broken[] = [];
  await journalRecords(client, stretch, (record) => {
    const { entry } = writtenEntry(record);
    const row = oneApart(noted.get(entry.seq) ?? new Set(), subjectsOfEntry(entry));
    if (row !== null) wrong.push(new Broken("table", { seq: entry.seq, table: TABLE, row }));
  });
  const [first] = wrong;
  if (first !== undefined) throw first;
}

/** The first that only one of two sets has; null where they are the same. */
function oneApart(noted: ReadonlySet<string>, told: readonly string[]): string | null {
  const all = new Set(told);
  return told.find((one) => !noted.has(one)) ?? [...noted].find((one) => !all.has(one)) ?? null;
}

/** No row may be about an entry there is not. @throws Broken */
export async function checkSubjectsBeyond(connection: Connection, last: number): Promise<void> {
  const row = await rowOf<{ seq: string; subject: string }>(
    connection,
    sql`select seq, subject from journal_subjects where seq < 1 or seq > ${last} order by seq, subject limit 1`,
  );
  if (row !== null) throw new Broken("table", { seq: Number(row.seq), table: TABLE, row: row.subject });
}
