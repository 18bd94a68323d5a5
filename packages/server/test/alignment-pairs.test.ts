import type { PlaceRef } from "@lantu/core/indicators";
import { describe, expect, it } from "vitest";
import { alignablePairs, type DescribedDocument, documentOrder } from "../src/comparisons/alignment-pairs.ts";

/** A plan of a place for some years. */
const plan = (id: string, place: string | null, period: string, more: Partial<DescribedDocument> = {}) => {
  const [from, to = from] = period.split("/");
  const title = `${place ?? ""}国民经济和社会发展规划`;
  const described: DescribedDocument = {
    ...{ id, title, fileName: `${id}.txt`, kind: "five-year-plan", place, period, issuer: null, date: null },
    ...{ periodStart: `${from}-01-01`, periodEnd: `${to}-12-31` },
    ...more,
  };
  return described;
};
const named = (documents: readonly DescribedDocument[], settled?: ReadonlyMap<string, PlaceRef>) =>
  alignablePairs(documents, settled).map(
    ({ mode, from, to }) => `${from.id} ${mode === "upper-lower" ? ">" : "→"} ${to.id}`,
  );

describe("documents that lie to each other", () => {
  it("are plans of a place and of one above it, by the standard, for times that overlap", () => {
    const documents = [
      plan("city", "北京市", "2021/2025"),
      plan("district", "海淀区", "2021/2025"),
      plan("before", "海淀区", "2016/2020"),
      plan("elsewhere", "嘉定区", "2021/2025"),
    ];
    expect(named(documents)).toEqual(["city > district", "before → district"]);
  });

  it("are those of places the standard does not know, where a title has one name before the other", () => {
    const title = "岚江市青渡区国民经济和社会发展规划";
    const documents = [plan("city", "岚江市", "2021/2025"), plan("district", "青渡区", "2022", { title })];
    expect(named(documents)).toEqual(["city > district"]);
    expect(named([plan("city", "岚江市", "2021/2025"), plan("district", "青渡区", "2022")])).toEqual([]);
  });

  it("are each with the next of its kind only, and not with another kind", () => {
    const kind = "annual-plan" as const;
    const years = ["2023", "2021", "2024", "2022"].map((year) => plan(year, "青渡区", year, { kind }));
    expect(
      named([...years, plan("plan", "青渡区", "2021/2025"), plan("odd", "青渡区", "2020", { kind: null })]),
    ).toEqual([...["2023 → 2024", "2022 → 2023", "2021 → 2022"]]);
  });

  it("are found by the place their text tells, where their description does not", () => {
    const documents = [plan("city", "北京市", "2021/2025"), plan("speech", null, "2022")];
    expect(named(documents)).toEqual([]);
    const place: PlaceRef = { kind: "coded", code: "110108", name: "海淀区" };
    expect(named(documents, new Map([["speech", place]]))).toEqual(["city > speech"]);
  });

  it("have an order for any two where a mode is given", () => {
    const [a, b] = [plan("a", "青渡区", "2021/2025"), plan("b", "云汀区", "2016/2020")];
    const order = documentOrder([a, b], new Map());
    expect(order.of(a, b)).toBeNull();
    expect(order.of(a, b, "upper-lower")).toEqual({ mode: "upper-lower", from: a, to: b });
    expect(order.of(a, b, "predecessor-successor")).toEqual({ mode: "predecessor-successor", from: b, to: a });
  });
});
