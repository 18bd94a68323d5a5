import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstAdministratorLink, wayBackLink } from "../src/index.ts";
import { restAfter } from "../src/sign-in/lock-out.ts";
import { digestOf } from "../src/sign-in/tokens.ts";
import { type Answer, type Sent, send } from "./support/client.ts";
import { grant, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

const PASSWORD = "三江汇流 2035 tide";
const OTHER = "another long one 77";
const json = { "content-type": "application/json" };

let lantu: TestServer;
/** The path of the first link, as the start prints it. */
let link: string;

beforeAll(async () => {
  lantu = await testServer();
  link = (await firstAdministratorLink(lantu.store)) ?? "";
});
afterAll(() => lantu.close());

const ask = (url: string, sent: Sent = {}) => send(lantu.app, `/api/v1${url}`, sent);
const post = (url: string, body: object, headers: Sent["headers"] = {}, method: Sent["method"] = "POST") =>
  ask(url, { method, body, headers: { ...json, ...headers } });
const enter = (account: string, password: string, more: object = {}, headers: Sent["headers"] = {}) =>
  post("/sign-in", { account, password, ...more }, headers);
const cookieOf = ({ headers }: Answer): string => String([headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";
const tokenOf = (path: string): string => path.split("/").at(-1) ?? "";

describe("the first administrator", () => {
  it("comes in through the link printed at the start; until then whoever is at the machine may do everything", async () => {
    expect((await ask("/me")).json).toMatchObject({ who: "machine", person: null });
    expect((await ask("/me", { from: "203.0.113.9" })).json).toMatchObject({ who: "public", actions: [] });
    expect((await ask("/sign-in")).json).toEqual({ accounts: false, providers: [] });
    const shown = await ask(`/sign-in-links/${tokenOf(link)}`, { from: "203.0.113.9" });
    expect(shown.json).toMatchObject({ purpose: "first-administrator", account: null });
  });

  it("chooses a password nobody tries; a refused one does not use the link up", async () => {
    const use = (password: string) =>
      post(`/sign-in-links/${tokenOf(link)}`, { account: "zhou.lan", name: "周岚", password });
    for (const weak of ["short", "password123!", "1234567890", "aaaaaaaaaaaa", "我爱你2024!!", "Zhou.Lan-2031"]) {
      const { status, json: problem } = await use(weak);
      expect([weak, status, problem.code]).toEqual([weak, 422, "password-weak"]);
    }
    const used = await use(PASSWORD);
    expect(used.status, used.text).toBe(200);
    expect(used.json).toMatchObject({ who: "person", person: { account: "zhou.lan", name: "周岚" }, password: true });
    expect(used.json.actions).toContain("manage-people");
    const cookie = String(used.headers["set-cookie"]);
    expect(cookie).toMatch(/^lantu\.session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    expect((await ask("/me", { headers: { cookie: cookieOf(used) } })).json.person.account).toBe("zhou.lan");
  });

  it("makes the link, the machine and any further first link worth nothing", async () => {
    expect((await ask(`/sign-in-links/${tokenOf(link)}`)).status).toBe(410);
    expect((await post(`/sign-in-links/${tokenOf(link)}`, { password: PASSWORD })).json.code).toBe("link-used");
    expect(await firstAdministratorLink(lantu.store)).toBeNull();
    expect((await ask("/me")).json).toMatchObject({ who: "public" });
    expect((await ask("/imports")).json.code).toBe("sign-in-needed");
  });

  it("is kept in the journal without any secret", async () => {
    for await (const entry of lantu.store.journal.entries()) {
      expect(JSON.stringify(entry)).not.toMatch(/argon2|password|session|token/i);
    }
  });
});

describe("signing in", () => {
  it("begins a session of its own each time, whatever the browser brought (fixation)", async () => {
    const planted = `lantu.session=${"A".repeat(43)}`;
    const first = await enter("ZHOU.lan", PASSWORD, {}, { cookie: planted });
    expect(first.status, first.text).toBe(200);
    expect(cookieOf(first)).not.toBe(planted);
    expect((await ask("/me", { headers: { cookie: planted } })).json.who).toBe("public");
    const second = await enter("zhou.lan", PASSWORD, {}, { cookie: cookieOf(first) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await ask("/me", { headers: { cookie: cookieOf(first) } })).json.who).toBe("public");
  });

  it("keeps of a token its hash alone", async () => {
    const cookie = cookieOf(await enter("zhou.lan", PASSWORD));
    const token = cookie.split("=")[1] ?? "";
    const { rows } = await lantu.store.pool.query("select * from sessions");
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map(({ id }) => id)).toContain(digestOf(token));
    const changed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    for (const forged of [changed, digestOf(token), "", "x", `${token} `, "../".repeat(9)]) {
      const { json: me } = await ask("/me", { headers: { cookie: `lantu.session=${encodeURIComponent(forged)}` } });
      expect([forged, me.who]).toEqual([forged, forged.trim() === token ? me.who : "public"]);
    }
  });

  it("is not done by a page of another site, nor is anything else", async () => {
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
      { origin: "null" },
    ];
    for (const headers of foreign) {
      const answer = await enter("zhou.lan", PASSWORD, {}, headers);
      expect([answer.status, answer.json.params.reason]).toEqual([403, "origin"]);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  it("ends with signing out, with time, and after a rest", async () => {
    const out = cookieOf(await enter("zhou.lan", PASSWORD));
    const left = await ask("/sign-out", { method: "POST", headers: { cookie: out } });
    expect([left.status, String(left.headers["set-cookie"])]).toEqual([204, expect.stringContaining("Max-Age=0")]);
    expect((await ask("/me", { headers: { cookie: out } })).json.who).toBe("public");
    for (const [column, before] of [
      ["expires_at", "1 second"],
      ["used_at", "13 hours"],
    ]) {
      const cookie = cookieOf(await enter("zhou.lan", PASSWORD));
      const id = digestOf(cookie.split("=")[1] ?? "");
      await lantu.store.pool.query(`update sessions set ${column} = now() - interval '${before}' where id = $1`, [id]);
      expect([column, (await ask("/me", { headers: { cookie } })).json.who]).toEqual([column, "public"]);
    }
  });

  it("lists sessions, and ends one or all others", async () => {
    const [one, two, three] = [
      cookieOf(await enter("zhou.lan", PASSWORD)),
      cookieOf(await enter("zhou.lan", PASSWORD, {}, { "user-agent": "Desk" })),
      cookieOf(await enter("zhou.lan", PASSWORD)),
    ];
    const { items } = (await ask("/me/sessions", { headers: { cookie: one } })).json;
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const desk = items.find(({ label }: { label: string }) => label === "Desk");
    const end = () => ask(`/me/sessions/${desk.id}`, { method: "DELETE", headers: { cookie: one } });
    expect([(await end()).status, (await end()).status]).toEqual([204, 404]);
    expect((await ask("/me", { headers: { cookie: two } })).json.who).toBe("public");
    const ended = await ask("/me/sessions", { method: "DELETE", headers: { cookie: one } });
    expect(ended.json.ended).toBeGreaterThan(0);
    expect((await ask("/me", { headers: { cookie: three } })).json.who).toBe("public");
    expect((await ask("/me", { headers: { cookie: one } })).json.who).toBe("person");
  });

  it("with another password ends the other sessions, and asks for the old one", async () => {
    const [mine, other] = [cookieOf(await enter("zhou.lan", PASSWORD)), cookieOf(await enter("zhou.lan", PASSWORD))];
    const change = (body: object) => post("/me/password", body, { cookie: mine }, "PUT");
    expect((await change({ password: OTHER })).json.code).toBe("sign-in-failed");
    expect((await change({ current: PASSWORD, password: "zhou.lan zhou.lan" })).json.code).toBe("password-weak");
    expect((await change({ current: PASSWORD, password: OTHER })).status).toBe(200);
    expect((await ask("/me", { headers: { cookie: other } })).json.who).toBe("public");
    expect((await ask("/me", { headers: { cookie: mine } })).json.who).toBe("person");
    expect((await enter("zhou.lan", PASSWORD)).json.code).toBe("sign-in-failed");
    expect((await change({ current: OTHER, password: PASSWORD })).status).toBe(200);
  });
});

describe("guessing", () => {
  it("makes an account rest, longer each time, and one that is not there just the same", async () => {
    await signIn(lantu.store, "guessed", [grant("filler")]);
    const tries = async (account: string) => {
      const told: unknown[] = [];
      for (let count = 0; count < 6; count += 1) {
        const { status, json: problem } = await enter(account, "wrong wrong wrong");
        told.push([status, problem.code, problem.params.left ?? Number(problem.params.seconds) > 25]);
      }
      return told;
    };
    const known = await tries("guessed");
    expect(known).toEqual([...[4, 3, 2, 1, 0].map((left) => [401, "sign-in-failed", left]), [429, "locked-out", true]]);
    expect(await tries("nobody.here")).toEqual(known);
    expect([5, 6, 7, 30].map((failures) => restAfter(failures, 5))).toEqual([30, 60, 120, 900]);
  });

  it("at once is counted one by one", async () => {
    await signIn(lantu.store, "hurried", [grant("filler")]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter("hurried", "wrong wrong wrong")));
    const codes = answers.map(({ json: problem }) => problem.code);
    expect(codes.filter((code) => code === "sign-in-failed")).toHaveLength(5);
    expect(codes.filter((code) => code === "locked-out")).toHaveLength(7);
  });
});

describe("people an administrator looks after", () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = cookieOf(await enter("zhou.lan", PASSWORD));
  });
  const as = (headers: Sent["headers"]) => ({
    post: (url: string, body: object, method: Sent["method"] = "POST") => post(url, body, headers, method),
    get: (url: string) => ask(url, { headers: headers ?? {} }),
    del: (url: string) => ask(url, { method: "DELETE", headers: headers ?? {} }),
  });

  it("are added without a password, set one with a link that works once, and are shown", async () => {
    const admin = as({ cookie });
    const given = { account: "li.he", name: "李禾", grants: [grant("filler")], email: "li.he@example.org" };
    const added = await admin.post("/people", given);
    expect(added.status, added.text).toBe(201);
    expect(added.json).toMatchObject({ account: "li.he", version: 1, signIn: { password: false, email: given.email } });
    expect((await admin.post("/people", { ...given, account: "LI.HE" })).json.code).toBe("account-taken");
    expect((await enter("li.he", PASSWORD)).json.code).toBe("sign-in-failed");

    const old = await admin.post(`/people/${added.json.id}/link`, {});
    const made = await admin.post(`/people/${added.json.id}/link`, {});
    expect((await ask(`/sign-in-links/${tokenOf(old.json.url)}`)).status).toBe(410);
    expect((await ask(`/sign-in-links/${tokenOf(made.json.url)}`)).json).toMatchObject({
      account: "li.he",
      name: "李禾",
    });
    const set = () => post(`/sign-in-links/${tokenOf(made.json.url)}`, { password: PASSWORD });
    const both = await Promise.all([set(), set()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);

    const page = await admin.get("/people?q=li&limit=1");
    expect(page.json).toMatchObject({ total: 1, next: null, items: [{ account: "li.he" }] });
    const mine = as({ cookie: cookieOf(await enter("li.he", PASSWORD)) });
    expect((await mine.get(`/people/${added.json.id}`)).json.signIn).toBeNull();
    expect((await mine.post("/people", { account: "zz", name: "zz" })).json.code).toBe("not-allowed");
    expect((await mine.post(`/people/${added.json.id}/link`, {})).json.code).toBe("not-allowed");
  });

  it("who are deactivated are signed out everywhere and do not come in again", async () => {
    const admin = as({ cookie });
    const { person, browser, program } = await signIn(lantu.store, "leaving", [grant("leader")]);
    expect((await ask("/imports", { headers: program })).status).toBe(200);
    const off = await admin.post(`/people/${person.id}`, { version: 1, active: false }, "PATCH");
    expect(off.status, off.text).toBe(200);
    expect((await ask("/me", { headers: browser })).json.who).toBe("public");
    expect((await ask("/documents", { headers: program })).status).toBe(401);
    await admin.post(`/people/${person.id}`, { version: 2, active: true }, "PATCH");
    expect((await ask("/me", { headers: browser })).json.who).toBe("public");
    const stale = await admin.post(`/people/${person.id}`, { version: 1, name: "x" }, "PATCH");
    expect([stale.status, stale.json.params]).toEqual([409, { id: person.id, expected: 1, version: 3 }]);
  });

  it("include one administrator always", async () => {
    const admin = as({ cookie });
    const me = (await admin.get("/me")).json.person;
    const off = await admin.post(`/people/${me.id}`, { version: me.version, active: false }, "PATCH");
    expect([off.status, off.json.code]).toEqual([409, "last-administrator"]);
  });

  it("have tokens for programs, with an end; a program makes no other", async () => {
    const mine = as({ cookie });
    const made = await mine.post("/me/tokens", { label: "nightly", days: 30 });
    const { rows } = await lantu.store.pool.query(
      "select payload ->> 'act' as act from journal order by seq desc limit 1",
    );
    expect(rows).toEqual([{ act: "token-made" }]);
    expect(made.status, made.text).toBe(201);
    const program = as({ authorization: `Bearer ${made.json.token}` });
    expect((await program.get("/me")).json.person.account).toBe("zhou.lan");
    expect((await program.post("/me/tokens", { label: "more", days: 1 })).json.code).toBe("not-allowed");
    expect((await program.post("/me/password", { password: OTHER }, "PUT")).json.code).toBe("not-allowed");
    expect((await ask("/me", { headers: { cookie: `lantu.session=${made.json.token}` } })).json.who).toBe("public");
    expect((await mine.del(`/me/tokens/${made.json.session.id}`)).status).toBe(204);
    expect((await program.get("/documents")).json.code).toBe("sign-in-needed");
  });
});

describe("the second step", () => {
  it("asks for a code that works once, or a recovery code that works once", async () => {
    const cookie = cookieOf(await enter("li.he", PASSWORD));
    expect((await post("/me/second-factor", { password: OTHER }, { cookie })).json.code).toBe("sign-in-failed");
    const { uri, secret } = (await post("/me/second-factor", { password: PASSWORD }, { cookie })).json;
    expect(uri).toMatch(/^otpauth:\/\/totp\/Lantu:li\.he\?/);
    const totp = new TOTP({ secret });
    const begun = Date.now(); // a code of this half minute and of the next stay good when the half minute turns meanwhile
    const codeOf = (step: 0 | 1) => totp.generate({ timestamp: begun + step * 30_000 });
    expect((await enter("li.he", PASSWORD)).status).toBe(200);
    expect((await post("/me/second-factor", { code: "000000" }, { cookie }, "PUT")).json.code).toBe(
      "second-factor-wrong",
    );
    const confirmed = await post("/me/second-factor", { code: codeOf(0) }, { cookie }, "PUT");
    expect(confirmed.json.codes).toHaveLength(10);
    const { rows } = await lantu.store.pool.query("select totp, recovery from accounts where totp is not null");
    expect(rows[0].totp.includes(Buffer.from(secret))).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(confirmed.json.codes[0]);

    expect((await enter("li.he", PASSWORD)).json.code).toBe("second-factor-needed");
    expect((await enter("li.he", PASSWORD, { code: codeOf(0) })).json.code).toBe("second-factor-wrong");
    const next = codeOf(1);
    const both = await Promise.all([
      enter("li.he", PASSWORD, { code: next }),
      enter("li.he", PASSWORD, { code: next }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const [recovery] = confirmed.json.codes;
    expect((await enter("li.he", PASSWORD, { code: recovery.toUpperCase() })).json).toMatchObject({ recoveryLeft: 9 });
    expect((await enter("li.he", PASSWORD, { code: recovery })).json.code).toBe("second-factor-wrong");
    expect((await post("/me/second-factor/end", { password: PASSWORD }, { cookie })).json.secondFactor).toBe(false);
    expect((await enter("li.he", PASSWORD)).status).toBe(200);
  });
});

describe("what happens to somebody's way in", () => {
  it("is in the journal for good, with who did it: whoever makes a link could come in under that name", async () => {
    const headers = { cookie: cookieOf(await enter("zhou.lan", PASSWORD)) };
    const { person } = await signIn(lantu.store, "he.signs", [grant("signer")]);
    const made = await post(`/people/${person.id}/link`, {}, headers);
    const used = await post(`/sign-in-links/${tokenOf(made.json.url)}`, { password: PASSWORD });
    expect(used.status, used.text).toBe(200);
    await ask(`/people/${person.id}/sessions`, { method: "DELETE", headers });
    await ask(`/people/${person.id}/second-factor`, { method: "DELETE", headers });
    const { items } = (await ask(`/journal?subject=${person.id}`, { headers })).json;
    const told = items.map(({ actorName, summary, subjectTitle }: Answer["json"]) => [
      actorName,
      summary.act,
      subjectTitle,
    ]);
    expect(told).toEqual([
      ["周岚", "second-step-ended", "he.signs"],
      ["周岚", "signed-out", "he.signs"],
      ["he.signs", "key-set", "he.signs"],
      ["周岚", "link-made", "he.signs"],
      [null, "added", "he.signs"],
    ]);
    expect(JSON.stringify(items)).not.toContain(tokenOf(made.json.url));
    expect((await ask(`/people/${person.id}`, { headers })).json.version).toBe(1);
    expect((await post("/work/undo", { entries: [items[0].seq] }, headers)).json.code).toBe("not-undoable");
    expect((await lantu.store.journal.verify()).kind).toBe("intact");
  });
});

describe("whoever cannot come in and has nobody to ask", () => {
  it("gets a link from whoever runs Lantu, even the last administrator, in the journal like any other", async () => {
    const { store } = lantu;
    const again = { endSecondStep: false };
    expect(await wayBackLink(store, "nobody.here", again)).toBeNull();
    for (let tries = 0; tries < 6; tries += 1) await enter("zhou.lan", "wrong wrong wrong");
    expect((await enter("zhou.lan", PASSWORD)).json.code).toBe("locked-out");
    const path = (await wayBackLink(store, "ZHOU.lan", again)) ?? "";
    const used = await post(`/sign-in-links/${tokenOf(path)}`, { password: PASSWORD });
    expect(used.status, used.text).toBe(200);
    expect((await enter("zhou.lan", PASSWORD)).status).toBe(200);
    const { items } = await store.journal.page({ subject: used.json.person.id, limit: 2 });
    expect(items.map(({ actor, summary }) => [actor, summary.act])).toEqual([
      [used.json.person.id, "key-set"],
      ["local", "link-made"],
    ]);
  });
});

describe("what was refused", () => {
  it("is there for those who look after the installation, without secrets", async () => {
    const cookie = cookieOf(await enter("zhou.lan", PASSWORD));
    const filler = await signIn(lantu.store, "curious", [grant("filler")]);
    await ask("/refusals", { headers: filler.browser });
    await ask("/journal", { from: "203.0.113.9" });
    await ask("/documents", { headers: { host: "evil.example" } });
    const { items } = (await ask("/refusals?limit=500", { headers: { cookie } })).json;
    const seen = items.map(({ code, path, person }: Answer["json"]) => [code, path, person?.account ?? null]);
    expect(seen).toContainEqual(["not-allowed", "/api/v1/refusals", "curious"]);
    expect(seen).toContainEqual(["sign-in-needed", "/api/v1/journal", null]);
    expect(seen).toContainEqual(["forbidden", "/api/v1/documents", null]);
    expect(seen).toContainEqual(["locked-out", "/api/v1/sign-in", null]);
    expect(JSON.stringify(items)).not.toMatch(/sign-in-links\/[\w-]{43}/);
    const page = await ask("/refusals?limit=2", { headers: { cookie } });
    const next = await ask(`/refusals?limit=2&before=${page.json.next}`, { headers: { cookie } });
    expect(next.json.items[0].id).toBeLessThan(page.json.items[1].id);
  });
});
