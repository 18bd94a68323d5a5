import { compare } from "./compare.ts";
import { byName } from "./contradictions.ts";
import { grouped } from "./grouped.ts";
import { madeSeries } from "./made-series.ts";
import { placeKey } from "./place-of.ts";
import type { Series } from "./series.ts";
import { seriesParts } from "./series-parts.ts";
import { scaleOf } from "./series-unit.ts";
import type { Told } from "./told.ts";

/** Series of figures whose concept is settled, sorted by key. */
export function seriesOf(told: readonly Told[]): readonly Series[] {
  const groups = withBare(grouped(told, groupKey));
  const series = [...groups].flatMap(([key, members]) =>
    [...byName(members)].flatMap(([name, part]) =>
      seriesParts(name === null ? part : provisional(part, name)).map((one) =>
        madeSeries(name === null ? key : `${key}=${name}`, one),
      ),
    ),
  );
  return series.sort((a, b) => compare(a.key, b.key));
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
