import { grouped } from "./grouped.ts";
import type { Told } from "./told.ts";

/** Values that differ by less are roundings of one another. */
const ROUNDING = 0.01;

/**
 * Members of a group by name, where one document tells different values of the same time under different names: then the
 * names do not mean the same after all (固定电话用户, 城市固定电话用户). The name told most often keeps the group; a name
 * that contradicts it goes by itself. A value told twice under one name is no sign: that is a contradiction of the text.
 */
export function byName(members: readonly Told[]): ReadonlyMap<string | null, readonly Told[]> {
  const names = [...grouped(members, nameOf)].sort(
    ([a, x], [b, y]) => y.length - x.length || a.length - b.length || (a < b ? -1 : 1),
  );
  const [home, ...others] = names;
  if (home === undefined || others.length === 0) return new Map([[null, members]]);
  const known = grouped(home[1], occasion);
  const apart = others.filter(([, told]) => contradict(known, told));
  const away = new Set(apart.flatMap(([, told]) => told));
  return new Map<string | null, readonly Told[]>([[null, members.filter((one) => !away.has(one))], ...apart]);
}

/** The name by which a figure is held: its words for a provisional concept, its key for a registered one. */
const nameOf = ({ concept, key }: Told): string => (concept === null ? key.told : key.core);

function contradict(known: ReadonlyMap<string, readonly Told[]>, others: readonly Told[]): boolean {
  return others.some((other) => {
    const rivals = other.told.figure.period === null ? [] : (known.get(occasion(other)) ?? []);
    return rivals.length > 0 && rivals.every((rival) => differ(rival.told.figure.value, other.told.figure.value));
  });
}

const occasion = ({ document, told, deed }: Told): string => {
  const { period, modality, measure } = told.figure;
  return [document.document, period, modality, measure, deed ?? ""].join("|");
};

const differ = (a: number, b: number): boolean => Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b));
