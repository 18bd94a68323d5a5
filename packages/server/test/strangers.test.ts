import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sent, send } from "./support/client.ts";
import { type FilledServer, filledServer } from "./support/filled.ts";

let local: FilledServer;
let everywhere: FilledServer;

beforeAll(async () => {
  local = await filledServer();
});
afterAll(async () => {
  await local.close();
});

const json = { "content-type": "application/json" };
/** A table that is nobody's. */
const table = "o000000000000";
const finding = "f0000000000000000";
/** Every route as the public and as the operator may use it, by method and address. */
const routes = (server: FilledServer): Readonly<Record<string, { public: boolean; sent: Sent; url: string }>> => {
  const [plan, annual] = server.published;
  const commitment = `${plan}-1`;
  const write = (url: string, method: Sent["method"] = "POST", body: object = {}) => ({
    public: false,
    url,
    sent: { method, body, headers: json },
  });
  const read = (url: string) => ({ public: true, url, sent: {} });
  const desk = (url: string) => ({ public: false, url, sent: {} });
  return {
    "GET /api/v1/health": read("/api/v1/health"),
    "GET /api/v1/overview": read("/api/v1/overview"),
    "GET /api/v1/documents": read("/api/v1/documents"),
    "GET /api/v1/documents/{document}": read(`/api/v1/documents/${plan}`),
    "PATCH /api/v1/documents/{document}": write(`/api/v1/documents/${plan}`, "PATCH", { place: "青渡区" }),
    "POST /api/v1/documents/{document}/withdraw": write(`/api/v1/documents/${plan}/withdraw`),
    "POST /api/v1/documents/{document}/restore": write(`/api/v1/documents/${plan}/restore`),
    "GET /api/v1/documents/{document}/book": read(`/api/v1/documents/${plan}/book`),
    "GET /api/v1/documents/{document}/text": read(`/api/v1/documents/${plan}/text`),
    "GET /api/v1/documents/{document}/original": read(`/api/v1/documents/${plan}/original`),
    "GET /api/v1/documents/{document}/pages": read(`/api/v1/documents/${plan}/pages`),
    "GET /api/v1/documents/{document}/pages/{page}": read(`/api/v1/documents/${plan}/pages/1`),
    "GET /api/v1/documents/{document}/pages/{page}/image": read(`/api/v1/documents/${plan}/pages/1/image`),
    "POST /api/v1/documents/{document}/commitments": write(`/api/v1/documents/${plan}/commitments`, "POST", {
      ...{ start: 1, end: 9 },
    }),
    "GET /api/v1/documents/{document}/edition": read(`/api/v1/documents/${plan}/edition`),
    "POST /api/v1/documents/{document}/edition": write(`/api/v1/documents/${plan}/edition`, "POST", { of: null }),
    "POST /api/v1/documents/{document}/edition/undo": write(`/api/v1/documents/${plan}/edition/undo`),
    "GET /api/v1/documents/{document}/edition/export.csv": read(
      `/api/v1/documents/${plan}/edition/export.csv?of=${annual}`,
    ),
    "GET /api/v1/documents/{document}/edition/export.xlsx": read(
      `/api/v1/documents/${plan}/edition/export.xlsx?of=${annual}`,
    ),
    "POST /api/v1/documents/{document}/undo": write(`/api/v1/documents/${plan}/undo`, "POST", { entries: [1] }),
    "GET /api/v1/documents/{document}/review": desk(`/api/v1/documents/${plan}/review`),
    "PATCH /api/v1/documents/{document}/review": write(`/api/v1/documents/${plan}/review`, "PATCH", { reviewers: 2 }),
    "POST /api/v1/documents/{document}/readings": write(`/api/v1/documents/${plan}/readings`),
    "GET /api/v1/documents/{document}/gold": desk(`/api/v1/documents/${plan}/gold`),
    "POST /api/v1/commitments/{commitment}/merge": write(`/api/v1/commitments/${commitment}/merge`, "POST", {
      from: [`${plan}-2`],
    }),
    "POST /api/v1/commitments/{commitment}/split": write(`/api/v1/commitments/${commitment}/split`, "POST", {
      parts: [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ],
    }),
    "POST /api/v1/commitments/opinions": write("/api/v1/commitments/opinions", "POST", {
      ids: [commitment],
      opinion: "accept",
    }),
    "PATCH /api/v1/figures/{figure}": write(`/api/v1/figures/${plan}-f1`, "PATCH", { value: 1 }),
    "POST /api/v1/imports/{import}/insist": write(`/api/v1/imports/${server.waiting.import}/insist`),
    "GET /api/v1/commitments": read("/api/v1/commitments"),
    "GET /api/v1/commitments/{commitment}": read(`/api/v1/commitments/${commitment}`),
    "PATCH /api/v1/commitments/{commitment}": write(`/api/v1/commitments/${commitment}`, "PATCH", { title: "x" }),
    "POST /api/v1/commitments/decisions": write("/api/v1/commitments/decisions", "POST", {
      ids: [commitment],
      decision: "accept",
    }),
    "GET /api/v1/commitments/export.csv": read("/api/v1/commitments/export.csv"),
    "GET /api/v1/commitments/export.xlsx": read("/api/v1/commitments/export.xlsx"),
    "GET /api/v1/search": read("/api/v1/search?q=%E5%BB%BA%E8%AE%BE"),
    "GET /api/v1/imports": desk("/api/v1/imports"),
    "POST /api/v1/imports": write("/api/v1/imports"),
    "GET /api/v1/imports/{import}": desk(`/api/v1/imports/${server.waiting.import}`),
    "GET /api/v1/imports/events": desk("/api/v1/imports/events"),
    "POST /api/v1/imports/{import}/cancel": write(`/api/v1/imports/${server.waiting.import}/cancel`),
    "POST /api/v1/imports/{import}/publish": write(`/api/v1/imports/${server.waiting.import}/publish`),
    "POST /api/v1/imports/{import}/discard": write(`/api/v1/imports/${server.waiting.import}/discard`),
    "GET /api/v1/concepts": read("/api/v1/concepts"),
    "GET /api/v1/concepts/{concept}": read("/api/v1/concepts/gdp"),
    "GET /api/v1/concepts/{concept}/history": read("/api/v1/concepts/gdp/history"),
    "POST /api/v1/concepts": write("/api/v1/concepts"),
    "POST /api/v1/concepts/{concept}/names": write("/api/v1/concepts/gdp/names", "POST", {
      ...{ names: ["全区生产总值"], reason: "常见写法" },
    }),
    "POST /api/v1/concepts/{concept}/versions": write("/api/v1/concepts/gdp/versions"),
    "POST /api/v1/concepts/{concept}/merge": write("/api/v1/concepts/gdp/merge", "POST", {
      ...{ into: "gdp", reason: "同一指标" },
    }),
    "POST /api/v1/concepts/{concept}/split": write("/api/v1/concepts/gdp/split"),
    "GET /api/v1/observations": read("/api/v1/observations"),
    "POST /api/v1/observations": write("/api/v1/observations", "POST", {
      ...{ concept: "gdp", place: "海淀区", period: "2024", value: 1, unit: "亿元", source: "公报", reason: "补录" },
    }),
    "GET /api/v1/observations/series": read("/api/v1/observations/series?concept=gdp"),
    "GET /api/v1/observations/export": read("/api/v1/observations/export?format=sdmx-csv"),
    "GET /api/v1/observation-imports": desk("/api/v1/observation-imports"),
    "POST /api/v1/observation-imports": write("/api/v1/observation-imports"),
    "GET /api/v1/observation-imports/events": desk("/api/v1/observation-imports/events"),
    "GET /api/v1/observation-imports/{table}": desk(`/api/v1/observation-imports/${table}`),
    "PUT /api/v1/observation-imports/{table}/mapping": write(`/api/v1/observation-imports/${table}/mapping`, "PUT", {
      mapping: { headerRow: 0, columns: {}, constants: {}, spread: null },
    }),
    "POST /api/v1/observation-imports/{table}/publish": write(`/api/v1/observation-imports/${table}/publish`),
    "POST /api/v1/observation-imports/{table}/cancel": write(`/api/v1/observation-imports/${table}/cancel`),
    "POST /api/v1/observation-imports/{table}/discard": write(`/api/v1/observation-imports/${table}/discard`),
    "POST /api/v1/observation-imports/{table}/withdraw": write(`/api/v1/observation-imports/${table}/withdraw`),
    "POST /api/v1/observation-imports/{table}/restore": write(`/api/v1/observation-imports/${table}/restore`),
    "GET /api/v1/concepts/told": read("/api/v1/concepts/told"),
    "GET /api/v1/series": read("/api/v1/series"),
    "GET /api/v1/series/details": read("/api/v1/series/details?concept=gdp"),
    "GET /api/v1/series/export": read("/api/v1/series/export"),
    "GET /api/v1/reconciliations": read("/api/v1/reconciliations"),
    "GET /api/v1/reconciliations/export": read("/api/v1/reconciliations/export"),
    "POST /api/v1/reconciliations/{reconciliation}/decision": write(
      `/api/v1/reconciliations/${plan}:1/decision`,
      "POST",
      { verdict: "confirmed" },
    ),
    "GET /api/v1/alignments": read("/api/v1/alignments"),
    "GET /api/v1/alignments/{from}/{to}": read(`/api/v1/alignments/${plan}/${annual}`),
    "GET /api/v1/alignments/{from}/{to}/matrix": read(`/api/v1/alignments/${plan}/${annual}/matrix`),
    "GET /api/v1/alignments/{from}/{to}/export": read(`/api/v1/alignments/${plan}/${annual}/export`),
    "POST /api/v1/alignments/{from}/{to}/decisions": write(`/api/v1/alignments/${plan}/${annual}/decisions`),
    "GET /api/v1/findings": read("/api/v1/findings"),
    "GET /api/v1/findings/rules": read("/api/v1/findings/rules"),
    "GET /api/v1/findings/export": read("/api/v1/findings/export"),
    "GET /api/v1/findings/{finding}": read(`/api/v1/findings/${finding}`),
    "PATCH /api/v1/findings/{finding}": write(`/api/v1/findings/${finding}`, "PATCH", {
      ...{ state: "explained", note: "口径不同", version: 0 },
    }),
    "GET /api/v1/journal": desk("/api/v1/journal"),
    "GET /api/v1/openapi.json": read("/api/v1/openapi.json"),
  };
};

/** Ways not to be the operator. */
const strangers: Readonly<Record<string, Sent>> = {
  "from another machine": { from: "203.0.113.9" },
  "through a proxy on this machine": { headers: { "x-forwarded-for": "203.0.113.9" } },
  "through a proxy that names itself": { headers: { via: "1.1 gate" } },
};

/** Open to all, and about nothing: an id that is nobody's, pages of a plan that is plain text. */
const absent: ReadonlySet<string> = new Set([
  "GET /api/v1/commitments/{commitment}",
  "GET /api/v1/findings/{finding}",
  "GET /api/v1/documents/{document}/pages/{page}",
  "GET /api/v1/documents/{document}/pages/{page}/image",
]);

describe("every route to what documents say", () => {
  for (const [stranger, who] of Object.entries(strangers)) {
    it(`gives somebody ${stranger} what is published, and nothing else`, async () => {
      for (const [name, { public: open, url, sent }] of Object.entries(routes(local))) {
        const { status, json } = await send(local.app, url, {
          ...sent,
          ...who,
          headers: { ...sent.headers, ...who.headers },
        });
        expect([name, status]).toEqual([name, open ? (absent.has(name) ? 404 : 200) : 401]);
        if (!open) expect(json).toMatchObject({ code: "sign-in-needed" });
      }
    });
  }

  it("shows strangers nothing that waits for its review", async () => {
    const { document } = local.waiting;
    const stranger = (url: string) => send(local.app, url, { from: "203.0.113.9" });
    const commitments = await send(local.app, `/api/v1/commitments?scope=review&document=${document}`);
    const { id } = commitments.json.items[0];
    for (const path of ["", "/book", "/text", "/original", "/pages", "/pages/1", "/pages/1/image"]) {
      expect((await stranger(`/api/v1/documents/${document}${path}`)).status).toBe(404);
    }
    expect((await stranger(`/api/v1/commitments/${id}`)).status).toBe(404);
    expect((await stranger(`/api/v1/journal?subject=${document}`)).status).toBe(404);
    expect((await stranger(`/api/v1/journal?subject=${local.published[0]}`)).status).toBe(200);
    for (const list of ["", "/export.csv", "/export.xlsx"]) {
      expect((await stranger(`/api/v1/commitments${list}?scope=review`)).status).toBe(401);
    }
    expect((await stranger("/api/v1/documents?state=review")).json.items).toEqual([]);
    const overview = await stranger("/api/v1/overview");
    expect(overview.json.totals.waiting).toBe(0);
    expect(JSON.stringify(overview.json)).not.toContain(document);
    expect((await stranger("/api/v1/health")).json.canWrite).toBe(false);
  });
});

describe("a server that listens to others", () => {
  it("can only be read, even from its own machine", async () => {
    everywhere = await filledServerReadOnly();
    for (const [name, { public: open, url, sent }] of Object.entries(routes(local))) {
      if (open) continue;
      expect([name, (await send(everywhere.app, url, sent)).status]).toEqual([name, 401]);
    }
    const named = await send(everywhere.app, "/api/v1/health", { headers: { host: "plans.example.org" } });
    expect(named.status).toBe(200);
    await everywhere.close();
  });
});

async function filledServerReadOnly(): Promise<FilledServer> {
  const { testServer } = await import("./support/server.ts");
  const server = await testServer({ host: "0.0.0.0" });
  return { ...server, published: local.published, waiting: local.waiting };
}

describe("requests made by foreign pages", () => {
  it("names resolved to this machine are refused (DNS rebinding)", async () => {
    for (const host of [
      "evil.example",
      "evil.example:7440",
      "127.0.0.1.evil.example",
      "localhost.evil.example:80",
      "[::2]",
    ]) {
      const { status, json } = await send(local.app, "/api/v1/documents", { headers: { host } });
      expect([host, status, json.code]).toEqual([host, 403, "forbidden"]);
    }
    for (const host of ["127.0.0.1", "localhost:9000", "[::1]:7440", "127.9.9.9:1"]) {
      expect((await send(local.app, "/api/v1/health", { headers: { host } })).status).toBe(200);
    }
  });

  it("writes of another origin are refused", async () => {
    const url = `/api/v1/documents/${local.published[0]}`;
    const patch = (headers: Record<string, string>) =>
      send(local.app, url, { method: "PATCH", body: { place: "青渡区" }, headers: { ...json, ...headers } });
    const foreign: readonly Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:9999" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      const { status, json } = await patch(headers);
      expect([headers, status, json.params.reason]).toEqual([headers, 403, "origin"]);
    }
    expect((await patch({ origin: "http://127.0.0.1:7440", "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await patch({})).status).toBe(200);
  });

  it("answers may not be framed, sniffed or run", async () => {
    const { headers } = await send(local.app, "/api/v1/documents");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("too much at once", () => {
  it("is answered with how long to wait", async () => {
    const { testServer } = await import("./support/server.ts");
    const busy = await testServer({ limits: { searchesPerMinute: 2 } });
    const search = () => send(busy.app, "/api/v1/search?q=x", { headers: { "accept-language": "en" } });
    expect([(await search()).status, (await search()).status]).toEqual([200, 200]);
    const { status, json, headers } = await search();
    expect(status).toBe(429);
    expect(json).toMatchObject({ code: "too-many-requests" });
    expect(json.detail).toMatch(/Try again in \d+ seconds/);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    await busy.close();
  });

  it("a body over the limit is refused whole", async () => {
    const body = JSON.stringify({ ids: Array.from({ length: 90_000 }, () => "d000000000000-1"), decision: "accept" });
    const { status, json: problem } = await send(local.app, "/api/v1/commitments/decisions", {
      method: "POST",
      body,
      headers: json,
    });
    expect([status, problem.code]).toEqual([413, "request-too-large"]);
  });
});
