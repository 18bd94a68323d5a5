import { type SQL, sql } from "drizzle-orm";
import { selectSummaries } from "./commitments/row.ts";
import type { Position } from "./cursor.ts";
import { type Connection, type Database, rowOf, rowsOf } from "./database.ts";
import { isCurrent } from "./editions/current.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "./keyset.ts";
import type { CommitmentSummary, SearchHit, SearchPage, SearchQuery, Snippet } from "./model/index.ts";
import type { Search } from "./store.ts";
import { hitsOf, snippetOf, termQuery, type Word, wordsOf } from "./terms/index.ts";

/** Commitments before passages, the best first; equally good ones by document and place. */
const BEST_FIRST: Order = {
  name: "search",
  keys: [
    { of: sql`passage`, type: "int" },
    { of: sql`rank`, type: "int", descending: true },
    { of: sql`ordinal`, type: "int" },
    { of: sql`place`, type: "int" },
    { of: sql`id`, type: "text" },
  ],
};

/** Words in published documents. */
export function searchOf(database: Database): Search {
  return { find: (query) => find(database, query) };
}

type Found = { passage: number; id: string; document: string; place: number; position: Position };

async function find(connection: Connection, query: SearchQuery): Promise<SearchPage> {
  const words = wordsOf(query.q);
  const terms = termQuery(words);
  if (terms === null) return { items: [], total: 0, next: null, previous: null, commitments: 0, passages: 0 };
  const stretch = stretchOf(BEST_FIRST, query);
  type Row = { items: readonly Found[] | null; commitments: number; passages: number };
  const row = await rowOf<Row>(
    connection,
    sql`with found as materialized (${foundCommitments(terms, query)} union all ${foundPassages(terms, query)}),
      keyed as (select id, document, ${keyColumns(BEST_FIRST)} from found where ${kindOf(query)}),
      chosen as (
        select id, document, k0 as passage, k3 as place, ${positionColumn(BEST_FIRST)} as position from keyed
        where ${beyond(BEST_FIRST, stretch)} ${orderBy(BEST_FIRST, stretch.backwards)} limit ${stretch.limit + 1}
      )
      select (select json_agg(row_to_json(chosen)) from chosen) as items,
        (select count(*)::int from found where passage = 0) as commitments,
        (select count(*)::int from found where passage = 1) as passages`,
  );
  const { items, commitments = 0, passages = 0 } = row ?? { items: null };
  const placed = (items ?? []).map((item) => ({ item, position: item.position }));
  const page = pageOf(BEST_FIRST, stretch, placed);
  const total = (query.in === "text" ? 0 : commitments) + (query.in === "commitments" ? 0 : passages);
  return { ...page, items: await toHits(connection, page.items, words), total, commitments, passages };
}

function kindOf({ in: kind }: SearchQuery): SQL {
  if (kind === "all") return sql`true`;
  return kind === "commitments" ? sql`passage = 0` : sql`passage = 1`;
}

/** A rank is a number of millionths: cursors compare it exactly. */
function rankOf(terms: SQL, query: string): SQL {
  return sql`(ts_rank(${terms}, ${query}::tsquery, 1) * 1000000)::int`;
}

function foundCommitments(terms: string, { document }: SearchQuery): SQL {
  return sql`select 0 as passage, c.id, c.document, ${rankOf(sql`c.terms`, terms)} as rank, d.ordinal, c.raw_start as place
    from commitments c join documents d on d.id = c.document
    where c.terms @@ ${terms}::tsquery and d.state = 'published' and c.state in ('proposed', 'accepted') and ${inDocument(document)}`;
}

/** A block found by several of its parts is one passage; its `place` is its index. */
function foundPassages(terms: string, { document }: SearchQuery): SQL {
  return sql`select 1, c.block::text collate "C", c.document, max(${rankOf(sql`c.terms`, terms)}), d.ordinal, c.block
    from passages c join documents d on d.id = c.document
    where c.terms @@ ${terms}::tsquery and d.state = 'published' and ${inDocument(document)}
    group by c.document, c.block, d.ordinal`;
}

function inDocument(document: string | undefined): SQL {
  return document === undefined ? isCurrent : sql`c.document = ${document}`;
}

async function toHits(
  connection: Connection,
  found: readonly Found[],
  words: readonly Word[],
): Promise<readonly SearchHit[]> {
  const ids = found.filter((one) => one.passage === 0).map((one) => one.id);
  const summaries = ids.length === 0 ? [] : await selectSummaries(connection, sql`c.id = any(${sql.param(ids)})`);
  const commitments = new Map(summaries.map((summary) => [summary.id, summary]));
  const passages = await passagesOf(
    connection,
    found.filter((one) => one.passage === 1),
  );
  return found.flatMap((one): SearchHit[] => {
    if (one.passage === 1) return passageHit(passages.get(`${one.document} ${one.place}`), words);
    const commitment = commitments.get(one.id);
    return commitment === undefined ? [] : [commitmentHit(commitment, words)];
  });
}

function commitmentHit(commitment: CommitmentSummary, words: readonly Word[]): SearchHit {
  return { type: "commitment", commitment, snippet: snippet(commitment.quote, words) };
}

type PassageRow = {
  document: string;
  block: number;
  address: string;
  start: number;
  end: number;
  text: string;
  title: string;
  period: string | null;
  place: string | null;
};

async function passagesOf(connection: Connection, found: readonly Found[]): Promise<ReadonlyMap<string, PassageRow>> {
  if (found.length === 0) return new Map();
  const documents = found.map((one) => one.document);
  const indices = found.map((one) => one.place);
  const rows = await rowsOf<PassageRow>(
    connection,
    sql`select b.document, b.index as block, b.address, b.raw_start as start, b.raw_end as "end", b.text, d.title,
        d.period, d.place
      from unnest(${sql.param(documents)}::text[], ${sql.param(indices)}::int[]) as f(document, block)
      join blocks b on b.document = f.document and b.index = f.block join documents d on d.id = b.document`,
  );
  return new Map(rows.map((row) => [`${row.document} ${row.block}`, row]));
}

function passageHit(row: PassageRow | undefined, words: readonly Word[]): SearchHit[] {
  if (row === undefined) return [];
  const { document: id, title, period, place, block, address, start, end, text } = row;
  const document = { id, title, period, place };
  return [{ type: "passage", document, block, address, start, end, snippet: snippet(text, words) }];
}

function snippet(text: string, words: readonly Word[]): Snippet {
  return snippetOf(text, hitsOf(text, words));
}
