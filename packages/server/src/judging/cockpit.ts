import { grouped } from "@lantu/core/indicators";
import type { Status } from "@lantu/core/judgements";
import { addDays } from "@lantu/core/ledger";
import type { ChapterHeld, CockpitGroup, JudgedWhen, Store } from "@lantu/store";
import type {
  ChapterCounts,
  ChapterJudged,
  Cockpit,
  DocumentNamed,
  PlanCounts,
  UnitJudged,
} from "../contract/index.ts";
import { movedSince, presentLine } from "./present-lines.ts";

/** For which day, and when it was judged. */
export type JudgedAs = Pick<Cockpit, "on" | "judgedAt">;

/** Binding commitments a cockpit shows one by one. */
const BINDING_SHOWN = 60;
/** Commitments a chapter shows. */
const CHAPTER_SHOWN = 500;
/** Days of a week. */
const WEEK = 7;

type Counts = Partial<Record<Status, number>>;

/** How many stand how, of some groups. */
function statusCounts(groups: readonly CockpitGroup[]): Counts {
  const counts: Counts = {};
  for (const { status, n } of groups) counts[status] = (counts[status] ?? 0) + n;
  return counts;
}

const totalOf = (groups: readonly CockpitGroup[]): number => groups.reduce((sum, { n }) => sum + n, 0);
const isBinding = ({ nature }: CockpitGroup): boolean => nature === "binding";

const counted = (groups: readonly CockpitGroup[]) => ({
  total: totalOf(groups),
  counts: statusCounts(groups),
  binding: statusCounts(groups.filter(isBinding)),
});

const disagreeing = (groups: readonly CockpitGroup[]): number => totalOf(groups.filter(({ disagrees }) => disagrees));

function reachedBy(groups: readonly CockpitGroup[]): Cockpit["reachedBy"] {
  const by = (basis: CockpitGroup["basis"]) =>
    totalOf(groups.filter((one) => one.status === "reached" && one.basis === basis));
  return { number: by("number"), deed: by("deed"), statement: by("statement") };
}

const ofKind = (groups: readonly CockpitGroup[], kind: CockpitGroup["kind"]): Counts =>
  statusCounts(groups.filter((one) => one.kind === kind));

/** A plan, or all of them, at a glance: the same as long as nothing is judged, compared or recorded. */
export type Glance = Omit<Cockpit, keyof JudgedAs>;

/**
 * A plan, or all of them, at a glance.
 * @param document null for all plans
 * @param on ISO day it is told for
 */
export async function glanceOf(
  store: Store,
  document: DocumentNamed | null,
  when: JudgedWhen,
  on: string,
): Promise<Glance> {
  const { judgements } = store;
  const filter = { ...when, ...(document === null ? {} : { document: [document.id] }) };
  const moved = document === null ? {} : { document: [document.id] };
  const [groups, chapters, byChapter, day, week, shown, ten] = await Promise.all([
    judgements.groups(filter),
    document === null ? [] : judgements.chapters(document.id),
    judgements.movedByChapter({ ...moved, from: addDays(on, 1 - WEEK), until: on }),
    movedSince(store, moved, addDays(on, -1), on),
    movedSince(store, moved, addDays(on, -WEEK), on),
    judgements.first({ ...filter, nature: ["binding"] }, "worst", BINDING_SHOWN),
    judgements.pressing(filter, 10).then((ids) => judgements.lines(ids, when)),
  ]);
  return {
    ...{ document, ...counted(groups), reachedBy: reachedBy(groups), disagreements: disagreeing(groups) },
    kinds: {
      ...{ indicator: ofKind(groups, "indicator"), task: ofKind(groups, "task"), project: ofKind(groups, "project") },
    },
    chapters: document === null ? [] : chapterCounts(chapters, groups, byChapter),
    plans: document === null ? await planCounts(store, groups) : [],
    ...{ day, week, bindingLines: shown.map(presentLine), ten: ten.map(presentLine) },
  };
}

type ByChapter = Awaited<ReturnType<Store["judgements"]["movedByChapter"]>>;

/** Chapters with commitments, in the order of the text; what stands before the first heading comes first. */
function chapterCounts(
  chapters: readonly ChapterHeld[],
  groups: readonly CockpitGroup[],
  moved: ByChapter,
): ChapterCounts[] {
  const byIndex = grouped(groups, ({ chapter }) => String(chapter));
  const line = (index: number | null, chapter: ChapterHeld | null): ChapterCounts[] => {
    const own = byIndex.get(String(index));
    if (own === undefined) return [];
    const { worse = 0, better = 0 } = moved.find((one) => one.chapter === index) ?? {};
    return [{ chapter: chapter === null ? null : { ...chapter }, ...counted(own), moved: { worse, better } }];
  };
  return [...line(null, null), ...chapters.flatMap((chapter) => line(chapter.index, chapter))];
}

async function planCounts(store: Store, groups: readonly CockpitGroup[]): Promise<PlanCounts[]> {
  const byDocument = grouped(groups, ({ document }) => document);
  const listed = await store.documents.list({ states: ["published"] });
  return listed.flatMap(({ id, title, place, period }) => {
    const own = byDocument.get(id);
    return own === undefined ? [] : [{ document: { id, title, place, period }, ...counted(own) }];
  });
}

/** A chapter with its commitments; null where the document has none of the number. */
export async function chapterOf(
  store: Store,
  document: DocumentNamed,
  index: number,
  when: JudgedWhen,
  as: JudgedAs,
): Promise<ChapterJudged | null> {
  const chapters = await store.judgements.chapters(document.id);
  const at = chapters.findIndex((one) => one.index === index);
  const chapter = chapters[at];
  if (chapter === undefined) return null;
  const filter = { ...when, document: [document.id], chapter: index };
  const [groups, items, week] = await Promise.all([
    store.judgements.groups(filter),
    store.judgements.first(filter, "worst", CHAPTER_SHOWN),
    movedSince(store, { document: [document.id], chapter: index }, addDays(as.on, -WEEK), as.on),
  ]);
  const beside = (one: ChapterHeld | undefined) => (one === undefined ? null : { ...one });
  return {
    ...{ ...as, document, chapter: { ...chapter }, previous: beside(chapters[at - 1]), next: beside(chapters[at + 1]) },
    ...{ ...counted(groups), week, items: items.map(presentLine) },
  };
}

/** A unit with those below it. */
export interface UnitTree {
  readonly unit: UnitJudged["unit"];
  /** Its id and those of all units below it. */
  readonly ids: readonly string[];
  /** Units directly below it, each with all below those. */
  readonly children: readonly Pick<UnitTree, "unit" | "ids">[];
}

/** How the commitments stand that a unit leads, without the page of them. */
export async function unitSummary(store: Store, { ids, unit, children }: UnitTree, when: JudgedWhen, as: JudgedAs) {
  const groups = await store.judgements.groups(when);
  const led = (units: readonly string[]) => {
    const set = new Set(units);
    return groups.filter(({ lead }) => lead !== null && set.has(lead));
  };
  const own = led(ids);
  const { total, counts, binding } = counted(own);
  return {
    ...{ ...as, unit, below: ids.length - 1, judged: total, counts, binding, disagreements: disagreeing(own) },
    week: await movedSince(store, { unit: ids }, addDays(as.on, -WEEK), as.on),
    children: children.map((child) => {
      const below = led(child.ids);
      return { unit: child.unit, total: totalOf(below), counts: statusCounts(below) };
    }),
  };
}
