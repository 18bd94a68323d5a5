import { type Action, type Grant, mayAnywhere, type Person, ROLES, type Unit } from "@lantu/core/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sent, send, sendForEvents } from "./support/client.ts";
import { type FilledServer, filledServer } from "./support/filled.ts";
import { grant, type SignedIn, signIn } from "./support/people.ts";
import { interfaceRoutes, permissionPage, type Route } from "./support/permission-page.ts";

const json = { "content-type": "application/json" };
const [HERE, BELOW, ELSEWHERE] = ["u00000000000000a1", "u00000000000000a2", "u00000000000000a3"] as const;

let lantu: FilledServer;
const people = new Map<string, SignedIn>();

beforeAll(async () => {
  lantu = await filledServer();
  await addUnits();
  for (const role of ROLES) people.set(role, await signIn(lantu.store, `the.${role}`, [grant(role)]));
});
afterAll(() => lantu.close());

async function addUnits(): Promise<void> {
  const unit = (id: string, parent: string | null): Unit => ({
    ...{ id, code: id, name: id, shortName: null, kind: "department", parent, place: null, order: 1 },
    ...{ since: null, until: null, becomes: [] },
  });
  const changes = [unit(HERE, null), unit(BELOW, HERE), unit(ELSEWHERE, null)].map((after) => ({
    ...{ id: after.id, before: null, after },
  }));
  const payload = { act: "created", changes, reason: null };
  const entry = { kind: "unit.changed", subject: "unit", payload } as const;
  await lantu.store.items.act({ items: {} }, () => [entry], { actor: "local" });
}

/** Ids that are nobody's, in the shape each address wants. */
const NOTHING: Readonly<Record<string, string>> = {
  ...{ document: "d000000000000", commitment: "d000000000000-1", figure: "d000000000000-f1", from: "d000000000000" },
  ...{ to: "d000000000001", person: "p0000000000000000", unit: "u0000000000000000", step: "t0000000000000000" },
  ...{ finding: "f0000000000000000", table: "o000000000000", import: "i000000000000", concept: "gdp", page: "1" },
  ...{ session: "0".repeat(64), token: "A".repeat(43), year: "2024", seq: "999999", sheet: "units", provider: "none" },
  ...{ report: "d000000000000-1@2024", sha256: "0".repeat(64), reconciliation: "d000000000000:1" },
};

const addressOf = ({ url }: Route): string => url.replace(/:(\w+)/g, (_, name: string) => NOTHING[name] ?? "none");

/** Whether the rights of whoever asks let a request through; what then becomes of it is another matter. */
async function letThrough(route: Route, sent: Sent): Promise<boolean | string> {
  const write = route.method !== "GET";
  const ask = route.url.endsWith("/events") ? sendForEvents : send;
  const answer = await ask(lantu.app, addressOf(route), {
    ...sent,
    method: route.method as Sent["method"],
    headers: { ...(write ? json : {}), ...sent.headers },
    ...(write ? { body: {} } : {}),
  });
  const code = answer.status === 401 || answer.status === 403 ? JSON.parse(answer.text).code : null;
  if (code === "sign-in-needed" && answer.status === 401) return "sign-in-needed";
  if (code === "not-allowed" && answer.status === 403) return "not-allowed";
  return answer.status >= 500 && answer.status !== 502 ? `${answer.status} ${answer.text}` : true;
}

/** Routes asked at once: more, on a slow machine, wait for the database longer than anybody is let wait. */
const AT_ONCE = 30;

/** What every route answers to whoever asks, and what it should; many are asked at once, as browsers do. */
async function foundAndWanted(sent: Sent, wanted: (route: Route) => boolean | string) {
  const routes = interfaceRoutes(lantu.app);
  const found: (boolean | string)[] = [];
  for (let at = 0; at < routes.length; at += AT_ONCE)
    found.push(...(await Promise.all(routes.slice(at, at + AT_ONCE).map((route) => letThrough(route, sent)))));
  const told = (answers: readonly (boolean | string)[]) =>
    routes.map(({ method, url }, index) => `${method} ${url}: ${answers[index]}`);
  return { found: told(found), wanted: told(routes.map(wanted)) };
}

const isLooking = ({ method, url }: Route): boolean => LOOKING[`${method} ${url}`] !== undefined;

/** Routes that look at what is asked for: the whole journal, and the sheet of units. */
const LOOKING: Readonly<Record<string, Action>> = {
  "GET /api/v1/journal": "read-journal",
  "POST /api/v1/sheets/:sheet": "manage-units",
};

function expected(route: Route, person: Person): boolean {
  const looked = LOOKING[`${route.method} ${route.url}`];
  const access = looked ?? route.access;
  if (access === "public" || access === "signed-in") return true;
  return [access].flat().some((action) => mayAnywhere({ kind: "person", person }, action));
}

describe("the table of permissions", () => {
  it("is the one in the documentation", async () => {
    const page = permissionPage(interfaceRoutes(lantu.app));
    await expect(page).toMatchFileSnapshot("../../../docs/permissions.md");
  });

  for (const role of ROLES) {
    it(`holds for every route asked as ${role}`, async () => {
      const { person, program } = people.get(role) as SignedIn;
      const sent = { headers: program };
      const { found, wanted } = await foundAndWanted(sent, (route) => expected(route, person) || "not-allowed");
      expect(found).toEqual(wanted);
    });
  }

  it("holds for every route asked by somebody who is not signed in, from the machine itself too", async () => {
    for (const from of ["127.0.0.1", "203.0.113.9"]) {
      const isOpen = (route: Route) => route.access === "public" && !isLooking(route);
      const { found, wanted } = await foundAndWanted({ from }, (route) => isOpen(route) || "sign-in-needed");
      expect(found).toEqual(wanted);
    }
  });

  it("holds for somebody without a role as for the public, but for what is the person's own", async () => {
    const { program } = await signIn(lantu.store, "no.role", []);
    const isOpen = (route: Route) => ["public", "signed-in"].includes(String(route.access)) && !isLooking(route);
    const { found, wanted } = await foundAndWanted({ headers: program }, (route) => isOpen(route) || "not-allowed");
    expect(found).toEqual(wanted);
  });

  it("leaves a trace of every refusal", async () => {
    const { items } = await lantu.store.accounts.refusals.list({
      person: people.get("filler")?.person.id,
      codes: ["not-allowed"],
      limit: 500,
    });
    const paths = new Set(items.map(({ method, path }) => `${method} ${path}`));
    const { person } = people.get("filler") as SignedIn;
    for (const route of interfaceRoutes(lantu.app)) {
      if (!expected(route, person)) expect(paths).toContain(`${route.method} ${addressOf(route)}`);
    }
  });
});

describe("a grant", () => {
  const as = async (account: string, grants: readonly Grant[], unit: string | null = null) => {
    const { program, person } = await signIn(lantu.store, account, grants, unit);
    const ask = async (url: string, body?: object, method: Sent["method"] = body === undefined ? "GET" : "POST") => {
      const sent = body === undefined ? {} : { body };
      const answer = await send(lantu.app, `/api/v1${url}`, { method, headers: { ...json, ...program }, ...sent });
      return answer.status === 403 ? answer.json.code : answer.status;
    };
    return { ask, person };
  };

  it("for a plan lets that plan be reviewed, and no other", async () => {
    const [plan, annual] = lantu.published;
    const { ask } = await as("one.plan", [grant("planner", { document: plan })]);
    const place = { place: "青渡区" };
    expect(await ask(`/documents/${plan}`, place, "PATCH")).toBe(200);
    expect(await ask(`/documents/${annual}`, place, "PATCH")).toBe("not-allowed");
    const decide = (ids: readonly string[]) => ask("/commitments/decisions", { ids, decision: "reset" });
    expect(await decide([`${plan}-1`])).not.toBe("not-allowed");
    expect(await decide([`${plan}-1`, `${annual}-1`])).toBe("not-allowed");
    expect(await ask(`/commitments/${annual}-1`, { title: "x" }, "PATCH")).toBe("not-allowed");
    expect(await ask(`/figures/${annual}-f1`, { value: 1 }, "PATCH")).toBe("not-allowed");
    expect(await ask(`/alignments/${plan}/${annual}/decisions`, { decisions: [] })).not.toBe(200);
    expect(await ask(`/imports/${lantu.waiting.import}/publish`, {})).toBe("not-allowed");
  });

  it("for a plan shows what waits for its review of that plan alone", async () => {
    const { document } = lantu.waiting;
    const one = await as("one.draft", [grant("planner", { document })]);
    const other = await as("other.draft", [grant("planner", { document: lantu.published[0] })]);
    for (const url of [`/documents/${document}`, `/documents/${document}/book`, `/documents/${document}/text`]) {
      expect([await one.ask(url), await other.ask(url)]).toEqual([200, 404]);
    }
    for (const url of [`/commitments?scope=review&document=${document}`, `/documents/${document}/review`]) {
      expect([await one.ask(url), await other.ask(url)]).toEqual([200, "not-allowed"]);
    }
    expect(await one.ask("/commitments?scope=review")).toBe("not-allowed");
    expect(await one.ask("/imports")).toBe("not-allowed");
  });

  it("for a unit lets nothing be done that belongs to no unit", async () => {
    const { ask } = await as("unit.planner", [grant("planner", { unit: HERE })]);
    expect(await ask(`/documents/${lantu.published[0]}`, { place: "青渡区" }, "PATCH")).toBe("not-allowed");
  });

  it("for a unit lets people of it and below be managed, and no others", async () => {
    const { ask, person } = await as("unit.admin", [grant("administrator", { unit: HERE })], HERE);
    const add = (account: string, unit: string | null, grants: readonly Grant[]) =>
      ask("/people", { account, name: account, unit, title: null, grants });
    expect(await add("inside", BELOW, [grant("filler", { unit: BELOW })])).toBe(201);
    expect(await add("outside", ELSEWHERE, [])).toBe("not-allowed");
    expect(await add("reaching", BELOW, [grant("filler", { unit: ELSEWHERE })])).toBe("not-allowed");
    expect(await add("everywhere", BELOW, [grant("leader")])).toBe("not-allowed");
    const other = people.get("filler")?.person.id;
    expect(await ask(`/people/${other}/link`, {})).toBe("not-allowed");
    expect(await ask(`/people/${other}`, { version: 1, active: false }, "PATCH")).toBe("not-allowed");
    const widened = [grant("administrator")];
    expect(await ask(`/people/${person.id}`, { version: 1, grants: widened }, "PATCH")).toBe("not-allowed");
  });

  it("for a unit lets that unit be changed, and no other", async () => {
    const { ask } = await as("unit.keeper", [grant("administrator", { unit: HERE })], HERE);
    expect(await ask(`/units/${BELOW}`, { version: 1, shortName: "下" }, "PATCH")).toBe(200);
    expect(await ask(`/units/${ELSEWHERE}`, { version: 1, shortName: "外" }, "PATCH")).toBe("not-allowed");
  });
});
