/** The values a key had one after the other, each from a place on; undefined while there was none. */
interface Line<T> {
  readonly places: number[];
  readonly values: (T | undefined)[];
}

/**
 * A map that becomes another many times, and how it stood each time: told by what changed, since as many copies of it as
 * there are changes take memory with their square.
 */
export class MapHistory<T extends object> {
  readonly #lines = new Map<string, Line<T>>();
  #now: ReadonlyMap<string, T> = new Map();
  #view: ReadonlyMap<string, T> = this.#now;
  #place = 0;
  /** How many keys have a value now. */
  #size = 0;

  /** How a map stands, to be looked at when it has long become another; it is not held itself. */
  keep(now: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    if (now === this.#now) return this.#view;
    this.#now = now;
    this.#place++;
    for (const [key, value] of now) this.#put(key, value);
    if (this.#size > now.size) for (const key of this.#lines.keys()) if (!now.has(key)) this.#put(key, undefined);
    this.#view = new MapThen(this, this.#place, now.size);
    return this.#view;
  }

  /** All keys there ever were. */
  keys(): IterableIterator<string> {
    return this.#lines.keys();
  }

  /** The value a key had at a place. */
  at(key: string, place: number): T | undefined {
    const line = this.#lines.get(key);
    if (line === undefined) return undefined;
    let [first, end] = [0, line.places.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if ((line.places[middle] as number) <= place) first = middle + 1;
      else end = middle;
    }
    return line.values[first - 1];
  }

  #put(key: string, value: T | undefined): void {
    const line = this.#lines.get(key) ?? { places: [], values: [] };
    const last = line.values.at(-1);
    if (last === value) return;
    if (last === undefined) this.#size++;
    if (value === undefined) this.#size--;
    line.places.push(this.#place);
    line.values.push(value);
    this.#lines.set(key, line);
  }
}

/** A map as it stood at a place of its history. */
class MapThen<T extends object> implements ReadonlyMap<string, T> {
  readonly size: number;
  readonly #history: MapHistory<T>;
  readonly #place: number;

  constructor(history: MapHistory<T>, place: number, size: number) {
    this.#history = history;
    this.#place = place;
    this.size = size;
  }

  get(key: string): T | undefined {
    return this.#history.at(key, this.#place);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[string, T]> {
    for (const key of this.#history.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<T> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(told: (value: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, value] of this.entries()) told(value, key, this);
  }
}
