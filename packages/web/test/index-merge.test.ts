import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newDeclaration, newGroup, newMember } from "../src/workbench/indices/declaration.ts";
import { differences, merged } from "../src/workbench/indices/merge.ts";

const member = fc.record({ at: fc.integer({ min: 1, max: 4 }), weight: fc.integer({ min: 1, max: 3 }) });
const members = fc
  .uniqueArray(member, { minLength: 1, selector: ({ at }) => at })
  .map((all) => all.map(({ at, weight }) => ({ ...newMember(at), weight })));
const group = fc.tuple(fc.integer({ min: 1, max: 3 }), members).map(([at, all]) => ({ ...newGroup(at), members: all }));
const declaration = fc
  .record({
    groups: fc.uniqueArray(group, { minLength: 1, selector: ({ id }) => id }),
    least: fc.integer({ min: 1, max: 3 }),
    name: fc.record({ zh: fc.constantFrom("指数", "得分"), en: fc.constantFrom("index", "score") }),
  })
  .map((parts) => ({ ...newDeclaration, id: "one", ...parts }));

describe("two who declared the same index", () => {
  test("keep what they wrote where nothing of the other is taken, and have the other's where all of it is", () => {
    fc.assert(
      fc.property(declaration, declaration, (mine, theirs) => {
        const all = new Set(differences(mine, theirs).map(({ key }) => key));
        expect(merged(mine, theirs, new Set())).toEqual(mine);
        expect(differences(merged(mine, theirs, all), theirs)).toEqual([]);
      }),
    );
  });

  test("differ in exactly the parts they said differently", () => {
    const [mine, theirs] = [
      { ...newDeclaration, least: 5 },
      { ...newDeclaration, groups: [{ ...newGroup(1), members: [{ ...newMember(1), weight: 4 }, newMember(2)] }] },
    ];
    const found = differences(mine, theirs);
    expect(found.map(({ key, mine: own }) => [key, own === null])).toEqual([
      ["least", false],
      ["member group-1 indicator-1", false],
      ["member group-1 indicator-2", true],
    ]);
    const both = merged(mine, theirs, new Set(["member group-1 indicator-2"]));
    expect([both.least, both.groups[0]?.members.map(({ weight }) => weight)]).toEqual([5, [1, 1]]);
  });
});
