import type { PlaceRef } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import type pg from "pg";
import { type Database, rowOf, rowsOf, snapshot } from "../database.ts";
import type { Page, PageRequest } from "../model/index.ts";
import { RememberedCounts } from "../remembered-counts.ts";
import { watchChannel } from "../watch.ts";
import { type CockpitGroup, cockpitGroups, countJudged, type JudgedCounts, pressing } from "./counts.ts";
import type { JudgedFilter, JudgedSort, JudgedWhen } from "./filter.ts";
import { judgingInputs, type PartsOf } from "./inputs.ts";
import {
  allJudged,
  type ChapterHeld,
  type CommitmentJudgedHeld,
  commitmentsJudged,
  type JudgedNamed,
  type JudgedWhole,
  judgedMarks,
  judgedPage,
  judgedWhole,
} from "./lines.ts";
import type {
  Judged,
  JudgedKept,
  JudgedLine,
  JudgingBasis,
  JudgingInputs,
  JudgingMoment,
  JudgingStand,
  Waiting,
} from "./model.ts";
import { type PastJudgements, pastJudgementsOf } from "./past.ts";
import { groundNow, judgingStand, noteChanges, waitingFor } from "./queue.ts";
import { saveJudged } from "./save.ts";
import {
  movedByChapter,
  type TurnCounts,
  type TurnFilter,
  type TurnHeld,
  turnCounts,
  turnsOfCommitment,
  turnsPage,
  worstTurns,
} from "./turns.ts";

export type { CockpitGroup, JudgedCounts } from "./counts.ts";
export type { JudgedFilter, JudgedSort, JudgedWhen } from "./filter.ts";
export type { ChapterHeld, CommitmentJudgedHeld, JudgedNamed, JudgedWhole } from "./lines.ts";
export type * from "./model.ts";
export type { PastJudged, PastJudgements } from "./past.ts";
export type { TurnCounts, TurnFilter, TurnHeld } from "./turns.ts";

/** Judgements, to be made and kept: for whoever judges. */
export interface Judging {
  /** Notes what has to be judged anew; all of it or nothing. */
  note(basis: JudgingBasis): Promise<void>;
  /** Commitments that wait, what somebody waits for first. */
  waiting(limit: number): Promise<readonly Waiting[]>;
  /** Everything judgements of some commitments rest on. */
  inputs(commitments: readonly string[], moment: JudgingMoment, partsOf: PartsOf): Promise<JudgingInputs>;
  /** How far concluding and noting have come; to be asked before `inputs`, for `save`. */
  ground(): Promise<string>;
  save(judged: Judged): Promise<JudgedKept>;
  readonly past: PastJudgements;
  /** Places a document speaks of, its own first: by their keys in series. */
  placesOf(document: string): Promise<readonly PlaceSpokenOf[]>;
  /** Calls back whenever something happened that may have to be judged. Returns how to stop. */
  watch(onChange: () => void): Promise<() => Promise<void>>;
  /** Calls back with a JSON text of what was judged anew (`JudgedTold`), by whatever process. Returns how to stop. */
  watchJudged(onJudged: (told: string) => void): Promise<() => Promise<void>>;
}

/** A place as series name it. */
export interface PlaceSpokenOf {
  readonly key: string;
  readonly place: PlaceRef;
}

/** What was judged anew. */
export interface JudgedTold {
  /** ISO 8601. */
  readonly judgedAt: string;
  readonly turned: number;
  /** Documents with commitments that are judged otherwise; none named where there are too many to name. */
  readonly documents: readonly string[];
}

/** Judgements, to read. */
export interface Judgements {
  stand(): Promise<JudgingStand>;
  /** A number that is another whenever something judged, compared or recorded is. */
  state(): Promise<number>;
  page(query: JudgedFilter & PageRequest & { readonly sort: JudgedSort }): Promise<Page<JudgedNamed> & JudgedCounts>;
  /** The first of them, without counting them. */
  first(filter: JudgedFilter, sort: JudgedSort, limit: number): Promise<readonly JudgedNamed[]>;
  all(filter: JudgedFilter, sort: JudgedSort): AsyncIterable<JudgedNamed>;
  marks(filter: JudgedFilter): Promise<readonly Mark[]>;
  /** One of today whole; of days that are past only lines are kept. */
  whole(commitment: string): Promise<JudgedWhole | null>;
  groups(filter: JudgedFilter): Promise<readonly CockpitGroup[]>;
  /** Ids of those that go wrong, what matters most first. */
  pressing(filter: JudgedFilter, limit: number): Promise<readonly string[]>;
  /** Lines of commitments, in the order of the ids. */
  lines(ids: readonly string[], when: JudgedWhen): Promise<readonly JudgedNamed[]>;
  named(ids: readonly string[], when?: JudgedWhen): Promise<ReadonlyMap<string, CommitmentJudgedHeld>>;
  chapters(document: string): Promise<readonly ChapterHeld[]>;
  turns(query: TurnFilter & PageRequest): Promise<Page<TurnHeld> & { readonly counts: TurnCounts }>;
  turnCounts(filter: TurnFilter): Promise<TurnCounts>;
  worstTurns(filter: TurnFilter, limit: number): Promise<readonly TurnHeld[]>;
  movedByChapter(filter: TurnFilter): ReturnType<typeof movedByChapter>;
  history(commitment: string): Promise<readonly TurnHeld[]>;
}

/** A status alone. */
export type Mark = Pick<
  JudgedLine,
  "commitment" | "status" | "basis" | "reason" | "since" | "due" | "probability" | "disagrees"
>;

export function judgingOf(database: Database, pool: pg.Pool): Judging {
  return {
    note: (basis) => noteChanges(database, basis),
    waiting: (limit) => waitingFor(database, limit),
    inputs: (commitments, moment, partsOf) =>
      snapshot(database, (connection) => judgingInputs(connection, commitments, moment, partsOf)),
    ground: () => groundNow(database),
    save: (judged) => saveJudged(database, judged),
    past: pastJudgementsOf(database),
    placesOf: (document) =>
      rowsOf<PlaceSpokenOf>(
        database,
        sql`select place as key, ref as place from account_slices where document = ${document}
          order by own desc, place limit 50`,
      ),
    watch: (onChange) => watchChannel(pool, "lantu_journal", () => onChange()),
    watchJudged: (onJudged) => watchChannel(pool, "lantu_judgements", onJudged),
  };
}

export function judgementsOf(database: Database): Judgements {
  const counts = new RememberedCounts<JudgedCounts>();
  const groups = new RememberedCounts<readonly CockpitGroup[]>();
  return {
    stand: () => judgingStand(database),
    state: () => changes(database),
    page: async (query) => {
      const counted = counts.of(await changes(database), query, () => countJudged(database, query));
      const [page, { total, facets }] = await Promise.all([judgedPage(database, query), counted]);
      return { ...page, total, facets };
    },
    first: async (filter, sort, limit) => (await judgedPage(database, { ...filter, sort, limit })).items,
    all: (filter, sort) => allJudged(database, filter, sort),
    marks: (filter) => judgedMarks(database, filter),
    whole: (commitment) => judgedWhole(database, commitment),
    groups: async (filter) =>
      groups.of(await changes(database), { ...filter, ...ALL }, () => cockpitGroups(database, filter)),
    pressing: (filter, limit) => pressing(database, filter, limit),
    lines: async (ids, when) => {
      const query = {
        ...when,
        commitment: ids,
        superseded: true,
        limit: Math.max(ids.length, 1),
        sort: "worst",
      } as const;
      const found = ids.length === 0 ? [] : (await judgedPage(database, query)).items;
      const byId = new Map(found.map((one) => [one.commitment.id, one]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    named: (ids, when) => commitmentsJudged(database, ids, when),
    chapters: (document) => chaptersOf(database, document),
    turns: (query) => turnsPage(database, query),
    turnCounts: (filter) => turnCounts(database, filter),
    worstTurns: (filter, limit) => worstTurns(database, filter, limit),
    movedByChapter: (filter) => movedByChapter(database, filter),
    history: (commitment) => turnsOfCommitment(database, commitment),
  };
}

const ALL = { limit: 0, sort: "worst" } as const;

/** A number that is another whenever something judged, compared or recorded is. */
async function changes(database: Database): Promise<number> {
  const row = await rowOf<{ n: number }>(
    database,
    sql`select ((select version from judgement_stand) + (select version from conclusions_stand)
      + (select coalesce(max(seq), 0) from journal))::float8 as n`,
  );
  return row?.n ?? 0;
}

async function chaptersOf(database: Database, document: string): Promise<readonly ChapterHeld[]> {
  const { rows } = await database.execute(
    sql`select index, title, label from sections where document = ${document}
      and parent = lantu_chapter_parent(${document}) order by index`,
  );
  return rows as unknown as readonly ChapterHeld[];
}
