import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { deskOf, panel, press } from "./review-desk.ts";
import { settled, soon, startSession, type Visit } from "./session.ts";

const session = startSession();
const { bookOf, itemOf, stateOf, bring, open } = deskOf(session);

const plan = "district-plan-2021-2025.txt";

/** Answers of the server kept from the page: what was asked for is done, and the page does not know it yet. */
interface Held {
  /** Resolves when the server has answered the first of them. */
  readonly answered: Promise<unknown>;
  /** Lets the page have them, and all that come later. */
  readonly release: () => void;
}

/** Milliseconds in which what is to be held must have been asked for. */
const PATIENCE = 30_000;

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

const hold = async (page: Page, path: RegExp, method: string): Promise<Held> => {
  const [answer, release] = [gate(), gate()];
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    answer.open();
    await release.opened;
    await route.fulfill({ response });
  });
  const late = setTimeout(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error(`${method} ${path} was not asked for within ${PATIENCE} ms`);
  });
  return { answered: Promise.race([answer.opened, late]), release: release.open };
};

interface Figure {
  readonly id: string;
  readonly value: number;
  readonly edited: boolean;
}
const figureOf = async (item: string | undefined) =>
  (await session.api<{ allFigures: Figure[] }>(`/commitments/${item}`)).allFigures[0];

/** Opens the first figure of a document's first item that has one, and types another value. */
const correctFigure = async (document: string, visit: Visit = {}) => {
  const item = (await bookOf(document)).commitments.find(({ figures }) => figures > 0);
  const page = await open(document, item?.id, visit);
  await press(page, "f");
  await page.getByRole("textbox", { name: "Value" }).fill("12345");
  return { page, item: item?.id, figure: () => figureOf(item?.id) };
};

describe("a key pressed while a form is being saved waits for it", () => {
  test("undo takes the saved figure back; undo and redo after it come out where they should", async () => {
    const { page, figure } = await correctFigure(await bring(plan));
    const saving = await hold(page, /\/figures\//, "PATCH");
    await press(page, "Control+Enter");
    await saving.answered;
    expect(await figure()).toMatchObject({ value: 12345, edited: true });
    await press(page, "z");
    saving.release();
    await soon(figure).toMatchObject({ edited: false });
    for (const key of ["y", "z", "y"]) await press(page, key);
    await soon(figure).toMatchObject({ value: 12345, edited: true });
    await panel(page).getByText("Undo takes back: figure corrected").waitFor();
  });

  test("and is not carried out where the save is refused: the form stays, and says which key was not taken", async () => {
    const document = await bring(plan);
    const { page, item } = await correctFigure(document, { noise: [/ERR_CONNECTION_REFUSED/] });
    const refusal = gate();
    await page.route(/\/figures\//, async (route) => {
      await refusal.opened;
      await route.abort("connectionrefused");
    });
    await press(page, "Control+Enter");
    await press(page, "a");
    refusal.open();
    await panel(page).getByText("The server cannot be reached").waitFor();
    await page.getByText("Not carried out, a form is open: A").waitFor();
    expect(await page.getByRole("textbox", { name: "Value" }).inputValue()).toBe("12345");
    expect(await stateOf(document, item)).toBe("proposed");
  });

  test("an item corrected in words has no letter of it in them", async () => {
    const document = await bring(plan);
    const [item] = (await bookOf(document)).commitments;
    const page = await open(document, item?.id);
    await press(page, "e");
    const field = page.getByRole("textbox", { name: "Title" });
    await field.fill("由人改过的名称");
    const saving = await hold(page, /\/commitments\//, "PATCH");
    await press(page, "Control+Enter");
    await press(page, "z");
    await saving.answered;
    expect(await itemOf(document, item?.id)).toMatchObject({ title: "由人改过的名称" });
    saving.release();
    await soon(() => itemOf(document, item?.id)).toMatchObject({ title: item?.title });
  });
});

describe("a key pressed while an undo is on its way waits for it", () => {
  test("the next undo takes back the act before, the next decision decides anew", async () => {
    const document = await bring(plan);
    const ids = (await bookOf(document)).commitments.map(({ id }) => id);
    const page = await open(document, ids[0]);
    await panel(page).getByRole("button", { name: "Text order" }).click();
    const states = async () => {
      const { commitments } = await bookOf(document);
      return [0, 1].map((at) => commitments.find(({ id }) => id === ids[at])?.state);
    };
    const acts = async (latest: number) => {
      const path = `/journal?subject=${document}&limit=${latest}`;
      return (await session.api<{ items: { kind: string }[] }>(path)).items.map(({ kind }) => kind);
    };
    await press(page, "a");
    await press(page, "a");
    await soon(states).toEqual(["accepted", "accepted"]);
    const undoing = await hold(page, /\/undo/, "POST");
    await press(page, "z");
    await press(page, "z");
    await undoing.answered;
    expect(await states()).toEqual(["accepted", "proposed"]);
    await press(page, "a");
    undoing.release();
    await soon(() => acts(3)).toEqual(["commitment.accepted", "review.undone", "review.undone"]);
    expect(await states()).toEqual(["accepted", "proposed"]);
    for (const key of ["z", "y", "z"]) await press(page, key);
    await soon(() => acts(4)).toEqual(["review.undone", "review.undone", "review.undone", "commitment.accepted"]);
    expect(await states()).toEqual(["proposed", "proposed"]);
  });
});

describe("a key pressed while a form is being opened", () => {
  test("does nothing to the item and is named; a figure is opened as soon as it is known", async () => {
    const document = await bring(plan);
    const item = (await bookOf(document)).commitments.find(({ figures }) => figures > 0);
    const page = await open(document, item?.id);
    for (const [key, name] of [
      ["e", "Title"],
      ["f", "Value"],
    ] as const) {
      // What the page asks for by itself on its way must not be taken for what the form asks for.
      await settled(page);
      const opening = await hold(page, /\/commitments\/d/, "GET");
      await press(page, key);
      await opening.answered;
      await press(page, "a");
      opening.release();
      await page.getByRole("textbox", { name }).waitFor();
      await page.getByText("Not carried out, a form is open: A").last().waitFor();
      await press(page, "Escape");
      await page.getByRole("textbox", { name }).waitFor({ state: "detached" });
      await page.unrouteAll();
    }
    expect(await stateOf(document, item?.id)).toBe("proposed");
  });

  test("an item without figures says so", async () => {
    const document = await bring(plan);
    const item = (await bookOf(document)).commitments.find(({ figures }) => figures === 0);
    const page = await open(document, item?.id);
    await press(page, "f");
    await page.getByText("This item has no figure to correct.").waitFor();
  });
});

test("a decision made while the book is loaded anew stays shown when the book is there", async () => {
  const document = await bring(plan);
  const { commitments } = await bookOf(document);
  const item = commitments.find(({ end, start }) => end - start > 12);
  const page = await open(document, item?.id);
  const loading = await hold(page, /\/book/, "GET");
  await press(page, "b");
  await page.getByRole("spinbutton", { name: "End" }).waitFor();
  await press(page, "ArrowLeft");
  await press(page, "Control+Enter");
  await loading.answered;
  await press(page, "a");
  const deciding = await hold(page, /\/decisions/, "POST");
  await press(page, "ArrowLeft");
  loading.release();
  await deciding.answered;
  await panel(page).locator(".item .item-state[data-state=accepted]").waitFor();
  deciding.release();
  await soon(() => stateOf(document, item?.id)).toBe("accepted");
  expect(await panel(page).locator(".item .item-state").getAttribute("data-state")).toBe("accepted");
});

test("a key pressed as a dialog closes is taken", async () => {
  const document = await bring(plan);
  const [item] = (await bookOf(document)).commitments;
  const page = await open(document, item?.id);
  await press(page, "?");
  await page.getByRole("dialog").waitFor();
  await press(page, "Escape");
  await press(page, "a");
  await soon(() => stateOf(document, item?.id)).toBe("accepted");
  const button = panel(page).getByRole("button", { name: "All keys" });
  await button.click();
  await page.getByRole("dialog").waitFor();
  await press(page, "Escape");
  await soon(() => button.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
});
