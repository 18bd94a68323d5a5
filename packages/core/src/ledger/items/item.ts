import type { Assignment } from "./assignment.ts";
import type { AttachedRule } from "./attached-rule.ts";
import type { Channel } from "./channel.ts";
import type { CompositeIndex } from "./composite-index.ts";
import type { KeyWork } from "./key-work.ts";
import type { Person } from "./person.ts";
import type { Programme } from "./programme.ts";
import type { WorkReport } from "./report.ts";
import type { WarningResponse } from "./response.ts";
import type { Schedule } from "./schedule.ts";
import type { ShareOut } from "./share-out.ts";
import type { WorkStep } from "./step.ts";
import type { Unit } from "./unit.ts";
import type { YearPath } from "./year-path.ts";

/** What people keep in the ledger besides what documents say, by noun. */
export interface ItemTypes {
  readonly unit: Unit;
  readonly person: Person;
  readonly assignment: Assignment;
  readonly path: YearPath;
  readonly share: ShareOut;
  readonly step: WorkStep;
  readonly "key-work": KeyWork;
  readonly programme: Programme;
  readonly schedule: Schedule;
  readonly report: WorkReport;
  readonly response: WarningResponse;
  readonly index: CompositeIndex;
  readonly "attached-rule": AttachedRule;
  readonly channel: Channel;
}

export type Noun = keyof ItemTypes;

export const NOUNS = [
  ...["unit", "person", "assignment", "path", "share", "step", "key-work", "programme", "schedule"],
  ...["report", "response", "index", "attached-rule", "channel"],
] as readonly Noun[];

/** An item as it stands. */
export interface HeldItem<T> {
  readonly value: T;
  /** How many entries made it what it is, from 1; counts on where an item was taken away and brought back. */
  readonly version: number;
}

/** Items of one noun by their ids; those taken away are left out. */
export type ItemsOf<N extends Noun> = ReadonlyMap<string, HeldItem<ItemTypes[N]>>;

/** All items, or those that were looked up. */
export type Items = { readonly [N in Noun]: ItemsOf<N> };

/** No items. */
export const NO_ITEMS: Items = {
  ...{ unit: new Map(), person: new Map(), assignment: new Map(), path: new Map(), share: new Map() },
  ...{ step: new Map(), "key-work": new Map(), programme: new Map(), schedule: new Map(), report: new Map() },
  ...{ response: new Map(), index: new Map(), "attached-rule": new Map(), channel: new Map() },
};

/** The commitment an item belongs to; null for units, people, indices and ways out. */
export function commitmentOf<N extends Noun>(noun: N, value: ItemTypes[N]): string | null {
  if (noun === "unit" || noun === "person") return null;
  return "commitment" in value ? value.commitment : null;
}
