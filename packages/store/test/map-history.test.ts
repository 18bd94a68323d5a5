import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MapHistory } from "../src/verify/map-history.ts";

type Value = { readonly n: number };

const key = fc.constantFrom("a", "b", "c", "d", "e");
const change = fc.oneof(
  fc.record({ key, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ key, value: fc.constant(null) }),
  fc.constant(null),
);

describe("how a map stood", () => {
  test("is what it was, whatever it became", () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const history = new MapHistory<Value>();
        let now: ReadonlyMap<string, Value> = new Map();
        const all = [{ kept: history.keep(now), copy: now }];
        for (const one of changes) {
          const next = new Map(now);
          if (one?.value === null) next.delete(one.key);
          else if (one !== null) next.set(one.key, { n: one.value });
          now = next;
          all.push({ kept: history.keep(now), copy: now });
        }
        for (const { kept, copy } of all) {
          expect(new Map(kept)).toEqual(copy);
          expect(kept.size).toBe(copy.size);
          expect([...kept.keys()].sort()).toEqual([...copy.keys()].sort());
          for (const name of "abcde")
            expect([kept.get(name), kept.has(name)]).toEqual([copy.get(name), copy.has(name)]);
        }
      }),
    );
  });

  test("is the same again where it is the same map", () => {
    const history = new MapHistory<Value>();
    const map = new Map([["a", { n: 1 }]]);
    expect(history.keep(map)).toBe(history.keep(map));
  });

  test("takes memory with its changes, be they thousands in a map of thousands", () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const held = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const [size, begin] = [3_000, held()];
    const history = new MapHistory<Value>();
    let now = new Map(Array.from({ length: size }, (_, n) => [String(n), { n }]));
    const kept: ReadonlyMap<string, Value>[] = [];
    for (let n = 0; n < size; n++) {
      now = new Map(now).set(String(n), { n: -1 });
      kept.push(history.keep(now));
    }
    expect(held() - begin).toBeLessThan(20e6);
    expect(kept.map((then, n) => [then.get(String(n))?.n, then.get(String(n + 1))?.n]).slice(0, 2)).toEqual([
      [-1, 1],
      [-1, 2],
    ]);
  });
});
