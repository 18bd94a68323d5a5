import { describe, expect, test } from "vitest";
import type { LedgerAddress } from "../src/address/ledger.ts";
import { turned } from "../src/address/turn.ts";

const shown: LedgerAddress = { kind: ["task"], sort: "title", after: "a" };

describe("another page of the list shown", () => {
  test("is that of its cursor, and of no other", () => {
    expect(turned(shown, shown, { after: "b" })).toEqual({ ...shown, after: "b", before: undefined });
    expect(turned(shown, shown, { before: "a" })).toEqual({ ...shown, after: undefined, before: "a" });
  });

  test("stays one of the same list while another page of it, or other columns, have been chosen", () => {
    const chosen: LedgerAddress = { ...shown, after: "b", columns: ["title", "id"] };
    expect(turned(chosen, shown, { after: "c" })).toEqual({ ...chosen, after: "c", before: undefined });
  });

  test.each<LedgerAddress>([
    { kind: ["task"], nature: ["binding"], sort: "title" },
    { kind: ["task"] },
    { sort: "title" },
    { ...shown, sort: "-title" },
  ])("is the first of the list chosen since: %j", (chosen) => {
    expect(turned(chosen, shown, { after: "b" })).toEqual({ ...chosen, after: undefined, before: undefined });
  });
});
