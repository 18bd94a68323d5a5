import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
const webDir = mkdtempSync(join(tmpdir(), "lantu-web-"));

/** A web build in small: it shows what it was given. */
const entry = `export default async (request) => {
  if (request.url === "/moved") return { status: 302, html: "", location: "/documents" };
  if (request.url === "/broken") throw new Error("secret at " + import.meta.url);
  const { api, ...given } = request;
  const answers = { health: await api("/api/v1/health"), lost: await api("/api/v1/documents/d000000000000") };
  const html = "<!doctype html><script nonce=" + request.nonce + "></script><pre>" + JSON.stringify({ given, answers });
  return { status: request.url.startsWith("/lost") ? 404 : 200, html };
};`;

beforeAll(async () => {
  mkdirSync(join(webDir, "server"), { recursive: true });
  mkdirSync(join(webDir, "client", "assets"), { recursive: true });
  writeFileSync(join(webDir, "server", "entry.js"), entry);
  writeFileSync(join(webDir, "client", "assets", "index-abc123.js"), "export {};\n");
  writeFileSync(join(webDir, "client", "favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(join(webDir, "client", "index.html"), "not to be served");
  lantu = await testServer({ webDir });
});
afterAll(async () => {
  await lantu.close();
  rmSync(webDir, { recursive: true });
});

const shown = (text: string) => JSON.parse(text.slice(text.indexOf("<pre>") + 5));
const policyOf = (headers: Readonly<Record<string, unknown>>) => String(headers["content-security-policy"]);

describe("pages", () => {
  it("are rendered with the visitor's language, theme and rights", async () => {
    const cookie = "lantu.theme=dark; lantu.lang=en";
    const { status, text, headers } = await send(lantu.app, "/commitments?kind=task", { headers: { cookie } });
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const { given, answers } = shown(text);
    expect(given).toMatchObject({ url: "/commitments?kind=task", language: "en", theme: "dark", canWrite: true });
    expect(answers.health).toMatchObject({ status: 200, json: { canWrite: true } });
    expect(answers.lost).toMatchObject({ status: 404, json: { title: "Not found" } });
    const stranger = shown((await send(lantu.app, "/", { from: "203.0.113.9" })).text);
    expect([stranger.given.canWrite, stranger.answers.health.json.canWrite]).toEqual([false, false]);
    const proxied = shown((await send(lantu.app, "/", { headers: { "x-forwarded-for": "203.0.113.9" } })).text);
    expect([proxied.given.canWrite, proxied.answers.health.json.canWrite]).toEqual([false, false]);
  });

  it("what the page asks for speaks the language the page's address names", async () => {
    const { answers } = shown((await send(lantu.app, "/?lang=en", { headers: { cookie: "lantu.lang=zh-CN" } })).text);
    expect(answers.lost.json.title).toBe("Not found");
  });

  it("run no script but their own, with a nonce of their own; the workbench may bring styles", async () => {
    const nonces = new Set<string>();
    for (const url of ["/", "/", "/import", "/import/abc"]) {
      const { text, headers } = await send(lantu.app, url);
      const { nonce } = shown(text).given;
      nonces.add(nonce);
      expect(policyOf(headers)).toContain(`script-src 'self' 'nonce-${nonce}'`);
      expect(policyOf(headers)).toContain("frame-ancestors 'none'");
      const styles = /style-src ([^;]+)/.exec(policyOf(headers))?.[1];
      expect(styles).toBe(url === "/" ? `'self' 'nonce-${nonce}'` : "'self' 'unsafe-inline'");
    }
    expect(nonces.size).toBe(4);
  });

  it("keep their status and lead on where they say so", async () => {
    expect((await send(lantu.app, "/lost/page")).status).toBe(404);
    const { status, headers } = await send(lantu.app, "/moved");
    expect([status, headers.location]).toEqual([302, "/documents"]);
  });

  it("that fail are a plain page with a sentence and a number, and nothing of the inside", async () => {
    const { status, text, headers } = await send(lantu.app, "/broken");
    expect(status).toBe(500);
    expect(text).toMatch(/服务出错.*编号 req-\w+/s);
    expect(text).not.toMatch(/secret|entry\.js|Error/);
    expect(policyOf(headers)).toContain("default-src 'none'");
  });

  it("only for reading, and not below /api", async () => {
    const write = await send(lantu.app, "/commitments", { method: "POST" });
    expect([write.status, write.json.code]).toEqual([404, "not-found"]);
    const lost = await send(lantu.app, "/api/v1/lost");
    expect([lost.status, lost.json.code]).toEqual([404, "not-found"]);
    expect((await send(lantu.app, "/assets/lost.js")).json.code).toBe("not-found");
  });
});

describe("files of the web build", () => {
  it("hashed ones are kept for good, others asked for anew", async () => {
    const hashed = await send(lantu.app, "/assets/index-abc123.js");
    expect([hashed.status, hashed.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect(String(hashed.headers["content-type"])).toContain("javascript");
    const icon = await send(lantu.app, "/favicon.svg");
    expect([icon.status, icon.headers["cache-control"]]).toEqual([200, "no-cache"]);
  });

  it("nothing outside of them is given out", async () => {
    for (const url of [
      "/assets/../server/entry.js",
      "/assets/%2e%2e/server/entry.js",
      "/assets/..%2f..%2fserver%2fentry.js",
      "/assets/.vite/manifest.json",
    ]) {
      const { status, text } = await send(lantu.app, url);
      expect(text).not.toContain("export default async");
      expect([url, status === 200 && !text.includes("<pre>")]).toEqual([url, false]);
    }
    expect((await send(lantu.app, "/index.html")).text).not.toContain("not to be served");
  });
});

describe("without a web build", () => {
  it("says what to do", async () => {
    const bare = await testServer();
    const { status, text } = await send(bare.app, "/", { headers: { "accept-language": "en" } });
    expect(status).toBe(503);
    expect(text).toContain("npm start");
    await bare.close();
  });
});
