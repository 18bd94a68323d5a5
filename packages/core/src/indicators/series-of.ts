import type { Comparator } from "../statements/index.ts";
import { isPlain } from "./bare.ts";
import type { Bilingual } from "./concept.ts";
import { ownDeed } from "./concept-index.ts";
import { byName } from "./contradictions.ts";
import { grouped } from "./grouped.ts";
import { placeKey } from "./place-of.ts";
import type { ConceptRef, Series, SeriesPoint } from "./series.ts";
import { converted, scaleOf } from "./series-unit.ts";
import type { Told } from "./told.ts";

/** Series of figures whose concept is settled, sorted by key. */
export function seriesOf(told: readonly Told[]): readonly Series[] {
  const groups = withBare(grouped(told, groupKey));
  const series = [...groups].flatMap(([key, members]) =>
    [...byName(members)].flatMap(([name, part]) =>
      byAddition(name === null ? key : `${key}=${name}`, byDeed(name === null ? part : provisional(part, name))),
    ),
  );
  return series.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function groupKey(one: Told): string {
  const { concept, key, measure, breakdown, group } = one;
  const named = concept === null ? `~${key.core}` : concept.id;
  const kind = measure === "amount" && one.change ? "change" : measure;
  return [named, placeKey(one.place, one.document.document), kind, breakdown ?? "", groupOf(one, group)].join("|");
}

/** A bare number of a registered concept is told in the concept's unit. */
function groupOf({ concept, measure }: Told, group: string): string {
  return concept !== null && group === "bare" && measure === "amount" ? scaleOf(concept.unit).group : group;
}

/** Puts numbers without unit to those of the same name with the unit most of them have. */
function withBare(groups: Map<string, Told[]>): Map<string, Told[]> {
  const stems = grouped(groups.keys(), (key) => key.slice(0, key.lastIndexOf("|") + 1));
  for (const [stem, keys] of stems) {
    const bare = groups.get(`${stem}bare`);
    const sized = keys
      .filter((key) => key !== `${stem}bare`)
      .map((key) => ({ key, size: groups.get(key)?.length ?? 0 }));
    const [home] = sized.sort((a, b) => b.size - a.size || compare(a.key, b.key));
    if (bare === undefined || home === undefined) continue;
    groups.get(home.key)?.push(...bare);
    groups.delete(`${stem}bare`);
  }
  return groups;
}

/** Figures under a name that contradicts the concept's: a concept of their own until a person decides. */
const provisional = (members: readonly Told[], name: string): readonly Told[] =>
  members.map((one) => ({ ...one, concept: null, key: { ...one.key, core: name } }));

type Parts = readonly (readonly [suffix: string, members: readonly Told[]])[];

/** Deeds whose numbers are not those of what is made or there, where the concept itself is not of them: homes begun are no homes built. */
const OTHER_DEEDS = new Set(["start", "remove", "hand", "renew", "overhaul"]);

/**
 * Parts of a group by what is done: made, renewed and removed things are not one series. A figure without deed goes with the
 * only one there is, or with what is made; being built is being made, but for plain things (道路), of which one without deed
 * stays by itself. A registered concept says
 * itself what is done; only other deeds are apart from it.
 */
function byDeed(members: readonly Told[]): Parts {
  const [first] = members;
  if (first === undefined || first.measure !== "amount" || first.change) return [["", members]];
  if (first.concept !== null) {
    const own = ownDeed(first.concept);
    return deedParts(members, "", (deed) => (OTHER_DEEDS.has(deed) && deed !== own ? deed : ""));
  }
  const plain = isPlain(first.key.core);
  const done = (deed: string): string => (deed === "build" && !plain ? "make" : deed);
  const deeds = [...new Set(members.flatMap(({ deed }) => (deed === null ? [] : done(deed))))];
  const only = deeds.length === 1 ? deeds[0] : undefined;
  return deedParts(members, plain ? "" : (only ?? "make"), done);
}

function deedParts(members: readonly Told[], home: string, partOf: (deed: string) => string): Parts {
  const parts = grouped(members, ({ deed }) => (deed === null ? home : partOf(deed)));
  return [...parts].map(([deed, part]) => [deed === "" || (deed === "make" && home !== "") ? "" : `/${deed}`, part]);
}

/** Takes additions out of what is also told as a whole: 新增 9 家 is no point of a line of totals. */
function byAddition(key: string, parts: Parts): readonly Series[] {
  return parts.flatMap(([suffix, members]) => {
    if (!isStock(members)) return [series(key + suffix, members)];
    const [added, whole] = [members.filter(isAdded), members.filter((one) => !isAdded(one))];
    return [
      ...(whole.length > 0 ? [series(key + suffix, whole)] : []),
      ...(added.length > 0 ? [series(`${key}${suffix}:added`, added)] : []),
    ];
  });
}

/** Whether a group counts what is there: by its concept's definition, else because a member says so. */
function isStock(members: readonly Told[]): boolean {
  const [first] = members;
  if (first === undefined || first.measure !== "amount" || first.change) return false;
  return first.concept === null ? members.some(({ total }) => total) : first.concept.course === "stock";
}

const COUNTED = new Set(["count", "sets", "households", "square-metre", "metre"]);

const isAdded = ({ told, total, work, group }: Told): boolean =>
  !total && (told.figure.measure === "delta" || (work && COUNTED.has(group)));

function series(key: string, members: readonly Told[]): Series {
  const [first] = members;
  if (first === undefined) throw new Error("a series has members");
  const { concept, place, measure, breakdown } = first;
  const unit = unitOf(members);
  const name = nameOf(members);
  return {
    key,
    concept: conceptRef(first, name.zh),
    name,
    place,
    measure,
    breakdown,
    unit:
      concept !== null && measure === "amount" && scaleOf(unit).group === scaleOf(concept.unit).group
        ? concept.unit
        : unit,
    points: members.map((one) => point(one, unit)).sort(byTime),
  };
}

function conceptRef({ concept, key }: Told, name: string): ConceptRef {
  if (concept !== null) return { kind: "registered", id: concept.id, version: concept.version };
  return { kind: "provisional", key: key.core, name };
}

/** A registered concept's own name, else the way the subject is written most often; of equals the shortest. */
function nameOf(members: readonly Told[]): Bilingual {
  const concept = members[0]?.concept;
  if (concept) return concept.name;
  const full = members.filter(({ shortened }) => !shortened);
  const zh = mostFrequent((full.length > 0 ? full : members).map(({ subject }) => subject)) ?? "";
  return { zh, en: zh };
}

function unitOf(members: readonly Told[]): string | null {
  return mostFrequent(members.flatMap(({ told }) => told.figure.unit ?? []));
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = [...grouped(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
  counts.sort((a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  return counts[0]?.word ?? null;
}

function point(one: Told, unit: string | null): SeriesPoint {
  const { figure, sentence, row } = one.told;
  const { id, start, end, quote, measure, modality, period, confidence } = figure;
  return {
    document: one.document.document,
    figure: id,
    ...{ start, end, quote, measure, modality, period },
    sentence: { start: sentence.start, end: sentence.end, quote: sentence.quote },
    subject: one.subject,
    ...valueIn(one, unit),
    unit,
    nature: row?.nature ?? null,
    inferred: row?.inferred ?? false,
    vintage: one.document.description.date.value ?? one.document.description.period.value,
    confidence: confidence === null ? null : confidence.found * confidence.subject,
  };
}

const TURNED: Readonly<Record<Comparator, Comparator>> = {
  ">=": "<=",
  ">": "<",
  "<=": ">=",
  "<": ">",
  "=": "=",
  "~": "~",
};

/**
 * The value in the series' unit. Where the subject itself names a fall (降幅 18 % 以上) the number is written without its
 * sign: as growth it is below nought, and at least becomes at most.
 */
function valueIn({ key, measure, told }: Told, unit: string | null): Pick<SeriesPoint, "value" | "valueMax" | "op"> {
  const { value, valueMax, op, unit: own } = told.figure;
  const [from, until] = [converted(value, own, unit), valueMax === null ? null : converted(valueMax, own, unit)];
  if (measure !== "growth" || key.trend !== "fall" || value <= 0) return { value: from, valueMax: until, op };
  return until === null
    ? { value: -from, valueMax: null, op: TURNED[op] }
    : { value: -until, valueMax: -from, op: TURNED[op] };
}

/** By period, then by when it was known, then by document and place. */
function byTime(a: SeriesPoint, b: SeriesPoint): number {
  return (
    compare(a.period ?? "9", b.period ?? "9") ||
    compare(a.vintage ?? "", b.vintage ?? "") ||
    compare(a.document, b.document) ||
    a.start - b.start
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
