import type { Account, ToldFigure } from "@lantu/core/indicators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountOfDocument } from "../src/comparisons/account-of-document.ts";
import { correctedAccount } from "../src/comparisons/corrected-account.ts";
import { type Answer, type Sent, send, upload } from "./support/client.ts";
import { annualPlan, districtPlan, statistics, workReport } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
beforeAll(async () => {
  lantu = await testServer();
});
afterAll(() => lantu.close());

type Item = Answer["json"];

const json = { "content-type": "application/json" };
const ask = (url: string, sent: Sent = {}) => send(lantu.app, `/api/v1${url}`, sent);
const write = async (url: string, body: object, method: Sent["method"] = "POST", headers: Sent["headers"] = {}) => {
  const answer = await ask(url, { method, body, headers: { ...json, ...headers } });
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer;
};
const accountOf = (document: string): Promise<Account> => accountOfDocument(lantu, document);
const itemsOf = async (document: string): Promise<readonly Item[]> =>
  (await ask(`/documents/${document}/book`)).json.commitments;
const figureOf = ({ figures }: Account, id: string): ToldFigure | undefined =>
  figures.find(({ figure }) => figure.id === id);

describe("the account of a document", () => {
  it("nobody has worked on is what the reader makes of its bytes", async () => {
    const [{ document }] = await upload(lantu.app, [districtPlan], "&publish=true");
    const account = await accountOf(document);
    const read = await lantu.reader.account(Buffer.from(districtPlan.bytes), districtPlan.name, document);
    expect(account).toEqual(read);
    expect(account.figures.length).toBeGreaterThan(100);
    expect(account.figures.some(({ row }) => row?.nature === "binding")).toBe(true);
    expect(JSON.parse(JSON.stringify(account))).toEqual(account);
  });

  it("is the account as people have left it", async () => {
    const [{ document }] = await upload(lantu.app, [workReport]);
    const before = await accountOf(document);
    const items = await itemsOf(document);
    const [first, second, third] = items.filter(({ figure }) => figure !== null);
    const text = (await ask(`/documents/${document}/text`)).text;

    await write(`/figures/${first.figure.id}`, { value: 4321, subject: "岚江货运量", period: "2023" }, "PATCH");
    await write("/commitments/decisions", { ids: [second.id], decision: "reject" });
    const parts = (await ask(`/commitments/${third.id}`)).json.spans;
    const middle = Math.floor((parts[0].start + parts[0].end) / 2);
    const split = await write(
      `/commitments/${third.id}/split`,
      {
        parts: [
          { start: parts[0].start, end: middle },
          { start: middle, end: parts[0].end },
        ],
      },
      "POST",
      { "if-match": `"${third.version}"` },
    );
    const stand = await ask(`/documents/${document}`);
    await write(`/documents/${document}`, { place: "岚江市" }, "PATCH", { "if-match": String(stand.headers.etag) });
    const after = await accountOf(document);

    expect(figureOf(after, first.figure.id)).toMatchObject({
      figure: { value: 4321, subject: "岚江货运量", period: "2023" },
      sentence: figureOf(before, first.figure.id)?.sentence,
    });
    const held = after.commitments.map(({ id }) => id);
    expect(held).not.toContain(second.id);
    expect(held).not.toContain(third.id);
    for (const { id } of split.json.commitments.filter(({ state }: Item) => state !== "retired"))
      expect(held).toContain(id);
    expect(after.description.place).toMatchObject({ value: "岚江市", by: "person" });
    for (const { sentence } of after.figures) expect(sentence.quote).toBe(text.slice(sentence.start, sentence.end));
    expect(after.reported).toEqual(before.reported);
  });

  it("has figures no new reading finds, with the words of their commitment or their block", async () => {
    const [{ document }] = await upload(lantu.app, [annualPlan]);
    const told = await lantu.store.documents.told(document);
    const read = await lantu.reader.account(Buffer.from(annualPlan.bytes), annualPlan.name, document);
    if (told === null) throw new Error("nothing is held");
    const [held] = told.commitments.flatMap(({ record }) => record.figures.slice(0, 1).map((id) => ({ record, id })));
    const without = { ...read, figures: read.figures.filter(({ figure }) => figure.id !== held?.id) };
    const account = correctedAccount(without, told);
    const { start, end } = held?.record.spans[0] ?? { start: 0, end: 0 };
    expect(figureOf(account, held?.id ?? "")).toMatchObject({
      sentence: { start, end, quote: told.text.slice(start, end) },
      path: figureOf(read, held?.id ?? "")?.path,
      row: null,
    });
    const alone = correctedAccount(without, { ...told, commitments: [] });
    const { block } = told.figures.find(({ record }) => record.id === held?.id) ?? { block: null };
    expect(figureOf(alone, held?.id ?? "")?.sentence).toMatchObject({ ...block });
    expect(alone.commitments).toEqual([]);
  });

  it("leaves out figures that are held no more, and waits for nobody where a person has looked", async () => {
    const [{ document }] = await upload(lantu.app, [statistics]);
    const told = await lantu.store.documents.told(document);
    if (told === null) throw new Error("nothing is held");
    const read = await lantu.reader.account(Buffer.from(statistics.bytes), statistics.name, document);
    const row = { nature: "binding", inferred: true } as const;
    const inferred = { ...read, figures: read.figures.map((figure) => ({ ...figure, row })) };
    const [first, second] = told.figures;
    const account = correctedAccount(inferred, {
      ...told,
      figures: told.figures.slice(0, 2).map((one, at) => ({ ...one, edited: at === 0 })),
    });
    expect(account.figures.map(({ figure, row }) => [figure.id, row?.inferred])).toEqual([
      [first?.record.id, false],
      [second?.record.id, true],
    ]);
  });
});
