import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstAdministratorLink } from "../src/index.ts";
import { type Sent, send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

const json = { "content-type": "application/json" };
const PASSWORD = "river and 3 bridges";

describe("behind a proxy that speaks for a public address", () => {
  let lantu: TestServer;
  const proxied = { host: "plans.example", "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9" };
  const ask = (url: string, headers: Sent["headers"] = proxied, body?: object) =>
    send(lantu.app, `/api/v1${url}`, {
      ...(body === undefined ? {} : { method: "POST", body }),
      headers: { ...(body === undefined ? {} : json), ...headers },
    });

  beforeAll(async () => {
    lantu = await testServer({ publicUrl: new URL("https://plans.example"), trustedProxies: ["127.0.0.0/8"] });
  });
  afterAll(() => lantu.close());

  it("being at the machine gives no rights, even before there are accounts", async () => {
    expect((await ask("/me", {})).json.who).toBe("public");
    expect((await ask("/imports", {})).json.code).toBe("sign-in-needed");
  });

  it("people sign in with a cookie that goes over TLS alone, from the address the proxy tells", async () => {
    const link = (await firstAdministratorLink(lantu.store)) ?? "";
    const token = link.split("/").at(-1);
    const own = { ...proxied, origin: "https://plans.example", "sec-fetch-site": "same-origin" };
    const used = await ask(`/sign-in-links/${token}`, own, { account: "first", name: "首位", password: PASSWORD });
    expect(used.status, used.text).toBe(200);
    const cookie = String(used.headers["set-cookie"]);
    expect(cookie).toMatch(/^__Host-lantu\.session=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
    const mine = { ...own, cookie: cookie.split(";")[0] ?? "" };
    const { items } = (await ask("/me/sessions", mine)).json;
    expect(items[0].address).toBe("203.0.113.9");
    const added = await ask("/people", mine, { account: "second", name: "第二" });
    const made = await ask(`/people/${added.json.id}/link`, mine, {});
    expect(made.json.url).toMatch(/^https:\/\/plans\.example\/sign-in\/link\/[\w-]{43}$/);
    const unsealed = { ...mine, cookie: mine.cookie.replace("__Host-", "") };
    expect((await ask("/me", unsealed)).json.who).toBe("public");
  });

  it("pages and names of others are refused as before", async () => {
    for (const origin of ["https://evil.example", "http://plans.example", "https://plans.example.evil.example"]) {
      const { status, json: problem } = await ask("/sign-out", { ...proxied, origin, host: "127.0.0.1:7440" }, {});
      expect([origin, status, problem.params?.reason]).toEqual([origin, 403, "origin"]);
    }
    const named = await ask("/documents", { ...proxied, host: "evil.example" });
    expect([named.status, named.json.params.reason]).toEqual([403, "host"]);
  });
});

describe("on an address others reach", () => {
  let lantu: TestServer;
  let planner: SignedIn;
  beforeAll(async () => {
    lantu = await testServer({ host: "0.0.0.0" });
    planner = await signIn(lantu.store, "planner", [grant("planner"), grant("administrator")]);
  });
  afterAll(() => lantu.close());

  it("whoever is signed in writes, nobody else", async () => {
    const write = (headers: Sent["headers"]) =>
      send(lantu.app, "/api/v1/imports/i000000000000/publish", {
        ...{ method: "POST", body: {}, from: "203.0.113.9" },
        headers: { host: "plans.example", ...json, ...headers },
      });
    expect((await write({})).json.code).toBe("sign-in-needed");
    expect((await write(planner.browser)).status).not.toBe(401);
    expect((await write(planner.program)).json.code).not.toBe("sign-in-needed");
    const foreign = await write({ ...planner.browser, origin: "https://evil.example" });
    expect(foreign.json.params.reason).toBe("origin");
    expect((await write({ authorization: "Bearer wrong" })).json.code).toBe("sign-in-needed");
  });
});
