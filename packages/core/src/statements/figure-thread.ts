import type { PeriodMention } from "../language/index.ts";
import type { Named } from "./subject.ts";
import type { Tail } from "./subject-tail.ts";

/** What the sentence before measured first, for sentences that tell its parts (其中，稻谷95万吨；小麦42万吨). */
export interface Told {
  readonly block: number;
  /** Index of its statement. */
  readonly statement: number;
  readonly name: string;
  readonly unit: string | null;
  /** What it counted, by unit, the last of each: for a sentence that goes on and names nothing (……项目733个。竣工267个). */
  readonly counted: ReadonlyMap<string, string>;
}

/** Nothing was counted before. */
export const NOTHING_COUNTED: ReadonlyMap<string, string> = new Map();

/** What the numbers of a sentence take over from one another. */
export interface Thread extends Named {
  readonly time: PeriodMention | null;
  readonly base: PeriodMention | null;
  readonly compared: boolean;
  readonly expected: boolean;
  readonly parts: readonly string[];
  /** Things named by the sentence's numbers so far, the last at the end. */
  readonly recent: readonly string[];
  readonly tail: Tail | null;
  /** Times listed for the values of the last run (2021年、2022年分别为…), for those of the next. */
  readonly series: readonly PeriodMention[];
}

/** What the first number of a sentence takes over. */
export const START: Thread = {
  thing: null,
  changing: null,
  name: null,
  deed: null,
  from: false,
  topic: null,
  work: null,
  counted: NOTHING_COUNTED,
  unit: null,
  namedUnit: null,
  parted: false,
  time: null,
  base: null,
  compared: false,
  expected: false,
  parts: [],
  recent: [],
  tail: null,
  series: [],
};

/** What the first number takes over where the sentence tells parts of what the one before measured. */
export function partsThread({ name, unit }: Pick<Told, "name" | "unit">, topic: string | null): Thread {
  return { ...START, topic, thing: name, changing: name, name, unit, namedUnit: unit, parted: true };
}
