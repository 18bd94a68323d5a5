import { GENESIS, type Head } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { subjectsOfEntry } from "../backup/subjects.ts";
import { type Reader, rowOf } from "../database.ts";
import { ITEM_TABLES } from "../items/tables.ts";
import { digestOfJournal } from "../ledger/append.ts";
import { digestBy } from "../ledger/digest.ts";
import { checkSeal } from "./chain.ts";
import { checkRows } from "./item-rows.ts";
import { AS_INDEXED, itemRowsOf, journalRecords, toldEntry } from "./journal-records.ts";
import type { Records } from "./records.ts";
import { SubjectList } from "./subject-list.ts";
import { checkSubjects, checkSubjectsBeyond, type Stretch } from "./subjects.ts";
import { swiftCheck } from "./swift-check.ts";
import { Broken, stopIf, type VerifyOptions } from "./verification.ts";

/** Entries gone through between two looks at whether anybody still wants it. */
const STRETCH = 10_000;

/** What the whole journal amounts to. */
export interface Gone {
  readonly head: Head;
  /** Rows of items it made. */
  readonly items: number;
}

/**
 * The chain, what lists show of each entry, what it is noted to be about, and the rows of items each made. Memory holds one entry at a time.
 * @throws Broken at the first entry or row that is not as it has to be
 */
export async function checkEntries(reader: Reader, { signal, onProgress }: VerifyOptions): Promise<Gone> {
  const { connection, client } = reader;
  const digest = await digestOfJournal(connection);
  const counted = await rowOf<{ total: number }>(connection, sql`select count(*)::int as total from journal`);
  const total = counted?.total ?? 0;
  const swift = swiftCheck(digest, ITEM_TABLES);
  const subjects = new SubjectList();
  let gone: Gone = { head: GENESIS, items: 0 };
  await client.query(AS_INDEXED);
  for (let after = 0; after < total; after += STRETCH) {
    stopIf(signal);
    const stretch: Stretch = [after, Math.min(total, after + STRETCH)];
    subjects.clear(after);
    await journalRecords(client, stretch, ITEM_TABLES, (records) => {
      const head = swift(records, gone.head, subjects) ?? wholly(records, gone.head, digestBy(digest), subjects);
      gone = { head, items: gone.items + records.count - 1 };
    });
    await checkSubjects(reader, stretch, subjects);
    onProgress?.(gone.head.seq, total);
  }
  await checkSubjectsBeyond(connection, total);
  if (gone.head.seq !== total) throw new Broken("sequence", { seq: gone.head.seq + 1 });
  return gone;
}

/** Looks at an entry with everything that is told of it made values. Returns the head it makes. @throws Broken */
function wholly(records: Records, head: Head, digest: ReturnType<typeof digestBy>, subjects: SubjectList): Head {
  const told = toldEntry(records);
  if (told === null) throw new Broken("sequence", { seq: head.seq + 1 });
  const next = checkSeal(told, head, digest);
  checkRows(told.entry, itemRowsOf(records, ITEM_TABLES));
  subjects.addAll(told.entry.seq, subjectsOfEntry(told.entry));
  return next;
}
