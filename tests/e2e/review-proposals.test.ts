import { afterAll, expect, test } from "vitest";
import { fakeEndpoint } from "../../packages/proposer/test/fake-endpoint.ts";
import { expectAccessible } from "./browser.ts";
import { soon, startSession } from "./session.ts";

const MISSED = "改造管网12公里";
const endpoint = await fakeEndpoint(() => [MISSED]);
afterAll(() => endpoint.close());
const session = startSession({ LANTU_PROPOSER_URL: endpoint.url.href, LANTU_PROPOSER_MODEL: "local-model" });

/** A plan in which the reader takes one duty for an opinion. */
const PLAN = [
  "岚江市青渡区2025年重点工作计划",
  "一、形势",
  `各方都认为${MISSED}很有必要。`,
  "二、重点任务",
  "（一）城市建设",
  "加快建设青渡大桥。推进滨江路改造，年底前完工。",
].join("\n");

interface Item {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly state: string;
}

test("a proposal says what it is, is not accepted with the others, and is left out of publication unless a person accepts it", async () => {
  const { id, document, state } = await session.bring("proposals.txt", PLAN);
  expect(state).toBe("review");
  const items = async () =>
    (await session.api<{ commitments: readonly Item[] }>(`/documents/${document}/book`)).commitments;
  const [proposal, ...more] = (await items()).filter(({ origin }) => origin === "proposer");
  expect([proposal?.title, more]).toEqual([MISSED, []]);
  const others = (await items()).length - 1;
  const page = await session.visit(`/import/${document}?c=${proposal?.id}`);
  const panel = page.locator("aside.review-panel");
  await panel.getByText("proposed by a model").first().waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: `Accept the other ${others}` }).click();
  const question = page.getByRole("dialog");
  await question.getByText("1 item proposed by a model is left for you to look at").waitFor();
  await question.getByRole("button", { name: "Accept", exact: true }).click();
  const states = async () => (await items()).map((one) => [one.origin, one.state].join(" ")).toSorted();
  await soon(states).toEqual(["proposer proposed", ...Array.from({ length: others }, () => "reader accepted")]);
  await question.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await question.getByText(new RegExp(`^${others} commitments? will enter the public ledger`)).waitFor();
  await question.getByText("1 proposed by a model and accepted by nobody is not published").waitFor();
  await question.getByRole("button", { name: "Publish" }).click();
  await soon(async () => (await session.api<{ state: string }>(`/imports/${id}`)).state).toBe("published");
  expect((await items()).every(({ origin }) => origin === "reader")).toBe(true);
});

test("a proposal is accepted in bulk where a person asks for what is in doubt too", async () => {
  const { document } = await session.bring("proposals-again.txt", `${PLAN}\n（第二份）`);
  const page = await session.visit(`/import/${document}`);
  await page.getByRole("button", { name: "Decide by filter" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("spinbutton", { name: /Confidence at least/ }).fill("");
  const button = dialog.getByRole("button", { name: /^Accept \d+ items?$/ });
  await dialog.getByRole("checkbox", { name: "Only those without doubts" }).uncheck();
  await button.click();
  const accepted = async () => {
    const { commitments } = await session.api<{ commitments: readonly Item[] }>(`/documents/${document}/book`);
    return commitments.filter(({ state }) => state === "accepted").map(({ title }) => title);
  };
  await soon(accepted).toContain(MISSED);
});
