import {
  type Authority,
  type Outcome as Decided,
  type Entry,
  type Items,
  type ItemTypes,
  isItemBody,
  NO_ITEMS,
  type Noun,
  nounOf,
} from "@lantu/core/ledger";
import type { Connection } from "../database.ts";
import { isRefusal } from "../ledger/command.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import { type CommitmentFact, commitmentFacts } from "./facts.ts";
import { heldItems, type Wanted } from "./held.ts";
import type { KnownUnits, UnitBook } from "./known-units.ts";
import { type Ids, type Latest, latestItems, standingOf } from "./latest.ts";
import { itemLine } from "./line.ts";
import { Unwritten } from "./unwritten.ts";

/** What an act has to see before it is decided. */
export interface ActNeeds {
  readonly items: Partial<Readonly<Record<Noun, Wanted>>>;
  readonly commitments?: readonly string[];
  /**
   * Versions whoever asks has seen, by id: refused as `stale` where another is held, as `not-found` where there
   * never was one. What is not there was seen as 0 or, once it was taken away, as the version that did so.
   */
  readonly versions?: Partial<Readonly<Record<Noun, ReadonlyMap<string, number>>>>;
}

/** What an act sees. */
export interface ActHeld extends Items {
  readonly commitments: ReadonlyMap<string, CommitmentFact>;
  /** Who asks, with the rights held at this moment. */
  readonly who: Authority;
}

/** An act as far as it is known before it is carried out. */
export interface Foreseen {
  readonly needs: ActNeeds;
  readonly actor: string;
}

/** Ids of persons; other actors are the machine itself and reviewers from before there were accounts. */
const PERSON = /^p[0-9a-f]{16}$/;

/**
 * Acts carried out one after the other in a transaction that holds the end of the journal. Nobody else can change what they
 * see meanwhile: each thing is read once, for all of them where it is foreseen; each act sees what those before it did,
 * written or not.
 */
export class Sitting {
  readonly #connection: Connection;
  readonly #units: KnownUnits;
  readonly #unwritten: Unwritten;
  readonly #items = new Map<Noun, Map<string, Latest | null>>();
  readonly #facts = new Map<string, CommitmentFact | null>();
  #book: UnitBook | null = null;

  constructor(connection: Connection, units: KnownUnits) {
    this.#connection = connection;
    this.#units = units;
    this.#unwritten = new Unwritten(connection);
  }

  /** The transaction, which sees everything that was done. */
  async connection(): Promise<Connection> {
    await this.#unwritten.write();
    return this.#connection;
  }

  /** Reads what several acts need. */
  async foresee(acts: readonly Foreseen[]): Promise<void> {
    const ids = new Map<Noun, Set<string>>();
    const want = (noun: Noun, more: Iterable<string>): void => {
      const known = this.#items.get(noun);
      const wanted = ids.get(noun) ?? new Set();
      for (const id of more) if (known?.has(id) !== true) wanted.add(id);
      if (wanted.size > 0) ids.set(noun, wanted);
    };
    for (const { needs, actor } of acts) {
      for (const noun of nounsOf(needs.items)) want(noun, namedIn(needs.items[noun]));
      for (const noun of nounsOf(needs.versions ?? {})) want(noun, needs.versions?.[noun]?.keys() ?? []);
      if (PERSON.test(actor)) want("person", [actor]);
    }
    await this.#learn(new Map([...ids].map(([noun, some]) => [noun, [...some]])));
    await this.#learnFacts(acts.flatMap(({ needs }) => needs.commitments ?? []));
  }

  /** What an act sees. */
  async held(needs: ActNeeds, actor: string): Promise<ActHeld> {
    await this.foresee([{ needs, actor }]);
    const items: { [N in Noun]?: Items[N] } = {};
    for (const noun of nounsOf(needs.items)) {
      Object.assign(items, { [noun]: await this.#standing(noun, needs.items[noun] ?? []) });
    }
    const commitments = new Map<string, CommitmentFact>();
    for (const id of needs.commitments ?? []) {
      const fact = this.#facts.get(id) ?? null;
      if (fact !== null) commitments.set(id, fact);
    }
    return { ...NO_ITEMS, ...items, commitments, who: this.#authority(actor) };
  }

  /** A refusal where an act was asked for by somebody who saw another state; what it needs must have been read. */
  stale({ versions = {} }: ActNeeds): Refused | null {
    for (const noun of nounsOf(versions)) {
      for (const [id, expected] of versions[noun] ?? []) {
        const latest = this.#items.get(noun)?.get(id) ?? null;
        const version = latest?.version ?? 0;
        const isSeen = expected === version || (expected === 0 && (latest?.value ?? null) === null);
        if (isSeen) continue;
        return version === 0 ? refused("not-found", { id }) : refused("stale", { id, expected, version });
      }
    }
    return null;
  }

  /** Puts what was decided at the end of the journal; the tables are brought to it when the sitting is written at the latest. */
  async record(decided: Decided, asked: Asked): Promise<Outcome<null>> {
    if (isRefusal(decided)) return refused(decided.code, decided.params);
    const bodies = storable(decided);
    const stamp = { at: new Date().toISOString(), actor: storable(asked.actor) };
    const entries = await this.#unwritten.add(bodies.map(itemLine), stamp);
    for (const entry of entries) this.#follow(entry);
    return { kind: "done", value: null, entries };
  }

  /** Writes what was recorded. */
  write(): Promise<void> {
    return this.#unwritten.write();
  }

  /** What is known of items after an entry; of those nothing was known of before, the table will tell once it is written. */
  #follow(entry: Entry): void {
    const noun = nounOf(entry.kind);
    if (noun === null || !isItemBody(entry)) return;
    if (noun === "unit") this.#book = null;
    const known = this.#items.get(noun);
    for (const { id, after } of entry.payload.changes) {
      const before = known?.get(id);
      if (before === undefined) continue;
      known?.set(id, { value: asRead(after), version: (before?.version ?? 0) + 1 });
    }
  }

  async #standing<N extends Noun>(noun: N, wanted: Wanted): Promise<Items[Noun]> {
    if (wanted !== "all") return standingOf<N>(this.#items.get(noun) ?? new Map(), wanted) as Items[Noun];
    if (this.#unwritten.has(noun)) await this.#unwritten.write();
    if (noun !== "unit") return heldItems(this.#connection, noun, "all") as Promise<Items[Noun]>;
    this.#book ??= await this.#units.now(this.#connection);
    return this.#book.units;
  }

  #authority(actor: string): Authority {
    if (!PERSON.test(actor)) return { kind: "machine" };
    const person = (this.#items.get("person")?.get(actor)?.value ?? null) as ItemTypes["person"] | null;
    return person === null ? { kind: "public" } : { kind: "person", person };
  }

  async #learn(wanted: Ids): Promise<void> {
    if (wanted.size === 0) return;
    if ([...wanted.keys()].some((noun) => this.#unwritten.has(noun))) await this.#unwritten.write();
    const found = await latestItems(this.#connection, wanted);
    for (const [noun, ids] of wanted) {
      const known = this.#items.get(noun) ?? new Map<string, Latest | null>();
      this.#items.set(noun, known);
      for (const id of ids) known.set(id, found.get(noun)?.get(id) ?? null);
    }
  }

  async #learnFacts(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#facts.has(id));
    if (wanted.length === 0) return;
    const found = await commitmentFacts(this.#connection, wanted);
    for (const id of wanted) this.#facts.set(id, found.get(id) ?? null);
  }
}

const nounsOf = (byNoun: Partial<Readonly<Record<Noun, unknown>>>): readonly Noun[] => Object.keys(byNoun) as Noun[];

const namedIn = (wanted: Wanted | undefined): readonly string[] =>
  wanted === undefined || wanted === "all" ? [] : wanted;

/** A value as the database would answer it: without members that are undefined. */
function asRead<T>(value: T): T {
  return value === null ? value : (JSON.parse(JSON.stringify(value)) as T);
}
