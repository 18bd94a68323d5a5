import { expect, test } from "vitest";
import { lantu, ran } from "./lantu.ts";
import { type Colleague, filledSheet, type Office, openOffice } from "./office.ts";
import { startSession } from "./session.ts";

/** From a published plan to a signed report, through the interface alone, by people who each sign in for themselves. */
const session = startSession();
let office: Office;
test("whoever opens the printed link becomes the administrator, who lets the others in", async () => {
  office = await openOffice(
    session,
    ["区发展改革委", "区生态环境局", "清溪街道"],
    [
      { account: "planner", role: "planner" },
      { account: "statistician", role: "statistician" },
      { account: "filler", role: "filler", unit: "区生态环境局" },
      { account: "checker", role: "checker", unit: "区生态环境局" },
      { account: "signer", role: "signer", unit: "区生态环境局" },
      { account: "stranger", role: "filler", unit: "清溪街道" },
    ],
  );
});
const the = (account: string): Colleague => {
  const found = office.people.get(account);
  if (found === undefined) throw new Error(`nobody is called ${account}`);
  return found;
};
interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

interface Breakdown {
  readonly target: { readonly value: number; readonly unit: string | null; readonly decimals: number };
  readonly suggestion: { readonly kind: string; readonly years: readonly number[] };
  readonly path: { readonly years: readonly YearValue[] } | null;
}

interface Report {
  readonly state: string;
  readonly version: number;
  readonly said: {
    readonly others: readonly { readonly kind: string; readonly series: string; readonly period: string }[];
  };
}

const unit = (name: string): string => office.units.get(name) ?? "";

/** The park area a head, which the district's five-year plan promises. */
let parkArea = "";
const report = () => `${parkArea}@2024`;

interface Checked {
  readonly digest: string | null;
  readonly counts: { readonly changed: number; readonly errors: number };
  readonly errors: readonly { readonly cell: string; readonly message: string }[];
  readonly entries: readonly { readonly seq: number; readonly changes: number }[];
}

/** The sheet of assignments with columns filled in. */
const filled = async (fill: Parameters<typeof filledSheet>[1]): Promise<Uint8Array> =>
  filledSheet(await the("planner").bytes("/sheets/assignments"), fill);

test("G9: three hundred tasks are assigned by one spreadsheet, checked before anything changes", async () => {
  const wrong = await filled((set, row) => {
    if (row <= 300) set("牵头单位", row === 7 ? "不存在的局" : "区生态环境局");
  });
  const refused = await the("planner").send<Checked>("/sheets/assignments", "分解表.xlsx", wrong);
  expect(refused.body).toMatchObject({ digest: null, counts: { errors: 1 } });
  expect(refused.body.errors[0]).toMatchObject({ cell: expect.stringMatching(/8$/) });
  const right = await filled((set, row) => {
    if (row > 300) return;
    set("牵头单位", "区生态环境局");
    set("配合单位", "清溪街道");
  });
  const checked = await the("planner").send<Checked>("/sheets/assignments", "分解表.xlsx", right);
  expect(checked.body).toMatchObject({ counts: { changed: 300, errors: 0 }, entries: [] });
  const done = await the("planner").send<Checked>(
    `/sheets/assignments?publish=${checked.body.digest}`,
    "分解表.xlsx",
    right,
  );
  expect(done.body.entries).toMatchObject([{ changes: 300 }]);
  const again = await the("planner").send<Checked>("/sheets/assignments", "分解表.xlsx", right);
  expect(again.body.counts).toMatchObject({ changed: 0, errors: 0 });
});

test("one task is given to another unit, and somebody who had not seen it is told", async () => {
  const words = encodeURIComponent("人均公园绿地面积");
  const { items } = await the("planner").do<{ items: { id: string; document: { title: string }; version: number }[] }>(
    "GET",
    `/work/commitments?kind=indicator&q=${words}`,
  );
  const line = items.find(({ document }) => document.title.includes("青渡区") && document.title.includes("十四个"));
  parkArea = line?.id ?? "";
  const set = {
    lead: unit("区生态环境局"),
    contact: "王老师",
    importance: "key",
    measure: "年末人均公园绿地面积达到目标",
  };
  const body = (version: number) => ({ assignments: [{ commitment: parkArea, version, set }] });
  await the("planner").do("POST", "/assignments", body(line?.version ?? 0));
  const late = await the("planner").ask("POST", "/assignments", {
    assignments: [{ commitment: parkArea, version: line?.version ?? 0, set: { contact: "李老师" } }],
  });
  expect(late).toMatchObject({ status: 409, body: { code: "stale", params: { id: parkArea } } });
});

test("G10: the five-year target is broken down into years that come to it", async () => {
  const asked = await the("planner").do<Breakdown>("GET", `/commitments/${parkArea}/breakdown`);
  const { target, suggestion } = asked;
  const path = { kind: suggestion.kind, rule: "linear", base: { year: 2020, value: 13.6 }, target: target.value };
  const drawn = await the("planner").do<{ drawn: YearValue[] }>("POST", `/commitments/${parkArea}/path/draw`, {
    ...path,
    ...{ years: suggestion.years, decimals: target.decimals },
  });
  const put = { ...path, unit: target.unit, years: drawn.drawn, version: 0 };
  const held = await the("planner").do<Breakdown>("PUT", `/commitments/${parkArea}/path`, put);
  expect(held.path).toMatchObject({ version: 1, check: { state: "kept", gap: 0 } });
  expect(held.path?.years.at(-1)).toEqual({ year: 2025, value: target.value });
});

test("the statistician publishes a value of the year", async () => {
  const value = { concept: "park-area-per-head", place: "青渡区", period: "2024", value: 14.25, unit: "平方米" };
  const told = { ...value, knownOn: "2025-03-01", source: "青渡区统计年鉴", reason: "年鉴已出版" };
  expect(await the("statistician").ask("POST", "/observations", told)).toMatchObject({ status: 201 });
});

test("a report is filled, sent back, filled again, checked and signed by three people", async () => {
  const schedule = { frequency: "year", from: "2024-01-01", until: "2025-12-31", delay: 10, grace: 5, beside: [] };
  await the("planner").do("PUT", "/schedules", { set: [{ commitment: parkArea, version: 0, schedule }] });
  const content = {
    ...{ answer: "progress", done: false, value: 14.9, narrative: "全年新增公园绿地。" },
    ...{ evidence: [{ kind: "link", url: "https://example.org/parks", title: null }], blockers: [] },
  };
  const act = (who: string, verb: string, body: object) =>
    the(who).ask<Report>("POST", `/reports/${report()}/${verb}`, body);
  expect(await act("stranger", "fill", { version: 0, content })).toMatchObject({ status: 403 });
  const first = await act("filler", "fill", { version: 0, content });
  expect(first).toMatchObject({ status: 200, body: { state: "filled" } });
  expect(await act("filler", "check", { version: 1 })).toMatchObject({ status: 403 });
  expect(await act("signer", "sign", { version: 1 })).toMatchObject({ status: 409, body: { code: "report-closed" } });
  expect(await act("checker", "return", { version: 1, reason: "请附测绘数据" })).toMatchObject({
    body: { state: "returned" },
  });
  // The statistics beside it are cited; one that nobody published cannot be.
  const [{ series = "", period = "" } = {}] = first.body.said.others.filter(({ kind }) => kind === "observation");
  const leaning = (on: string) => ({
    ...{ ...content, value: 14.8, evidence: [...content.evidence, { kind: "observation", series: on, period }] },
  });
  const invented = await act("filler", "fill", { version: 2, content: leaning("s0000000000000000") });
  expect(invented).toMatchObject({ status: 400, body: { errors: [{ path: "body.content.evidence.1" }] } });
  const refilled = await act("filler", "fill", { version: 2, content: leaning(series) });
  expect(refilled).toMatchObject({ body: { state: "filled", version: 3 } });
  expect(await act("checker", "check", { version: 3 })).toMatchObject({ body: { state: "checked" } });
  expect(await act("signer", "sign", { version: 4 })).toMatchObject({ body: { state: "signed" } });
});

test("G41: what the unit says stands beside what the statistics say, and that they disagree is told", async () => {
  const found = await the("planner").do<{ said: { verdict: string; others: { agrees: boolean | null }[] } }>(
    "GET",
    `/reports/${report()}`,
  );
  expect(found.said.verdict).toBe("disagrees");
  expect(found.said.others.some(({ agrees }) => agrees === false)).toBe(true);
  // As of a past moment nobody is told what statistics say today.
  const disagrees = async (asOf: string) => {
    const path = `/calendar?commitment=${parkArea}&from=2024-01-01${asOf}`;
    const { items } = await the("planner").do<{ items: { id: string; disagrees: boolean }[] }>("GET", path);
    return items.find(({ id }) => id === report())?.disagrees;
  };
  expect(await disagrees("")).toBe(true);
  expect(await disagrees(`&asOf=${new Date().toISOString()}`)).toBe(false);
});

test("the public reads what was signed, and no names of persons", async () => {
  const shown = await (await fetch(`${session.url}/api/v1/reports/${report()}`)).json();
  expect(shown).toMatchObject({ state: "signed", content: { value: 14.8 } });
  expect(JSON.stringify(shown)).not.toMatch(/filler|checker|signer/);
  const refused = await fetch(`${session.url}/api/v1/me/work`);
  expect(refused.status).toBe(401);
});

test("the journal holds against what the tables say, and names who did what", async () => {
  const { items } = await the("planner").do<{ items: { kind: string; actorName: string | null }[] }>(
    "GET",
    `/journal?subject=${encodeURIComponent(report())}`,
  );
  expect(items.map(({ actorName }) => actorName)).toEqual(["signer", "checker", "filler", "checker", "filler"]);
  const checked = await ran(lantu(["verify"], { LANTU_DATA: session.lantu.dataDir }));
  expect(checked, checked.out + checked.err).toMatchObject({ code: 0 });
});
