import { isStanding, nameKey, type Unit, type UnitNames, type UnitsById } from "@lantu/core/ledger";
import type { ProblemParams } from "../contract/codes.ts";
import type { SheetRemarkCode } from "../contract/messages/index.ts";

/** All units with everything they are called, as sheets name them. */
export interface UnitFinder {
  /** What a sheet calls a unit: its name, with the code where others have that name too. */
  label(id: string): string;
  /** The unit meant by what somebody typed. */
  find(text: string): FoundUnit;
}

/** What somebody's words mean: a unit (with a note where it goes by another name), or why none. */
export type FoundUnit =
  | { readonly kind: "found"; readonly id: string; readonly note: string | null }
  | { readonly kind: "not-found"; readonly code: SheetRemarkCode; readonly params: ProblemParams };

const WITH_CODE = /^(.*?)[(（]([^()（）]+)[)）]$/u;

/** Names that are told of several units, at most. */
const NAMED = 5;

/** Looks units up by their names, codes and former names. */
export function unitFinder(units: UnitsById, names: UnitNames): UnitFinder {
  const standing = [...units.values()].filter(isStanding);
  const byCode = new Map(standing.map(({ id, code }) => [nameKey(code), id]));
  const times = new Map<string, number>();
  for (const { name } of standing) times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1);
  const labelOf = ({ name, code }: Unit): string => ((times.get(nameKey(name)) ?? 0) > 1 ? `${name}（${code}）` : name);
  const label = (id: string): string => {
    const unit = units.get(id);
    return unit === undefined ? id : labelOf(unit);
  };
  const exists = (id: string): boolean => {
    const unit = units.get(id);
    return unit !== undefined && isStanding(unit);
  };
  const notFound = (code: SheetRemarkCode, params: ProblemParams): FoundUnit => ({ kind: "not-found", code, params });

  const among = (name: string, ids: readonly string[], sure: boolean): FoundUnit | null => {
    const alive = ids.filter(exists);
    const [only] = alive;
    if (only !== undefined && alive.length === 1) return { kind: "found", id: only, note: sure ? null : label(only) };
    if (alive.length > 1) {
      const listed = alive.slice(0, NAMED).map((id) => `${units.get(id)?.name ?? id}（${units.get(id)?.code ?? ""}）`);
      return notFound("unit-ambiguous", { name, names: listed.join("、") });
    }
    const [ended] = ids;
    if (ended === undefined) return null;
    const becomes = (units.get(ended)?.becomes ?? []).map(label).join("、");
    return notFound("unit-ended", { name, ...(becomes === "" ? {} : { becomes }) });
  };

  const find = (text: string): FoundUnit => {
    const coded = WITH_CODE.exec(text.trim())?.[2];
    const id = byCode.get(nameKey(text)) ?? (coded === undefined ? undefined : byCode.get(nameKey(coded)));
    if (id !== undefined) return { kind: "found", id, note: null };
    const key = nameKey(text);
    return (
      among(text, names.current.get(key) ?? [], true) ??
      among(text, names.short.get(key) ?? [], false) ??
      among(text, names.former.get(key) ?? [], false) ??
      notFound("unit-unknown", { name: text })
    );
  };
  return { label, find };
}
