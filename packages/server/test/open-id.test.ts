import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { providerSettings } from "../src/sign-in/providers.ts";
import { returnPath } from "../src/sign-in/return-path.ts";
import { type Answer, type Sent, send } from "./support/client.ts";
import { grant, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

const HERE = "http://127.0.0.1:7440";
const BACK = `${HERE}/api/v1/sign-in/office/return`;

/** What the provider knows of people, by what they sign in there as. */
const KNOWN: Readonly<Record<string, object>> = {
  "sub-qin": { preferred_username: "qin.shu" },
  "sub-mail": { email: "mail@office.example", email_verified: true },
  "sub-unverified": { email: "unverified@office.example", email_verified: false },
  "sub-stranger": { preferred_username: "nobody.here" },
  "sub-second": { preferred_username: "qin.shu" },
  "sub-gone": { preferred_username: "gone" },
};

let lantu: TestServer;
let provider: Server;
let issuer: string;

beforeAll(async () => {
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: "lantu", client_secret: "provider secret", redirect_uris: [BACK] }],
    claims: { openid: ["sub"], profile: ["preferred_username"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...KNOWN[sub] }),
    }),
  });
  provider.on("request", oidc.callback());
  const settings = providerSettings({
    LANTU_OIDC_OFFICE_ISSUER: issuer,
    LANTU_OIDC_OFFICE_CLIENT_ID: "lantu",
    LANTU_OIDC_OFFICE_CLIENT_SECRET: "provider secret",
    LANTU_OIDC_OFFICE_TITLE: "政务通",
    LANTU_OIDC_SILENT_ISSUER: "http://127.0.0.1:9",
    LANTU_OIDC_SILENT_CLIENT_ID: "lantu",
    LANTU_OIDC_SILENT_CLIENT_SECRET: "x",
    LANTU_OIDC_PLAIN_ISSUER: "http://plain.example",
    LANTU_OIDC_PLAIN_CLIENT_ID: "lantu",
    LANTU_OIDC_PLAIN_CLIENT_SECRET: "x",
  });
  if ("value" in settings) throw new Error(settings.name);
  lantu = await testServer({ providers: settings });
  for (const account of ["qin.shu", "mail@office.example", "unverified@office.example"]) {
    await signIn(lantu.store, account, [grant("filler")]);
  }
});
afterAll(async () => {
  await lantu?.close();
  provider?.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
});

const ask = (url: string, sent: Sent = {}) => send(lantu.app, url, sent);
const locationOf = ({ headers }: Answer): URL => new URL(String(headers.location), HERE);
const cookiesOf = ({ headers }: Answer): readonly string[] =>
  [headers["set-cookie"] ?? []].flat().map((cookie) => String(cookie).split(";")[0] ?? "");

/** A browser at the provider: keeps cookies, follows redirects until it is sent back, signs in and agrees when asked. */
async function atProvider(start: URL, sub: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = start;
  let body: URLSearchParams | null = null;
  for (let step = 0; step < 20; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer: Response = await fetch(at, {
      ...{ redirect: "manual", headers: { cookie }, method: body === null ? "GET" : "POST", body },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    body = null;
    if (location !== null) {
      at = new URL(location, at);
      if (at.href.startsWith(BACK)) return at;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`${answer.status} ${page.slice(0, 500)}`);
    at = new URL(action, at);
    body = new URLSearchParams(prompt === "login" ? { prompt, login: sub, password: "any" } : { prompt });
  }
  throw new Error("never sent back");
}

/** Goes to the provider and comes back; answers what Lantu makes of it, and what led there. */
async function comeAs(sub: string, back = "/commitments?kind=task") {
  const left = await ask(`/api/v1/sign-in/office?return=${encodeURIComponent(back)}`);
  expect(left.status, left.text).toBe(302);
  const [journey = ""] = cookiesOf(left);
  const returned = await atProvider(locationOf(left), sub);
  const path = `${returned.pathname}${returned.search}`;
  return { left, journey, path, arrived: await ask(path, { headers: { cookie: journey } }) };
}

describe("signing in with a provider", () => {
  it("is offered by title", async () => {
    expect((await ask("/api/v1/sign-in")).json.providers).toContainEqual({ name: "office", title: "政务通" });
  });

  it("lets in whom an administrator added, by the account of that name, and by the link from then on", async () => {
    const { left, arrived } = await comeAs("sub-qin");
    const asked = locationOf(left).searchParams;
    expect([asked.get("code_challenge_method"), asked.get("state"), asked.get("nonce")]).toEqual([
      ...["S256", expect.any(String), expect.any(String)],
    ]);
    expect([arrived.status, arrived.headers.location]).toEqual([302, "/commitments?kind=task"]);
    const session = cookiesOf(arrived).find((cookie) => cookie.startsWith("lantu.session=")) ?? "";
    expect((await ask("/api/v1/me", { headers: { cookie: session } })).json.person.account).toBe("qin.shu");

    const { rows } = await lantu.store.pool.query("select issuer, subject from identities");
    expect(rows).toEqual([{ issuer, subject: "sub-qin" }]);
    expect((await comeAs("sub-qin")).arrived.headers.location).toBe("/commitments?kind=task");

    // The account page shows the provider, and takes it back as long as there is a password to come in with.
    const headers = { cookie: session, origin: HERE };
    const mine = "/api/v1/me/identities";
    expect((await ask(mine, { headers })).json.items).toMatchObject([{ issuer, title: "政务通", subject: "sub-qin" }]);
    const unlink = () => ask(`${mine}?issuer=${encodeURIComponent(issuer)}`, { method: "DELETE", headers });
    const { rows: held } = await lantu.store.pool.query(
      "update accounts a set password = null from (select * from accounts) b where a.person = b.person returning a.person, b.password",
    );
    expect([(await unlink()).status, (await unlink()).json.code]).toEqual([409, "only-way-in"]);
    for (const { person, password } of held) await lantu.store.accounts.secrets.setPassword(person, password);
    expect((await unlink()).json).toEqual({ items: [] });
    expect((await unlink()).status).toBe(404);
    expect((await comeAs("sub-qin")).arrived.headers.location).toBe("/commitments?kind=task"); // linked again by name
    const { rows: told } = await lantu.store.pool.query(
      "select payload ->> 'act' as act, actor = subject as own from journal where subject = $1 and payload ->> 'act' like 'provider%' order by seq",
      [held.find(({ password }) => password !== null)?.person],
    );
    expect(told).toEqual(
      ["provider-linked", "provider-unlinked", "provider-linked"].map((act) => ({ act, own: true })),
    );
  });

  it("takes an e-mail address for the account only where the provider has checked it", async () => {
    expect((await comeAs("sub-mail")).arrived.headers.location).toBe("/commitments?kind=task");
    const { arrived } = await comeAs("sub-unverified");
    expect(locationOf(arrived).searchParams.get("problem")).toBe("account-unlinked");
  });

  it("adds nobody, lets in nobody who has left, and links one of a provider's people to an account", async () => {
    const { person } = await signIn(lantu.store, "gone", [grant("filler")]);
    await lantu.store.pool.query(`update people set value = value || '{"active": false}' where id = $1`, [person.id]);
    for (const sub of ["sub-stranger", "sub-gone", "sub-second"]) {
      const { arrived } = await comeAs(sub);
      const { pathname, searchParams } = locationOf(arrived);
      expect([sub, pathname, searchParams.get("problem")]).toEqual([sub, "/sign-in", "account-unlinked"]);
      expect(searchParams.get("account")).toBe(
        sub === "sub-stranger" ? "nobody.here" : sub === "sub-gone" ? "gone" : "qin.shu",
      );
      expect(cookiesOf(arrived).some((cookie) => cookie.startsWith("lantu.session="))).toBe(false);
    }
    const { items } = await lantu.store.accounts.refusals.list({ codes: ["account-unlinked"], limit: 10 });
    expect(items.map(({ about }) => about)).toEqual(expect.arrayContaining(["nobody.here", "gone", "qin.shu"]));
    expect(items[0]?.path).toBe("/api/v1/sign-in/office/return");
  });

  it("does not take an answer twice, of another browser, with another state, or made up", async () => {
    const { path, journey } = await comeAs("sub-qin");
    const problemOf = async (url: string, cookie: string): Promise<string | null> =>
      locationOf(await ask(url, { headers: { cookie } })).searchParams.get("problem");
    const other = cookiesOf(await ask("/api/v1/sign-in/office"))[0] ?? "";
    const swapped = path.replace(/state=[^&]+/, "state=made-up");
    const sealed = journey.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    for (const [url, cookie] of [
      ...[
        [path, journey],
        [path, ""],
        [path, other],
        [swapped, journey],
        [path, sealed],
      ],
      ["/api/v1/sign-in/office/return?code=made-up", journey],
      ["/api/v1/sign-in/office/return?error=access_denied", journey],
    ] as const) {
      expect([url, cookie, await problemOf(url, cookie)]).toEqual([url, cookie, "provider-failed"]);
    }
    const { codes } = await lantu.store.accounts.refusals.list({ limit: 1 });
    expect(codes.find(({ value }) => value === "provider-failed")?.count).toBeGreaterThanOrEqual(7);
    expect(
      (await ask("/api/v1/sign-in/silent/return?code=x", { headers: { cookie: journey } })).headers.location,
    ).toContain("problem=provider-failed");
    expect((await ask("/api/v1/sign-in/other")).status).toBe(404);
  });

  it("says so where a provider is silent, or would be asked without encryption", async () => {
    for (const name of ["silent", "plain"]) {
      const answer = await ask(`/api/v1/sign-in/${name}?return=/documents`);
      const { pathname, searchParams } = locationOf(answer);
      expect([name, pathname, searchParams.get("problem"), searchParams.get("return")]).toEqual([
        ...[name, "/sign-in", "provider-failed", "/documents"],
      ]);
    }
  });

  it("comes back to pages of Lantu alone (open redirect)", async () => {
    const elsewhere = [
      "//evil.example",
      "https://evil.example/",
      "/\\evil.example",
      "/%5cevil.example/../\\x",
      "javascript:alert(1)",
    ];
    for (const asked of [...elsewhere, "/\t/evil.example", "/api/v1/sign-in/office", "evil", "", undefined]) {
      expect([asked, returnPath(asked)]).toEqual([asked, "/"]);
    }
    for (const fine of ["/", "/work?unit=u1#top", "/commitments/d1-2", "/%2F%2Fevil.example"])
      expect(returnPath(fine)).toBe(fine);
    expect(new URL(returnPath("/.//evil.example"), HERE).origin).toBe(HERE);
    const { arrived } = await comeAs("sub-qin", "//evil.example/x");
    expect(arrived.headers.location).toBe("/");
  });

  it("is set up by variables, all of them or none", () => {
    expect(providerSettings({})).toEqual([]);
    const some = { LANTU_OIDC_A_ISSUER: "https://id.example", LANTU_OIDC_A_CLIENT_ID: "x" };
    expect(providerSettings(some)).toEqual({ name: "LANTU_OIDC_A_CLIENT_SECRET", value: "" });
    expect(providerSettings({ LANTU_OIDC_A_ISSUER: "id" })).toEqual({ name: "LANTU_OIDC_A_ISSUER", value: "id" });
  });
});
