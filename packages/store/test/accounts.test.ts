import { addFirstAdministrator, addPerson } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestStore, testStore } from "./database.ts";

const [FIRST, OTHER] = ["p00000000000000a1", "p00000000000000a2"] as const;
const IDLE = 3600;

let held: TestStore;
beforeAll(async () => {
  held = await testStore();
  const needs = { items: { person: "all", unit: "all" } } as const;
  const fields = { name: "李禾", unit: null, title: null, grants: [] };
  const { items } = held.store;
  await items.act(needs, (seen) => addFirstAdministrator(seen, FIRST, { account: "Zhou.Lan", name: "周岚" }), {
    actor: "local",
  });
  await items.act(needs, (seen) => addPerson(seen, OTHER, { ...fields, account: "li.he" }, null), { actor: FIRST });
});
afterAll(() => held.close());

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const hash = (digit: string) => digit.repeat(64);

describe("what people sign in with", () => {
  it("finds people by their account whatever its case, and knows whether an administrator can sign in", async () => {
    const { secrets } = held.store.accounts;
    expect((await secrets.personOf("zhou.LAN"))?.id).toBe(FIRST);
    expect(await secrets.personOf("nobody")).toBeNull();
    expect(await secrets.hasAdministrator()).toBe(false);
    await secrets.setPassword(OTHER, "hash");
    expect(await secrets.hasAdministrator()).toBe(false);
    await secrets.setPassword(FIRST, "hash");
    expect(await secrets.hasAdministrator()).toBe(true);
  });

  it("counts wrong attempts made at once, each once", async () => {
    const { secrets } = held.store.accounts;
    const counts = await Promise.all(Array.from({ length: 8 }, () => secrets.failed(OTHER)));
    expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await secrets.lock(OTHER, later(60));
    await secrets.succeeded(OTHER);
    expect(await secrets.get(OTHER)).toMatchObject({ failures: 0, lockedUntil: null });
  });

  it("takes a code of the second step, and a recovery code, once", async () => {
    const { secrets } = held.store.accounts;
    await secrets.offerSecondStep(OTHER, Buffer.from("sealed"));
    expect(await secrets.confirmSecondStep(OTHER, 10, [hash("a"), hash("b")])).toBe(true);
    expect(await secrets.confirmSecondStep(OTHER, 11, [])).toBe(false);
    const used = await Promise.all([secrets.useStep(OTHER, 11), secrets.useStep(OTHER, 11), secrets.useStep(OTHER, 9)]);
    expect(used.filter(Boolean)).toHaveLength(1);
    const recovered = await Promise.all([secrets.useRecovery(OTHER, hash("a")), secrets.useRecovery(OTHER, hash("a"))]);
    expect(recovered.filter(Boolean)).toHaveLength(1);
    expect((await secrets.get(OTHER))?.recovery).toEqual([hash("b")]);
  });

  it("keeps one identity of a provider for a person, and one person for an identity", async () => {
    const { identities } = held.store.accounts;
    const link = (subject: string, person: string) => identities.link("https://id.example", subject, person);
    expect([await link("one", FIRST), await link("two", FIRST), await link("one", OTHER)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await identities.personOf("https://id.example", "one")).toBe(FIRST);
    expect([await identities.unlink(FIRST, "https://id.example"), (await identities.of(FIRST)).length]).toEqual([
      true,
      0,
    ]);
  });
});

describe("sessions", () => {
  const open = (id: string, kind: "browser" | "token", seconds: number) =>
    held.store.accounts.sessions.open({
      id,
      person: OTHER,
      kind,
      label: "x",
      address: null,
      expiresAt: later(seconds),
    });

  it("are found until they end, rest too long, or the person is deactivated", async () => {
    const { sessions } = held.store.accounts;
    await open(hash("1"), "browser", 60);
    await open(hash("2"), "browser", -1);
    await open(hash("3"), "token", 60);
    await held.store.pool.query("update sessions set used_at = now() - interval '2 hours' where id <> $1", [hash("1")]);
    const found = await Promise.all(["1", "2", "3"].map((digit) => sessions.find(hash(digit), IDLE)));
    expect(found.map((one) => one?.person.id ?? null)).toEqual([OTHER, null, OTHER]);
    await held.store.pool.query("update sessions set used_at = now() - interval '2 hours' where id = $1", [hash("1")]);
    expect(await sessions.find(hash("1"), IDLE)).toBeNull();
    await sessions.sweep(IDLE);
    expect((await held.store.pool.query("select id from sessions")).rows).toEqual([{ id: hash("3") }]);
    expect([await sessions.end(FIRST, hash("3")), await sessions.end(OTHER, hash("3"))]).toEqual([false, true]);
  });
});

describe("links and refusals", () => {
  it("a link works once, until it is replaced or too old", async () => {
    const { links } = held.store.accounts;
    const make = (id: string, seconds: number) =>
      links.make({ id, purpose: "password", person: OTHER, expiresAt: later(seconds) });
    await make(hash("1"), 60);
    await make(hash("2"), 60);
    expect([await links.find(hash("1")), (await links.find(hash("2")))?.person]).toEqual([null, OTHER]);
    const used = await Promise.all([links.use(hash("2")), links.use(hash("2"))]);
    expect(used.filter((one) => one !== null)).toHaveLength(1);
    await make(hash("3"), -1);
    expect(await links.use(hash("3"))).toBeNull();
  });

  it("refusals are kept up to a number, the latest first", async () => {
    const { refusals } = held.store.accounts;
    const one = {
      person: null,
      address: "203.0.113.9",
      method: "GET",
      path: `/${"x".repeat(500)}`,
      code: "not-allowed",
      about: null,
    };
    await held.store.pool.query(
      "insert into refusals (method, path, code) select 'GET', '/', 'forbidden' from generate_series(1, 10999)",
    );
    await refusals.note(one);
    const { items, codes } = await refusals.list({ limit: 1 });
    expect(items).toMatchObject([{ ...one, path: one.path.slice(0, 200), times: 1 }]);
    expect(codes.map(({ value }) => value)).toEqual(["forbidden", "not-allowed"]);
    const { rows } = await held.store.pool.query("select count(*)::int as count from refusals");
    expect(rows[0].count).toBe(10_000);
  });
});
