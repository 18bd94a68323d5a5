import { createHash, createHmac } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Assignment, canonical, changeItems, type Unit, type WorkStep } from "@lantu/core/ledger";
import type { NewNotice } from "@lantu/store";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { published } from "../../store/test/saved.ts";
import { mailInUse } from "../src/reporting/channel-settings.ts";
import { deliver, retryAfter } from "../src/reporting/deliver.ts";
import { sendMail } from "../src/reporting/mail.ts";
import { isPrivateAddress } from "../src/reporting/private-address.ts";
import { tellOfToday } from "../src/reporting/tell.ts";
import { sealerIn } from "../src/sign-in/sealing.ts";
import { send } from "./support/client.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { type TestServer, testServer } from "./support/server.ts";

/** Nine in the morning and seven in the evening before, in Beijing. */
const MORNING = new Date("2026-03-03T01:00:00Z");
const NIGHT = new Date("2026-03-02T20:00:00Z");
const LATER = new Date("2026-03-02T20:02:00Z");
const NEXT_NIGHT = new Date("2026-03-03T20:00:00Z");
const NEXT_MORNING = new Date("2026-03-04T01:00:00Z");

let lantu: TestServer;
let admin: SignedIn;
let reader: SignedIn;
let channel: Parameters<typeof deliver>[0];
let smtp: SMTPServer;
let web: Server;
/** What the mail server took, and whether it takes anything: `silent` hangs up after the message was handed over. */
const letters: { readonly to: string; readonly body: string; readonly user: string }[] = [];
let takes: "all" | "later" | "silent" = "all";
/** What the webhook's server was called with, and how it answers. */
const calls: { readonly body: string; readonly headers: IncomingHttpHeaders }[] = [];
let answer: { readonly status: number; readonly location?: string } = { status: 204 };

const call = (who: SignedIn, method: "GET" | "PUT" | "POST", url: string, body?: object) =>
  send(lantu.app, `/api/v1${url}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: { ...who.browser, ...(body === undefined ? {} : { "content-type": "application/json" }) },
  });

/** The words of a message in quoted-printable. */
const plain = (body: string): string =>
  Buffer.from(
    body.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    "latin1",
  ).toString();

/** Ends every connection of the mail server without a word. */
function hangUp(): void {
  const { connections } = smtp as unknown as { readonly connections: Iterable<{ readonly _socket: Socket }> };
  for (const { _socket } of connections) _socket.destroy();
}

const portOf = (server: { address(): string | AddressInfo | null }) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "lantu-key-"));
  lantu = await testServer({ dataDir, reminds: false });
  const { store } = lantu;
  admin = await signIn(store, "admin", [grant("administrator")]);
  reader = await signIn(store, "reader", [grant("filler")]);
  await lantu.store.pool.query("update accounts set email = 'reader@example.org' where person = $1", [
    reader.person.id,
  ]);
  smtp = new SMTPServer({
    ...{ authOptional: false, disabledCommands: ["STARTTLS"], allowInsecureAuth: true, logger: false },
    onAuth: ({ username, password }, _session, done) =>
      password === "geheim" ? done(null, { user: username }) : done(new Error("wrong")),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        if (takes === "later") return done(Object.assign(new Error("come again"), { responseCode: 451 }));
        const body = Buffer.concat(pieces).toString();
        const [to] = session.envelope.rcptTo;
        letters.push({ to: to?.address ?? "", body, user: String(session.user) });
        if (takes === "silent") return hangUp();
        return done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(0, "127.0.0.1", done));
  web = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      calls.push({ body: Buffer.concat(pieces).toString(), headers: request.headers });
      response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location }).end();
    });
  });
  await new Promise<void>((done) => web.listen(0, "127.0.0.1", done));
  channel = { store, sealer: sealerIn(dataDir), environment: {}, publicUrl: null };
}, 120_000);
afterAll(async () => {
  await lantu.close();
  await new Promise<void>((done) => smtp.close(done));
  await new Promise((done) => web.close(done));
});

const mailSettings = (more: object = {}) => ({
  ...{ enabled: true, host: "127.0.0.1", port: portOf(smtp.server), security: "none", user: "lantu" },
  ...{ from: "lantu@example.org", baseUrl: "https://lantu.example.org/", digestHour: 8, password: "geheim" },
  ...{ version: 0, ...more },
});

/** What is kept of a way out beside the ledger, as somebody sees who has the database alone. */
const keptOf = async (channel: string): Promise<readonly { readonly key: string; readonly value: object }[]> =>
  (await lantu.store.pool.query("select key, value from settings where key like $1", [`${channel}%`])).rows;

let nth = 0;
const notice = (kind: NewNotice["kind"], more: Partial<NewNotice> = {}): NewNotice => ({
  ...{ person: reader.person.id, kind, cause: `cause ${++nth}`, path: "/work/report/d1" },
  params: { title: "改造<b>管线</b>", period: "2025-Q4", due: "2026-02-02", unit: "区水务局", reason: "请补充" },
  ...more,
});
const tell = (...notices: readonly NewNotice[]) => lantu.store.reporting.notices.add(notices);

beforeEach(() => {
  letters.length = 0;
  calls.length = 0;
  takes = "all";
  answer = { status: 204 };
});

describe("mail", () => {
  it("is quiet where it is not set up", async () => {
    await tell(notice("overdue"));
    await deliver(channel, MORNING);
    expect(letters).toHaveLength(0);
  });

  it("is set by who may, and its password never comes out again", async () => {
    expect((await call(reader, "PUT", "/settings/mail", mailSettings())).status).toBe(403);
    const { json, status, text } = await call(admin, "PUT", "/settings/mail", mailSettings());
    expect(status, text).toBe(200);
    expect(json.settings).toMatchObject({ enabled: true, password: "settings" });
    expect(text).not.toContain("geheim");
    expect(await keptOf("mail")).toHaveLength(1);
    expect(JSON.stringify(await keptOf("mail"))).not.toContain("geheim");
    const sent = await call(admin, "POST", "/settings/mail/test", { to: "a@example.org" });
    expect(sent.status, sent.text).toBe(200);
    expect(letters).toMatchObject([{ to: "a@example.org", user: "lantu" }]);
  });

  it("is in the journal: who led it where; what was overtaken changes nothing, and a password left out stays", async () => {
    const { password, ...rest } = mailSettings({ digestHour: 9 });
    const overtaken = await call(admin, "PUT", "/settings/mail", { ...rest, password, version: 0 });
    expect(overtaken).toMatchObject({ status: 409, json: { code: "stale", params: { expected: 0, version: 1 } } });
    expect((await call(admin, "GET", "/settings/mail")).json).toMatchObject({
      version: 1,
      settings: { digestHour: 8 },
    });
    const { json } = await call(admin, "PUT", "/settings/mail", {
      ...rest,
      digestHour: 8,
      from: "l@example.org",
      version: 1,
    });
    expect(json).toMatchObject({ version: 2, settings: { from: "l@example.org", password: "settings" } });
    expect(await keptOf("mail")).toHaveLength(1);
    const { items } = (await call(admin, "GET", "/journal?kind=channel.changed&limit=5")).json;
    expect(items).toMatchObject([{ subject: "mail", actor: admin.person.id }, { subject: "mail" }]);
    const whole = await call(admin, "GET", `/journal/${items[1].seq}`);
    const to = `127.0.0.1:${portOf(smtp.server)}`;
    expect(whole.json.payload).toMatchObject({
      act: "channel-set",
      changes: [{ id: "mail", before: null, after: { enabled: true, to } }],
    });
    // The latest still stands as it was left; it is not offered to be taken back: a secret that was replaced is gone.
    expect((await call(admin, "GET", `/journal/${items[0].seq}`)).json.undoable).toBe(false);
    const undone = await call(admin, "POST", "/work/undo", { entries: [items[0].seq] });
    expect(undone).toMatchObject({ status: 409, json: { code: "not-undoable" } });
    expect(undone.json.detail).not.toContain("{");
    expect((await lantu.store.journal.verify()).kind).toBe("intact");
  });

  it("is set once where two save the very same at the same time, and stays set", async () => {
    const { version, settings } = (await call(admin, "GET", "/settings/mail")).json;
    const { password: _, ...rest } = settings;
    const same = { ...rest, digestHour: 7, version };
    const both = await Promise.all([1, 2].map(() => call(admin, "PUT", "/settings/mail", same)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await call(admin, "GET", "/settings/mail")).json).toMatchObject({
      ...{ version: version + 1, settings: { enabled: true, digestHour: 7, password: "settings" } },
    });
    const back = await call(admin, "PUT", "/settings/mail", { ...rest, digestHour: 8, version: version + 1 });
    expect(back.json).toMatchObject({ version: version + 2, settings: { enabled: true, digestHour: 8 } });
    expect(await keptOf("mail")).toHaveLength(1);
  });

  it("refuses by name what no head of a message can hold, nor the database", async () => {
    for (const [field, value] of Object.entries({
      from: "a@b.example\nBcc: c@d.example",
      baseUrl: "https://a.example/\0",
    })) {
      const { status, json } = await call(
        admin,
        "PUT",
        "/settings/mail",
        mailSettings({ [field]: value, version: 99 }),
      );
      expect({ status, fields: json.errors?.map(({ path }: { path: string }) => path) }).toEqual({
        ...{ status: 400, fields: [`body.${field}`] },
      });
    }
  });

  it("saved again as it is makes no entry, and stays as it is", async () => {
    const { version, settings } = (await call(admin, "GET", "/settings/mail")).json;
    const { password: _, ...rest } = settings;
    const { json } = await call(admin, "PUT", "/settings/mail", { ...rest, version });
    expect(json).toMatchObject({ version, settings });
  });

  it("is kept with its entry or not at all", async () => {
    const { pool } = lantu.store;
    const [before, { json }] = [await keptOf("mail"), await call(admin, "GET", "/settings/mail")];
    await pool.query("alter table channels add constraint full_disk check (false) not valid");
    const failed = await call(
      admin,
      "PUT",
      "/settings/mail",
      mailSettings({ version: json.version, host: "elsewhere" }),
    );
    await pool.query("alter table channels drop constraint full_disk");
    expect(failed.status).toBe(500);
    expect(await keptOf("mail")).toEqual(before);
    expect((await call(admin, "GET", "/settings/mail")).json).toEqual(json);
  });

  it("is not sent by settings that are not those the journal seals", async () => {
    const [{ key, value } = { key: "", value: {} }] = await keptOf("mail");
    const set = (settings: object) =>
      lantu.store.pool.query("update settings set value = $2 where key = $1", [key, settings]);
    await set({ ...value, host: "mail.example.net" });
    expect((await mailInUse(channel)).settings).toMatchObject({ enabled: false, host: "" });
    await set(value);
    expect((await mailInUse(channel)).settings).toMatchObject({ enabled: true, host: "127.0.0.1" });
  });

  it("tells everything once a day in one message, in both languages, with a link each", async () => {
    await tell(notice("overdue"), notice("to-check"));
    await deliver(channel, NIGHT);
    expect(letters).toHaveLength(0);
    await deliver(channel, MORNING);
    await deliver(channel, MORNING);
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.to).toBe("reader@example.org");
    expect(letter?.body).toMatch(/multipart\/alternative/);
    await tell(notice("due-soon"));
    await deliver(channel, MORNING);
    expect(letters).toHaveLength(1);
    await deliver(channel, NEXT_MORNING);
    expect(letters).toHaveLength(2);
  });

  it("leaves out what its reader has read in the product", async () => {
    await tell(notice("overdue"));
    await lantu.store.reporting.notices.read(reader.person.id, { upTo: 1_000_000 });
    await deliver(channel, new Date("2026-03-05T01:00:00Z"));
    expect(letters).toHaveLength(0);
  });

  it("lists the first twenty of a kind and says how many more there are", async () => {
    await tell(...Array.from({ length: 25 }, () => notice("due-soon")), notice("to-sign"));
    await deliver(channel, new Date("2026-03-06T01:00:00Z"));
    const body = plain(letters[0]?.body ?? "");
    expect(letters).toHaveLength(1);
    expect(body.slice(0, body.indexOf("<!doctype")).split("· ")).toHaveLength(1 + 2 * (20 + 1 + 1));
    expect(body).toContain("另有5件同类事项");
    expect(body).toMatch(/https:\/\/lantu\.example\.org\/work\s/);
  });

  it("tells at once what came back, and what it says cannot become part of the page", async () => {
    await tell(notice("returned"));
    await deliver(channel, NIGHT);
    expect(letters).toHaveLength(1);
    const body = plain(letters[0]?.body ?? "");
    expect(body).toContain("https://lantu.example.org/work/report/d1");
    expect(body.slice(body.indexOf("<!doctype"))).not.toContain("<b>管线");
    expect(body).toContain("&#60;b&#62;管线");
  });

  it("that the server may have taken before it fell silent is not sent again", async () => {
    takes = "silent";
    await tell(notice("returned"));
    await deliver(channel, NIGHT);
    takes = "all";
    await deliver(channel, LATER);
    await deliver(channel, NEXT_NIGHT);
    expect(letters).toHaveLength(1);
    expect((await call(admin, "GET", "/settings/mail")).json.log[0]).toMatchObject({ state: "unsure", attempts: 1 });
  });

  it("that the server asks to bring again is brought again, later", async () => {
    takes = "later";
    await tell(notice("returned"));
    await deliver(channel, NIGHT);
    await deliver(channel, NIGHT);
    const log = (await call(admin, "GET", "/settings/mail")).json.log;
    expect(log[0]).toMatchObject({ state: "failed", attempts: 1 });
    takes = "all";
    await deliver(channel, LATER);
    expect(letters).toHaveLength(1);
    await deliver(channel, LATER);
    expect(letters).toHaveLength(1);
  });

  it("is sent by one of several processes, and not again by whoever starts after one died in the middle", async () => {
    await tell(notice("returned"), notice("returned"));
    await Promise.all(Array.from({ length: 5 }, () => deliver(channel, NIGHT)));
    expect(letters).toHaveLength(1);
    await tell(notice("returned"));
    const untold = await lantu.store.reporting.deliveries.untold("mail");
    const ids = untold.filter(({ person }) => person === reader.person.id).map(({ id }) => id);
    const claim = { channel: "mail" as const, cause: "died", person: reader.person.id, recipient: "r" };
    expect(await lantu.store.reporting.deliveries.claim(claim, { person: reader.person.id, ids })).not.toBeNull();
    await lantu.store.pool.query("update deliveries set claimed_at = now() - interval '2 hours' where cause = 'died'");
    await deliver(channel, NIGHT);
    expect(letters).toHaveLength(1);
    const { rows } = await lantu.store.pool.query("select state from deliveries where cause = 'died'");
    expect(rows).toEqual([{ state: "unsure" }]);
  });

  it("is not sent to who does not want it", async () => {
    await call(reader, "PUT", "/notices/wishes", { mail: "none" });
    await tell(notice("returned"));
    await deliver(channel, NEXT_MORNING);
    expect(letters).toHaveLength(0);
    await call(reader, "PUT", "/notices/wishes", { mail: "digest" });
    await deliver(channel, NIGHT);
    expect(letters).toHaveLength(0);
  });

  it("comes from a sender with a name of its own, too", async () => {
    const { settings } = await mailInUse(channel);
    const letter = { to: "a@example.org", subject: "s", text: "t", html: "h" };
    await sendMail({ settings: { ...settings, from: "蓝图 <plan@example.gov>" }, password: "geheim" }, letter, "7");
    expect(letters[0]?.body).toMatch(/^From: =\?.* <plan@example\.gov>\r?$/m);
    expect(letters[0]?.body).toMatch(/^Message-ID: <lantu\.7@example\.gov>\r?$/m);
  });

  it("fails with a reason where the password is wrong", async () => {
    const { settings } = await mailInUse(channel);
    const letter = { to: "a@example.org", subject: "s", text: "t", html: "h" };
    const sent = sendMail({ settings: { ...settings }, password: "falsch" }, letter, "1");
    await expect(sent).rejects.toMatchObject({ name: "MailFailure", certain: true });
  });
});

describe("webhooks", () => {
  const settings = (more: object = {}) => ({
    ...{ enabled: true, url: `http://127.0.0.1:${portOf(web)}/in`, allowPrivate: true, secret: "0123456789abcdef" },
    ...more,
  });
  const put = async (more: object = {}) => {
    const { version } = (await call(admin, "GET", "/settings/webhook")).json;
    const done = await call(admin, "PUT", "/settings/webhook", settings({ version, ...more }));
    expect(done.status, done.text).toBe(200);
  };

  it("carry CloudEvents, signed with the time, each once", async () => {
    await put();
    await tell(notice("overdue"));
    await deliver(channel, NIGHT);
    await deliver(channel, NIGHT);
    expect(calls).toHaveLength(1);
    const [{ body, headers }] = calls as [(typeof calls)[number]];
    expect(headers["content-type"]).toMatch(/^application\/cloudevents\+json/);
    const [, seconds = "", mark] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["lantu-signature"])) ?? [];
    expect(mark).toBe(createHmac("sha256", "0123456789abcdef").update(`${seconds}.${body}`).digest("hex"));
    expect(JSON.parse(body)).toMatchObject({
      ...{ specversion: "1.0", type: "lantu.notice.overdue", source: "https://lantu.example.org" },
      data: { person: reader.person.id, account: "reader", url: "https://lantu.example.org/work/report/d1" },
    });
    expect((await call(admin, "POST", "/settings/webhook/test")).json).toEqual({ reply: "204" });
    expect(JSON.parse(calls[1]?.body ?? "{}").type).toBe("lantu.test");
    // Whoever knows the whole address of a webhook can often call it: the journal tells of the machine alone.
    const { items } = (await call(admin, "GET", "/journal?subject=webhook")).json;
    const told = await call(admin, "GET", `/journal/${items[0].seq}`);
    expect(told.json.payload.changes[0].after).toMatchObject({ enabled: true, to: `http://127.0.0.1:${portOf(web)}` });
    expect(told.text).not.toContain("/in");
    // Nor can whoever guesses the rest try it against the seal.
    const [{ value } = { value: {} }] = await keptOf("webhook");
    const sealOf = (given: object) => createHash("sha256").update(canonical(given)).digest("hex");
    const { salt: _, ...guessed } = value as { salt?: string };
    const { kept } = told.json.payload.changes[0].after;
    expect([kept === sealOf(value), kept === sealOf(guessed)]).toEqual([true, false]);
  });

  it("are tried again with growing waits, under the same id, and given up", async () => {
    answer = { status: 503 };
    await tell(notice("overdue"));
    await deliver(channel, NIGHT);
    answer = { status: 200 };
    await deliver(channel, LATER);
    expect(calls.map(({ body }) => JSON.parse(body).id)).toEqual([
      expect.any(String),
      JSON.parse(calls[0]?.body ?? "").id,
    ]);
    const waits = [0, 1, 2, 3, 4, 5].map((attempts) => retryAfter(attempts, NIGHT));
    expect(waits.at(-1)).toBeNull();
    expect([...waits.slice(0, 5)].sort()).toEqual(waits.slice(0, 5));
  });

  it("do not follow redirects, and do not reach into private networks unless that is allowed", async () => {
    answer = { status: 302, location: "http://127.0.0.1/" };
    const { json } = await call(admin, "POST", "/settings/webhook/test");
    expect(json).toMatchObject({ code: "mail-failed", params: { reason: "answered 302" } });
    for (const url of [settings().url, `http://localhost:${portOf(web)}/`, `http://[::1]:${portOf(web)}/`]) {
      calls.length = 0;
      await put({ allowPrivate: false, url });
      expect((await call(admin, "POST", "/settings/webhook/test")).json.code).toBe("mail-failed");
      expect(calls).toHaveLength(0);
    }
  });

  it.each([
    ...([
      "127.0.0.1",
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "::1",
      "fd00::1",
      "fe80::1",
    ] as const),
    ...(["::ffff:10.0.0.1", "::ffff:7f00:1", "0.0.0.0", "100.64.0.1", "not an address"] as const),
  ])("%s is no address of the open network", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is one", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe("reminders", () => {
  /** The unit that leads and one that helps, and what they have to do: one commitment of a plan each. */
  const water: Unit = {
    ...{ id: "u00000000000000c1", code: "c1", name: "区水务局", shortName: null, kind: "department", parent: null },
    ...{ place: null, order: 0, since: null, until: null, becomes: [] },
  };
  const street: Unit = { ...water, id: "u00000000000000c2", code: "c2", name: "柳坞街道", kind: "street" };
  let commitments: readonly string[];
  let checker: SignedIn;

  const assigned = (commitment: string, more: Partial<Assignment> = {}): Assignment => ({
    ...{ commitment, lead: water.id, cooperating: [], supporting: [], contact: null, deadline: null },
    ...{ importance: null, measure: null, ground: null },
    ...more,
  });
  const assign = (...wanted: readonly Assignment[]) => {
    const ids = wanted.map(({ commitment }) => commitment);
    const values = new Map(wanted.map((one) => [one.commitment, one]));
    const changes = (held: Parameters<typeof changeItems<"assignment">>[0]) =>
      changeItems(held, { ...about("assignment"), wanted: values });
    return lantu.store.items.act({ items: { assignment: ids } }, changes, { actor: "local" });
  };
  const noticesOf = async ({ person }: SignedIn) =>
    lantu.store.reporting.notices.of(person.id, { unread: false, limit: 500 });
  /** What a day tells somebody anew: kind and stage, or kind and number. */
  const told = async (who: SignedIn, today: string) => {
    const before = new Set((await noticesOf(who)).map(({ id }) => id));
    await tellOfToday(lantu.store, today);
    const after = (await noticesOf(who)).filter(({ id }) => !before.has(id));
    return after.map(({ kind, cause }) => `${kind} ${cause.split("#").at(-1)}`);
  };

  beforeAll(async () => {
    const { store } = lantu;
    const lines = ["# 任务", ...[1, 2, 3].map((nth) => `新建便民服务点${nth}处。`)];
    const given = lines.slice(1).map((quote, nth) => ({ quote, title: `新建服务点${nth}` }));
    const { id } = await published(store, { title: "岚江市行动计划", lines, commitments: given });
    const { rows } = await store.pool.query("select id from commitments where document = $1 order by raw_start", [id]);
    commitments = rows.map((row) => row.id);
    const [commitment = ""] = commitments;
    const schedule = {
      ...{ commitment, frequency: "year" as const, from: "2025-01-01", until: "2025-12-31", delay: 10, grace: 10 },
      beside: [],
    };
    const units = new Map([water, street].map((one) => [one.id, one]));
    await store.items.act(
      { items: { unit: [...units.keys()], assignment: [commitment], schedule: [commitment] } },
      (held) => [
        ...entriesOf(changeItems(held, { ...about("unit"), wanted: units })),
        ...entriesOf(
          changeItems(held, { ...about("assignment"), wanted: new Map([[commitment, assigned(commitment)]]) }),
        ),
        ...entriesOf(changeItems(held, { ...about("schedule"), wanted: new Map([[commitment, schedule]]) })),
      ],
      { actor: "local" },
    );
    checker = await signIn(store, "water.checker", [grant("checker", { unit: water.id })]);
  });

  it("come five and one working days before, one and five after, then weekly; each once, the latest of those missed", async () => {
    const leader = await signIn(lantu.store, "everywhere.leader", [grant("leader")]);
    expect((await told(reader, "2026-01-05"))[0]).toMatch(/^assigned/);
    // Whoever has a right in the unit hears of it, whoever reads the work of all of them does not.
    expect((await noticesOf(checker)).map(({ kind }) => kind)).toEqual(["assigned"]);
    expect(await noticesOf(leader)).toEqual([]);
    expect(await told(reader, "2026-01-21")).toEqual([]);
    expect(await told(reader, "2026-01-22")).toEqual(["due-soon before-5"]);
    expect(await told(reader, "2026-01-22")).toEqual([]);
    expect(await told(reader, "2026-01-28")).toEqual(["due-soon before-1"]);
    expect(await told(reader, "2026-01-29")).toEqual([]);
    expect(await told(reader, "2026-01-30")).toEqual(["overdue after-1"]);
    expect(await told(reader, "2026-02-12")).toEqual(["overdue after-10"]);
    expect(await told(reader, "2026-02-13")).toEqual([]);
  });

  it("G17: come to the unit of a step before and after its day, until it is done", async () => {
    const [, , commitment = ""] = commitments;
    const worker = await signIn(lantu.store, "street.signer", [grant("signer", { unit: street.id })]);
    const step: WorkStep = {
      ...{ id: "t00000000000000c1", commitment, parent: null, kind: "milestone" as const, title: "完成选址" },
      unit: street.id,
      ...{ starts: null, due: "2026-03-31", after: [], proof: "批复", done: null, order: 1 },
    };
    const put = (value: WorkStep) =>
      lantu.store.items.act(
        { items: { step: [step.id] } },
        (held) => changeItems(held, { ...about("step"), wanted: new Map([[step.id, value]]) }),
        { actor: "local" },
      );
    await put(step);
    expect(await told(worker, "2026-03-20")).toEqual([]);
    expect(await told(worker, "2026-03-30")).toEqual(["step-due before-1"]);
    expect(await noticesOf(worker)).toMatchObject([
      { params: { step: "完成选址", title: "新建服务点2" }, path: `/work/breakdown/${commitment}` },
    ]);
    expect(await told(worker, "2026-04-01")).toEqual(["step-overdue after-1"]);
    // What the unit says of it waits for whoever can accept it; the unit is reminded no more, unless it comes back.
    const said = { on: "2026-04-01", proof: "批复 12 号", by: worker.person.id, returned: null };
    const planner = await signIn(lantu.store, "planner.steps", [grant("planner")]);
    await put({ ...step, told: said });
    expect(await told(worker, "2026-04-03")).toEqual([]);
    expect((await noticesOf(planner)).filter(({ kind }) => kind.startsWith("step-"))).toMatchObject([
      { kind: "step-told", params: { step: "完成选址", on: "2026-04-01", proof: "批复 12 号", unit: "柳坞街道" } },
    ]);
    await put({ ...step, told: { ...said, returned: "请附批复原件" } });
    expect(await told(worker, "2026-04-03")).toEqual([expect.stringMatching(/^step-returned /)]);
    expect(await told(worker, "2026-04-03")).toEqual([]);
    // A day nobody can count to holds up nobody.
    await put({ ...step, due: "0001-01-01" });
    expect(await told(worker, "2026-04-07")).toEqual([]);
    await put({ ...step, done: "2026-04-02" });
    expect(await told(worker, "2026-04-20")).toEqual([]);
  });

  it("tell who cooperates and supports, and the named contact, of what is new since they were told last", async () => {
    const [, second = "", third = ""] = commitments;
    const helper = await signIn(lantu.store, "street.filler", [grant("filler", { unit: street.id })]);
    const [namesake, contact] = [
      await signIn(lantu.store, "王敏", [grant("leader")]),
      await signIn(lantu.store, "李倩", [grant("evaluator")], water.id),
    ];
    await assign(assigned(second, { lead: null, cooperating: [street.id] }));
    // Changed again before anybody was told: it is told once, as it stands.
    await assign(assigned(second, { cooperating: [street.id], contact: "李倩 8266", importance: "key" }));
    expect(await told(helper, "2026-02-13")).toMatchObject([expect.stringMatching(/^cooperating /)]);
    expect((await noticesOf(checker)).map(({ kind }) => kind)).toEqual(["assigned", "assigned"]);
    expect(await noticesOf(contact)).toMatchObject([
      { kind: "contact", params: { title: "新建服务点1", unit: "区水务局" }, path: `/commitments/${second}` },
    ]);
    expect(await noticesOf(namesake)).toEqual([]);
    // A sheet that names a unit in many lines is one notice, and what stays as it is none.
    await assign(
      assigned(second, { supporting: [street.id], contact: "李倩 8266" }),
      assigned(third, { supporting: [street.id] }),
    );
    expect(await told(helper, "2026-02-13")).toMatchObject([expect.stringMatching(/^helping-several /)]);
    const [several] = await noticesOf(helper);
    expect(several).toMatchObject({ params: { count: 2, unit: "柳坞街道" }, path: `/units/${street.id}` });
    expect(await noticesOf(contact)).toHaveLength(1);
    await assign(assigned(third, { supporting: [street.id], deadline: "2027" }));
    expect(await told(helper, "2026-02-13")).toEqual([]);
    // Named as the contact of several: nothing was assigned to anybody.
    await assign(assigned(second, { supporting: [street.id] }));
    await told(helper, "2026-02-13");
    await assign(...[second, third].map((one) => assigned(one, { supporting: [street.id], contact: "李倩" })));
    await told(helper, "2026-02-13");
    expect(await noticesOf(contact)).toMatchObject([
      { kind: "contact-several", params: { count: 2, unit: "区水务局" } },
      { kind: "contact" },
    ]);
  });
});

const about = <N extends string>(noun: N) => ({ noun, act: "made", reason: null, subject: noun });
const entriesOf = (outcome: ReturnType<typeof changeItems>) => (Array.isArray(outcome) ? outcome : []);
