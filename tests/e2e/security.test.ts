import { request } from "node:http";
import { networkInterfaces } from "node:os";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { copyData, removeData, startLantu } from "./lantu.ts";
import { settled, soon, startSession } from "./session.ts";

const session = startSession();

/** Status of a request with headers that browsers do not let a program choose. */
const status = (url: string, method: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once("error", reject);
    sent.end(method === "GET" ? undefined : "{}");
  });

const json = { "content-type": "application/json" };
const foreign: readonly (readonly [who: string, headers: Readonly<Record<string, string>>])[] = [
  ["a page of another site", { origin: "http://evil.example" }],
  ["a page of another port", { origin: "http://127.0.0.1:1" }],
  ["a page without an origin of its own", { origin: "null" }],
  ["a browser that says the site is another", { "sec-fetch-site": "cross-site" }],
  ["a name that leads to this machine", { host: "evil.example" }],
  ["a name with this machine's in it", { host: "127.0.0.1.evil.example" }],
  ["whoever comes through a proxy", { "x-forwarded-for": "203.0.113.9" }],
];

/** Every address that writes, with the documents and commitments of the samples. */
const writes = async (): Promise<readonly (readonly [method: string, path: string])[]> => {
  const { items } = await session.api<{ items: { id: string; document: { id: string } }[] }>("/commitments?limit=1");
  const { id = "", document = { id: "" } } = items[0] ?? {};
  return [
    ["POST", "/imports"],
    ["POST", "/imports/x/publish"],
    ["POST", "/imports/x/discard"],
    ["POST", "/imports/x/cancel"],
    ["POST", "/commitments/decisions"],
    ["PATCH", `/commitments/${id}`],
    ["PATCH", `/documents/${document.id}`],
    ["POST", `/documents/${document.id}/withdraw`],
    ["POST", `/documents/${document.id}/restore`],
  ];
};

describe("writing", () => {
  test.each(foreign)("is refused to %s", async (_, headers) => {
    for (const [method, path] of await writes()) {
      const own = { origin: session.url, ...json, ...headers };
      // Whoever comes from elsewhere is asked to sign in; a foreign page is turned away whoever it speaks for.
      const refused = "x-forwarded-for" in headers ? 401 : 403;
      expect([path, await status(`${session.url}/api/v1${path}`, method, own)]).toEqual([path, refused]);
    }
  });

  test("is not possible from a foreign page even in a browser", async () => {
    const page = await session.visit("/", { noise: [/CORS|ERR_FAILED|Failed to load|403/] });
    await page.route("http://other.example/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<p>hello" }),
    );
    await page.goto("http://other.example/");
    const [[, path] = ["", ""]] = (await writes()).slice(-2);
    const answer = await page.evaluate(
      (url) =>
        fetch(url, { method: "POST", mode: "no-cors", body: "{}" }).then(
          ({ type }) => type,
          () => "refused",
        ),
      `${session.url}/api/v1${path}`,
    );
    expect(["opaque", "refused"]).toContain(answer);
    const { totals } = await session.api<{ totals: { documents: number } }>("/overview");
    expect(totals.documents).toBeGreaterThan(5);
  });
});

describe("reading", () => {
  test("is refused under a foreign name, which only a rebound address has", async () => {
    expect(await status(`${session.url}/api/v1/documents`, "GET", { host: "evil.example" })).toBe(403);
    expect(await status(`${session.url}/`, "GET", { host: "evil.example" })).toBe(403);
    expect(await status(`${session.url}/`, "GET", { host: `localhost:${new URL(session.url).port}` })).toBe(200);
  });

  test.each(["/", "/commitments", "/search?q=1", "/import", "/developers", "/no/such/page"])(
    "%s comes with the headers that keep a page to itself",
    async (path) => {
      const { headers } = await fetch(session.url + path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']{16,}'(;|$)/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toMatch(/same-origin|no-referrer/);
      expect(headers.get("x-powered-by")).toBeNull();
      const again = (await fetch(session.url + path)).headers.get("content-security-policy");
      expect(again).not.toBe(policy);
    },
  );

  test("a file as received is never opened as a page", async () => {
    const { items } = await session.api<{ items: { id: string; format: string }[] }>("/documents");
    const html = items.find(({ format }) => format === "html");
    const { headers } = await fetch(`${session.url}/api/v1/documents/${html?.id}/original`);
    expect(headers.get("content-disposition")).toMatch(/^attachment/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  test.each(["/assets/../../package.json", "/assets/%2e%2e/%2e%2e/package.json", "/assets/..%5c..%5cpackage.json"])(
    "%s leads to no file outside the pages' own",
    async (path) => {
      const code = await status(`${session.url}${path}`, "GET", {});
      expect([400, 403, 404]).toContain(code);
    },
  );
});

describe("a server for others", () => {
  test("can be read, and not written by whoever is not signed in", async () => {
    const data = copyData(inject("samplesRead"));
    const lantu = await startLantu(data, { LANTU_HOST: "0.0.0.0" });
    try {
      const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
      const outside = own.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
      for (const host of ["127.0.0.1", outside]) {
        const url = `http://${host}:${new URL(lantu.url).port}`;
        expect(await status(`${url}/`, "GET", {})).toBe(200);
        for (const [method, path] of await writes()) {
          expect([path, await status(`${url}/api/v1${path}`, method, { origin: url, ...json })]).toEqual([path, 401]);
        }
        expect((await (await fetch(`${url}/api/v1/health`)).json()).canWrite).toBe(false);
        const page = await session.browser.newPage({ locale: "en" });
        await page.goto(url);
        expect(await page.getByRole("link", { name: "Import" }).count()).toBe(0);
        await page.goto(`${url}/import`);
        expect(await page.locator("input[type=file]").count()).toBe(0);
        await page.close();
      }
    } finally {
      await lantu.end();
      removeData(data);
    }
  });
});

/** Everything a text could try, in places that become title, heading, quote, unit, cell. */
const attack = "<script>window.hit=1</script><img src=x onerror=window.hit=1><svg/onload=window.hit=1>";
const odd = "\u202e倒\u2066过来\u0007\u200b\ufeff";
const hostile = [
  `岚江市${attack}区2026年国民经济和社会发展计划草案的报告`,
  `一、主要目标 <b onmouseover=window.hit=1>`,
  `到2026年，全区${attack}产值达到500亿元，[点击](javascript:window.hit=1) **粗体** 增长6%以上${odd}。`,
  `二、重点任务</div></script><!--`,
  `=cmd|'/c calc'!A1建成公园12个，由区${attack}局牵头，区财政局配合。`,
  `{{7*7}} \${7*7} %s %00 " onfocus=window.hit=1 autofocus x=" 新建学校6所，完成投资80亿元。`,
].join("\n\n");

describe("a document full of traps", () => {
  let document = "";
  beforeAll(async () => {
    const brought = await session.bring(`<img src=x onerror=window.hit=1>.txt`, hostile, true);
    expect(brought.state).toBe("published");
    document = brought.document ?? "";
  });

  const expectHarmless = async (page: Page): Promise<void> => {
    await settled(page);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    const strange = page.locator("main script, main img[src=x], main svg[onload], main [onmouseover], main [onfocus]");
    expect(await strange.count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  };

  test("reads as text in the book and the rail", async () => {
    const page = await session.visit(`/documents/${document}`);
    await expectHarmless(page);
    expect(await page.locator(".book-text").textContent()).toContain(attack);
    expect(await page.title()).toContain("<");
    await page.getByRole("button", { name: "As published" }).click();
    await soon(() => page.locator(".book-text").textContent()).toContain("[点击](javascript:window.hit=1) **粗体**");
    await expectHarmless(page);
  });

  test("reads as text in the ledger, its filters, a commitment, home and search", async () => {
    const { items } = await session.api<{ items: { id: string }[] }>(`/commitments?document=${document}`);
    expect(items.length).toBeGreaterThan(1);
    const paths = [
      "/",
      `/commitments?document=${document}&columns=title,quote,document,lead,address`,
      ...items.map(({ id }) => `/commitments/${id}`),
      `/search?q=${encodeURIComponent("产值")}`,
      `/search?q=${encodeURIComponent("公园")}`,
    ];
    for (const path of paths) {
      const page = await session.visit(path);
      await expectHarmless(page);
      const served = await (await fetch(session.url + path)).text();
      expect(served).not.toMatch(/<img src=x|<svg\/onload|<script>window/);
    }
  });

  test("reads as text in review, whose file name is a trap as well", async () => {
    const inReview = await session.bring("<svg onload=window.hit=1>.txt", `${hostile}\n\n再建道路3条。`);
    expect(inReview.state).toBe("review");
    const list = await session.visit("/import");
    await list.getByText("<svg onload=window.hit=1>.txt").first().waitFor();
    await expectHarmless(list);
    const review = await session.visit(`/import/${inReview.document}`);
    await review.getByRole("button", { name: "Accept", exact: true }).waitFor();
    await expectHarmless(review);
  });

  test("is harmless in what is exported", async () => {
    const query = `document=${document}&columns=title,quote,lead,document`;
    const csv = await (await fetch(`${session.url}/api/v1/commitments/export.csv?${query}`)).text();
    const fields = parseCsv(csv).flat();
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r]/);
    const bytes = await (await fetch(`${session.url}/api/v1/commitments/export.xlsx?${query}`)).arrayBuffer();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes);
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });
});
