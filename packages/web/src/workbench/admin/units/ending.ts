import type { Unit, UnitDetail, UnitEnding } from "@lantu/server/contract";
import { owedOf } from "./Owes.tsx";

/** A unit that is to be set up as a successor. */
export interface FreshUnit {
  readonly key: number;
  readonly name: string;
  readonly code: string;
}

/** How a unit is to end, as far as it has been chosen. */
export interface Ending {
  readonly how: "close" | "merge" | "split";
  /** The unit it is merged into; empty: the new one. */
  readonly into: string;
  /** Units that exist and that it is split into. */
  readonly parts: readonly string[];
  readonly fresh: readonly FreshUnit[];
  /** Units that are merged at the same time. */
  readonly others: readonly string[];
  readonly until: string;
  readonly reason: string;
}

export const nothingChosen: Ending = {
  ...{ how: "merge", into: "", parts: [], fresh: [], others: [], until: "", reason: "" },
};

const isWhole = ({ name, code }: FreshUnit): boolean => name.trim() !== "" && code.trim() !== "";

/** What still lacks before it can be done; null where nothing does. */
export const endingFault = (
  ending: Ending,
  unit: UnitDetail,
): "in-use" | "chooseInto" | "chooseMany" | "needReason" | null => {
  const fresh = ending.fresh.filter(isWhole).length;
  const torn = fresh < ending.fresh.length;
  if (ending.how === "close" && owedOf(unit.owes) > 0) return "in-use";
  if (ending.how === "merge" && ((ending.into === "" && fresh !== 1) || torn)) return "chooseInto";
  if (ending.how === "split" && (ending.parts.length + fresh < 2 || torn)) return "chooseMany";
  return ending.reason.trim() === "" ? "needReason" : null;
};

const freshUnit = (fresh: FreshUnit, { kind, parent, place }: Unit) => ({
  ...{ name: fresh.name.trim(), code: fresh.code.trim(), kind, parent, place, shortName: null, since: null },
});

/** What is sent: the successors, and the versions seen of every unit that is named. */
export const endingBody = (ending: Ending, unit: Unit, units: readonly Unit[]): UnitEnding => {
  const merging = ending.how === "merge";
  const named = [
    unit.id,
    ...(merging ? [ending.into, ...ending.others] : []),
    ...(ending.how === "split" ? ending.parts : []),
  ];
  const versions = Object.fromEntries(
    units.flatMap(({ id, version }) => (named.includes(id) ? [[id, id === unit.id ? unit.version : version]] : [])),
  );
  const said = {
    reason: ending.reason.trim(),
    versions: { ...versions, [unit.id]: unit.version },
    ...(ending.until === "" ? {} : { until: ending.until }),
  };
  const made = ending.fresh.filter(isWhole).map((fresh) => ({ new: freshUnit(fresh, unit) }));
  if (ending.how === "close") return { how: "close", ...said };
  if (ending.how === "split")
    return { how: "split", ...said, into: [...ending.parts.map((id) => ({ unit: id })), ...made] };
  const [first] = made;
  const into = ending.into === "" && first !== undefined ? first : { unit: ending.into };
  return { how: "merge", ...said, others: [...ending.others], into };
};
