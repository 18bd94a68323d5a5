import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  doubtCodes,
  exportQuery,
  type LedgerAddress,
  ledgerColumns,
  listQuery,
  natures,
  readLedgerAddress,
  sortFields,
  states,
} from "../src/address/ledger.ts";
import { commitmentKinds, readAt, readPlanAddress } from "../src/address/plan.ts";
import { readQuery, stringifySearch, writeQuery } from "../src/address/query.ts";
import { readSearchAddress } from "../src/address/search.ts";

const documentId = fc.stringMatching(/^d[0-9a-z]{12}$/);
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== "");
const some = <T>(values: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const ledgerAddress: fc.Arbitrary<LedgerAddress> = fc
  .record({
    document: maybe(fc.uniqueArray(documentId, { minLength: 1, maxLength: 3 })),
    kind: some(commitmentKinds),
    nature: some(natures),
    section: maybe(fc.nat(900)),
    period: maybe(fc.integer({ min: 1000, max: 9999 }).map(String)),
    state: some(states),
    doubt: some([...doubtCodes, "any" as const]),
    lead: maybe(words),
    q: maybe(words),
    sort: maybe(fc.constantFrom(...sortFields.slice(1).flatMap((field) => [field, `-${field}` as const]))),
    columns: some(ledgerColumns),
    after: maybe(fc.stringMatching(/^[\w-]{1,40}$/)),
    before: fc.constant(undefined),
    limit: maybe(fc.integer({ min: 1, max: 500 }).filter((limit) => limit !== 50)),
    asOf: maybe(fc.constantFrom("2026-01-31", "2026-01-31T08:00:00Z", "2026-01-31T08:00:00.125+08:00")),
  })
  .map((address) => ({ ...address, section: address.document?.length === 1 ? address.section : undefined }));

describe("what a page keeps in its address", () => {
  test("a ledger written into an address is read back the same", () => {
    fc.assert(
      fc.property(ledgerAddress, (address) => {
        expect(readLedgerAddress(readQuery(stringifySearch({ ...address })))).toEqual(address);
      }),
    );
  });

  test("reading what was read changes nothing", () => {
    fc.assert(
      fc.property(ledgerAddress, (address) => {
        expect(readLedgerAddress({ ...address })).toEqual(address);
      }),
    );
  });

  test("no query is an error: whatever cannot be read is left out", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("kind", "document", "sort", "limit", "at", "q", "in"), fc.string()),
        (query) => {
          expect(() => [readLedgerAddress(query), readPlanAddress(query), readSearchAddress(query)]).not.toThrow();
        },
      ),
    );
  });

  test("whatever stands in an address, written anew it says the same: server and browser agree", () => {
    const name = fc.constantFrom(
      "kind",
      "document",
      "section",
      "sort",
      "limit",
      "after",
      "before",
      "at",
      "c",
      "q",
      "in",
    );
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("task,bogus", "-1", "1e2", "d0123456789ab", `${"长".repeat(199)} 句`, `${"a".repeat(199)}😀`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const query = readQuery(new URLSearchParams(pairs).toString());
        for (const read of [readLedgerAddress, readPlanAddress, readSearchAddress]) {
          const address = read(query);
          expect(read(readQuery(stringifySearch({ ...address })))).toEqual(address);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("lists are written with commas and stay readable", () => {
    expect(writeQuery({ kind: ["task", "project"], period: "2021/2025", q: "" })).toBe(
      "kind=task,project&period=2021/2025",
    );
  });

  test("a repeated name counts as a list, as a plain form would send it", () => {
    expect(readLedgerAddress(readQuery("?kind=task&kind=project")).kind).toEqual(["task", "project"]);
  });

  test("a section without its one document says nothing", () => {
    expect(readLedgerAddress({ section: "4" }).section).toBeUndefined();
  });

  test("an export asks for the same filters, order and columns, and for all pages", () => {
    const address = readLedgerAddress({ kind: "task", sort: "-value", columns: "title,lead", after: "x", limit: "25" });
    expect(exportQuery(address, "en")).toBe("kind=task&sort=-value&columns=title,lead&lang=en");
    expect(listQuery(address)).toBe("kind=task&sort=-value&after=x&limit=25");
  });

  test("a span in an address must end after it begins", () => {
    expect(readAt("120-163")).toEqual({ start: 120, end: 163 });
    expect(readAt("163-120")).toBeNull();
    expect(readAt(undefined)).toBeNull();
    expect(readPlanAddress({ at: "12" }).at).toBeUndefined();
  });
});
