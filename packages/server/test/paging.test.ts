import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./support/client.ts";
import { type FilledServer, filledServer } from "./support/filled.ts";

let lantu: FilledServer;

beforeAll(async () => {
  lantu = await filledServer();
});
afterAll(() => lantu.close());

interface Listed {
  readonly items: readonly object[];
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
}

async function page(url: string, cursor = ""): Promise<Listed> {
  const { status, json } = await send(lantu.app, `${url}${cursor}`);
  expect(status).toBe(200);
  return json;
}

/** Walks through a list from one end to the other; items in the order they stand in the list. */
async function walk(url: string, direction: "next" | "previous"): Promise<readonly object[]> {
  const parameter = direction === "next" ? "after" : "before";
  const pages: (readonly object[])[] = [];
  let current = direction === "next" ? await page(url) : await lastPage(url);
  for (let steps = 0; steps < 500; steps++) {
    pages.push(current.items);
    const cursor = current[direction];
    if (cursor === null) return (direction === "next" ? pages : pages.toReversed()).flat();
    current = await page(url, `&${parameter}=${encodeURIComponent(cursor)}`);
  }
  throw new Error("the list does not end");
}

async function lastPage(url: string): Promise<Listed> {
  let current = await page(url);
  while (current.next !== null) current = await page(url, `&after=${encodeURIComponent(current.next)}`);
  return current;
}

describe("lists by pages", () => {
  it.each([
    "/api/v1/commitments?limit=37",
    "/api/v1/commitments?limit=50&sort=-value",
    "/api/v1/commitments?limit=41&sort=nature",
    "/api/v1/commitments?limit=29&sort=-document&kind=task,project",
    "/api/v1/commitments?limit=33&sort=title&q=%E5%BB%BA%E8%AE%BE",
    "/api/v1/commitments?limit=10&scope=review&sort=-period",
    "/api/v1/search?limit=31&q=%E5%BB%BA%E8%AE%BE",
    "/api/v1/search?limit=17&q=%E5%8F%91%E5%B1%95&in=text",
    "/api/v1/journal?limit=2",
  ])("%s: forwards, every item once; backwards, the same turned round", async (url) => {
    const { total } = await page(url);
    const forwards = await walk(url, "next");
    expect(forwards.length).toBe(total);
    expect(new Set(forwards.map((item) => JSON.stringify(item))).size).toBe(total);
    expect(await walk(url, "previous")).toEqual(forwards);
  });

  it("a cursor holds for its own order only", async () => {
    const { next } = await page("/api/v1/commitments?limit=5&sort=title");
    const { status, json } = await send(lantu.app, `/api/v1/commitments?limit=5&sort=value&after=${next}`);
    expect([status, json.errors[0].path]).toEqual([400, "query.after"]);
  });
});
