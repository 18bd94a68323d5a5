import type { PageRequest, PageResponse } from "@lantu/server/contract";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";

const assets = { script: "/a.js", styles: [], preload: [], messages: { "zh-CN": "/zh.js", en: "/en.js" } };

/** The interface of a server that holds nothing; it notes what it was asked for. */
const asked: string[] = [];
const emptyApi: PageRequest["api"] = async (path) => {
  asked.push(path);
  return { status: 404, json: { code: "not-found", detail: "nothing here" } };
};

let render: (url: string) => Promise<PageResponse>;
beforeAll(async () => {
  vi.stubGlobal("__PAGE_ASSETS__", assets);
  const { default: renderPage } = await import("../src/entry-server.tsx");
  const { me } = (await import("../src/shell/visitor.ts")).publicVisitor;
  render = (url) => renderPage({ url, language: "en", theme: "light", nonce: "n", canWrite: false, me, api: emptyApi });
});

/** Queries as they come from anywhere: the portal's own names with values it knows, does not know, or cannot read. */
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "kind",
        "sort",
        "limit",
        "document",
        "section",
        "q",
        "after",
        "before",
        "in",
        "at",
        "c",
        "text",
        "series",
        "concept",
        "place",
        "measure",
        "base",
        "show",
        "x",
      ),
      fc.oneof(
        fc.constantFrom(
          "task",
          "indicator,bogus",
          "-1",
          "50",
          "25",
          "zzz",
          "raw",
          "1-9",
          "d0123456789ab",
          "s0123456789abcdef",
          "growth",
          "2020",
          " ",
          "",
          "%",
          "+",
        ),
        fc.string({ unit: "grapheme", maxLength: 12 }),
      ),
      fc.boolean(),
    ),
    { maxLength: 5 },
  )
  .map((pairs) =>
    pairs.map(([name, value, raw]) => `${name}=${raw ? value.replaceAll(/[^\w,-]/g, "") : encodeURIComponent(value)}`),
  )
  .map((pairs) => (pairs.length === 0 ? "" : `?${pairs.join("&")}`));

const path = fc.constantFrom(
  "/",
  "/commitments",
  "/commitments/",
  "/search",
  "/indicators",
  "/indicators/",
  "/compare",
  "/documents/d0123456789ab",
  "/documents/",
);

describe("an address written in another way than the portal writes it", () => {
  test.each([
    ["/documents/?section=20", "/documents?section=20"],
    ["/commitments/?kind=task", "/commitments?kind=task"],
    ["/commitments?kind=bogus&sort=zzz&limit=-1", "/commitments"],
    ["/commitments?kind=bogus,task&lang=en", "/commitments?kind=task&lang=en"],
  ])("%s leads to %s", async (url, location) => {
    expect(await render(url)).toMatchObject({ status: 302, location });
  });

  test("leads to one that is answered, on this server", async () => {
    await fc.assert(
      fc.asyncProperty(path, query, async (place, text) => {
        const { location } = await render(place + text);
        if (location === undefined) return;
        expect(location).toMatch(/^\/(?!\/)/);
        expect((await render(location)).location).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe("an id that cannot be one", () => {
  test.each(["/documents/xyz", "/commitments/foo", "/commitments/d0123456789ab"])(
    "%s is a page that does not exist, and nobody is asked for it",
    async (url) => {
      asked.length = 0;
      const { status, html } = await render(url);
      expect(status).toBe(404);
      expect(html).toContain('class="notice-page"');
      expect(asked).toEqual([]);
    },
  );
});
