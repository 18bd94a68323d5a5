import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type AssignableFact, isAssignable } from "./decide-assignment.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { type KeyWork, keyWorkId } from "./key-work.ts";
import { may } from "./permission.ts";

/** What a decision about folders of key works sees: all items of the years in question. */
export interface DecidingKeyWorks extends Pick<DecidingItems, "unit" | "assignment" | "key-work" | "who"> {
  readonly commitments: ReadonlyMap<string, AssignableFact>;
}

/** What is to stand in a folder. */
export interface KeyWorkGiven {
  readonly commitment: string;
  /** Left out: the next free number. */
  readonly code?: string | undefined;
  readonly quarters?: KeyWork["quarters"] | undefined;
}

const NO_QUARTERS: KeyWork["quarters"] = [null, null, null, null];

/** Puts commitments into the folder of a year, or changes their items; all of them, or none. */
export function listKeyWorks(
  held: DecidingKeyWorks,
  year: number,
  given: readonly KeyWorkGiven[],
  reason: string | null,
): Outcome {
  const items = ofYear(held, year);
  const taken = new Set([...items.values()].map(({ code }) => code));
  const wanted = new Map<string, KeyWork | null>();
  for (const { commitment, code, quarters } of given) {
    const id = keyWorkId(year, commitment);
    const before = items.get(id);
    const item: KeyWork = {
      ...{ id, year, commitment, code: code ?? before?.code ?? nextCode(taken) },
      quarters: quarters ?? before?.quarters ?? NO_QUARTERS,
    };
    taken.add(item.code);
    items.set(id, item);
    wanted.set(id, item);
  }
  return decideKeyWorks(held, items, wanted, before(wanted, held) ? "changed" : "listed", reason);
}

const before = (wanted: ReadonlyMap<string, unknown>, held: DecidingKeyWorks): boolean =>
  [...wanted.keys()].every((id) => held["key-work"].has(id));

/** Takes commitments out of the folder of a year. */
export function unlistKeyWorks(
  held: DecidingKeyWorks,
  year: number,
  commitments: readonly string[],
  reason: string | null,
): Outcome {
  const items = ofYear(held, year);
  const wanted = new Map<string, KeyWork | null>();
  for (const commitment of commitments) {
    const id = keyWorkId(year, commitment);
    if (!items.delete(id)) return refuse("not-found", { what: "key-work", id });
    wanted.set(id, null);
  }
  return decideKeyWorks(held, items, wanted, "unlisted", reason);
}

const ofYear = (held: DecidingKeyWorks, year: number): Map<string, KeyWork> =>
  new Map([...held["key-work"]].flatMap(([id, { value }]) => (value.year === year ? [[id, value]] : [])));

/** One above the greatest number that is used. */
function nextCode(taken: ReadonlySet<string>): string {
  const numbers = [...taken].flatMap((code) => (/^\d{1,9}$/.test(code) ? [Number(code)] : []));
  return String(Math.max(0, ...numbers) + 1);
}

function decideKeyWorks(
  held: DecidingKeyWorks,
  items: ReadonlyMap<string, KeyWork>,
  wanted: ReadonlyMap<string, KeyWork | null>,
  act: string,
  reason: string | null,
): Outcome {
  for (const [id, item] of wanted) {
    const commitment = item?.commitment ?? held["key-work"].get(id)?.value.commitment ?? "";
    const refusal = listRefusal(held, commitment, item !== null);
    if (refusal !== null) return refusal;
  }
  const refusal = codeFault(items);
  return refusal ?? changeItems(held, { noun: "key-work", act, wanted, reason, subject: "key-work" });
}

/** What is taken out may be retired by then. */
function listRefusal(held: DecidingKeyWorks, id: string, isListed: boolean): Refusal | null {
  const commitment = held.commitments.get(id);
  if (commitment === undefined || (isListed && !isAssignable(commitment))) {
    return refuse("not-found", { what: "commitment", id });
  }
  const unit = held.assignment.get(id)?.value.lead ?? null;
  const { document } = commitment;
  return may(held.who, "list-key-works", { unit, document }, unitsById(held)) ? null : refuse("not-allowed", { id });
}

/** Why the items of one folder cannot stand together; null where they can. */
export function codeFault(items: ReadonlyMap<string, KeyWork>): Refusal | null {
  const codes = new Set<string>();
  for (const { id, code } of items.values()) {
    if (code.trim() === "") return refuse("invalid-request", { field: "code", id });
    if (codes.has(code)) return refuse("code-taken", { code, id });
    codes.add(code);
  }
  return null;
}
