import { type SQL, sql } from "drizzle-orm";
import { type Connection, type Database, manyRowsOf, rowOf, rowsOf } from "../database.ts";
import { isJudged } from "./queue.ts";

/** Rows of past days kept at most: those asked for last stay. */
const MOST_ROWS = 300_000;

/** Judgements of days that are past, made when somebody asks for them. */
export interface PastJudgements {
  /** Documents of a day that are not held as they would be judged now, or those named among them. */
  missing(day: string, documents: readonly string[] | null, known: string): Promise<readonly string[]>;
  /** What judgements of past days rest on besides the day: another state of it makes those held void. */
  known(basis: string): Promise<string>;
  /** Commitments of documents that are judged, by document. */
  commitments(documents: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Puts what some documents are judged to be on a day in the place of what they were. */
  save(judged: PastJudged): Promise<void>;
  /** Lets go of the days nobody has asked for the longest, where there are too many; never of the one named. */
  forget(day: string): Promise<void>;
}

/** Documents judged for a day that is past. */
export interface PastJudged {
  /** ISO day. */
  readonly day: string;
  /** What they were judged from. */
  readonly known: string;
  readonly documents: readonly string[];
  /** JSON lists of rows (`pastRows`) of their commitments. */
  readonly rows: readonly string[];
}

export function pastJudgementsOf(database: Database): PastJudgements {
  return {
    missing: (day, documents, known) => missing(database, day, documents, known),
    known: (basis) => knownNow(database, basis),
    commitments: (documents) => commitmentsOf(database, documents),
    save: (judged) => savePast(database, judged),
    forget: (day) => database.transaction((transaction) => forget(transaction, day)),
  };
}

async function commitmentsOf(
  connection: Connection,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await manyRowsOf<{ document: string; ids: readonly string[] }>(
    connection,
    sql`select d.id as document, array(select c.id from commitments c where c.document = d.id and ${isJudged} order by c.id) as ids
      from documents d where d.id = any(${sql.param([...documents])}::text[]) order by d.ordinal`,
  );
  return new Map(rows.map(({ document, ids }) => [document, ids]));
}

/** The first day a document can have been known: only its year told, the first of it. */
const knownFrom = sql`rpad(split_part(coalesce(d.description -> 'date' ->> 'value', d.period, ''), '/', 1), 4, '0')
  || case length(split_part(coalesce(d.description -> 'date' ->> 'value', d.period, ''), '/', 1))
    when 4 then '-01-01' when 7 then substr(split_part(coalesce(d.description -> 'date' ->> 'value', d.period, ''), '/', 1), 5) || '-01'
    else substr(split_part(coalesce(d.description -> 'date' ->> 'value', d.period, ''), '/', 1), 5) end`;

async function missing(
  connection: Connection,
  day: string,
  documents: readonly string[] | null,
  known: string,
): Promise<readonly string[]> {
  const named: SQL = documents === null ? sql`true` : sql`d.id = any(${sql.param([...documents])}::text[])`;
  await connection.execute(sql`update past_days d set used_at = now() where d.day = ${day} and d.known = ${known}`);
  const rows = await rowsOf<{ id: string }>(
    connection,
    sql`select d.id from documents d where d.state = 'published' and ${named} and ${knownFrom} <= ${day}
        and not exists (select from past_days p where p.day = ${day} and p.document = d.id and p.known = ${known})
      order by d.ordinal`,
  );
  return rows.map(({ id }) => id);
}

/** What is concluded, and what people said of looked-up targets: each word on one gives it another version. */
async function knownNow(connection: Connection, basis: string): Promise<string> {
  const row = await rowOf<{ concluded: number; words: number }>(
    connection,
    sql`select version::int as concluded, (select coalesce(sum(version), 0)::int from target_decisions) as words
      from conclusions_stand`,
  );
  return `${basis}/${row?.concluded ?? 0}/${row?.words ?? 0}`;
}

const COLUMNS = sql.raw(
  "commitment, document, chapter, kind, nature, rank, status, basis, reason, rule, rule_version, due, probability, " +
    "disagrees, last",
);

/** The day a commitment turned to what it was on a day, as far as that was noticed; else the day itself. */
const sinceOf = (day: string): SQL => sql`coalesce((select case when t.after = r.status then t.on_day end
  from judgement_turns t where t.commitment = r.commitment and t.on_day <= ${day} order by t.id desc limit 1), ${day})`;

function savePast(database: Database, { day, known, documents, rows }: PastJudged): Promise<void> {
  const named = sql`${sql.param([...documents])}::text[]`;
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`delete from past_judgements where day = ${day} and document = any(${named})`);
    for (const part of rows) {
      await transaction.execute(sql`insert into past_judgements (day, ${COLUMNS}, since)
        select ${day}, ${COLUMNS}, ${sinceOf(day)} from json_populate_recordset(null::past_judgements, ${part}::json) r`);
    }
    await transaction.execute(sql`insert into past_days (day, document, known, rows)
      select ${day}, n.id, ${known}, (select count(*) from past_judgements r where r.day = ${day} and r.document = n.id)
      from unnest(${named}) n (id)
      on conflict (day, document) do update set known = excluded.known, rows = excluded.rows, used_at = now()`);
  });
}

async function forget(transaction: Connection, day: string): Promise<void> {
  const gone = await rowsOf<{ day: string; document: string }>(
    transaction,
    sql`delete from past_days where (day, document) in (
        select p.day, p.document from (
          select day, document, sum(rows) over (order by used_at desc, day, document) as upto from past_days) p
        where p.upto > ${MOST_ROWS} and p.day <> ${day})
      returning day, document`,
  );
  if (gone.length === 0) return;
  await transaction.execute(sql`delete from past_judgements r
    using unnest(${sql.param(gone.map((one) => one.day))}::text[], ${sql.param(gone.map((one) => one.document))}::text[]) x (day, document)
    where r.day = x.day and r.document = x.document`);
}
