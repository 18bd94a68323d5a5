import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findPlace,
  liesWithin,
  NATION,
  type Place,
  placeAbove,
  placeOfCode,
  placesWithin,
  shortNames,
} from "../src/indicators/index.ts";

interface NameCase {
  readonly written: string;
  readonly within?: string;
  readonly code: string | null;
}

const { cases }: { cases: readonly NameCase[] } = JSON.parse(
  readFileSync(new URL("../../../specs/places/names.json", import.meta.url), "utf8"),
);

/** A place with all under it. */
const under = (place: Place): readonly Place[] => [place, ...placesWithin(place).flatMap(under)];
const ALL = under(NATION);
const anyPlace = fc.constantFrom(...ALL);
const aboveOf = (place: Place): Place => placeAbove(place) ?? NATION;

describe("the name of a place", () => {
  it.each(cases)("$written in $within", ({ written, within, code }) => {
    const scope = within === undefined ? undefined : (placeOfCode(within) ?? undefined);
    const found = findPlace(written, scope);
    expect(found === null || found === "ambiguous" ? found : found.code).toBe(code);
  });

  it("finds every place within the one above it", () => {
    expect(ALL.filter((place) => findPlace(place.name, aboveOf(place)) !== place)).toEqual([]);
  });

  it("finds every place without help, or says that it is one of several", () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const namesakes = ALL.filter(({ name }) => name === place.name);
        expect(findPlace(place.name)).toBe(namesakes.length === 1 ? place : "ambiguous");
      }),
    );
  });

  it("finds it in its short form, unless another of the name is meant first or both are as near", () => {
    const shorts = ALL.flatMap((place) => shortNames(place).map((short) => ({ place, short })));
    fc.assert(
      fc.property(fc.constantFrom(...shorts), ({ place, short }) => {
        const above = aboveOf(place);
        const found = findPlace(short, above);
        if (found === place) return;
        const rivals = under(above).filter((other) => other.name === short || shortNames(other).includes(short));
        expect(rivals.length).toBeGreaterThan(1);
        expect(found === "ambiguous" || (found !== null && rivals.every((rival) => liesWithin(rival, found)))).toBe(
          true,
        );
      }),
    );
  });

  it("finds it behind the names of all places above it", () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const above = aboveOf(place);
        const names = [
          placeAbove(above)?.code === NATION.code || above === NATION ? null : placeAbove(above),
          above,
          place,
        ];
        const written = names.map((each) => (each === null || each === NATION ? "" : each.name)).join("");
        if (place !== NATION) expect(findPlace(written)).toBe(place);
      }),
    );
  });

  it("never fails and never takes long, whatever is written", () => {
    fc.assert(fc.property(fc.string(), anyPlace, (text, within) => void findPlace(text, within)));
    expect(findPlace("北京".repeat(100_000))).toBeNull();
  });
});

describe("places", () => {
  it("are those of the standard: 34 provinces, 333 prefectures, some 2,850 counties", () => {
    const count = (level: string) => ALL.filter((place) => place.level === level).length;
    expect([count("nation"), count("province"), count("prefecture")]).toEqual([1, 34, 333]);
    expect(count("county")).toBeGreaterThan(2800);
  });

  it("stand under the place above them, which leads to the nation", () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(liesWithin(place, NATION)).toBe(true);
        expect(placeOfCode(place.code)).toBe(place);
        if (place !== NATION) expect(placesWithin(aboveOf(place))).toContain(place);
      }),
    );
  });

  it("have codes of six digits, each once", () => {
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(ALL.length);
    expect(ALL.filter(({ code }) => !/^\d{6}$/.test(code))).toEqual([]);
  });

  it("lead a former code to the place that carries it on, and know an abolished one as it was", () => {
    expect(placeOfCode("110228")?.name).toBe("密云区");
    expect(placeOfCode("110103")).toEqual({ code: "110103", name: "崇文区", level: "county", parent: "110000" });
    expect(placeOfCode("999999")).toBeNull();
  });
});
