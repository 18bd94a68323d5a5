import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launch, open, openBeside, painted, quiet, type View, type WatchedPage } from "./browser.ts";
import { copyData, type Lantu, removeData, startLantu } from "./lantu.ts";

/** Milliseconds in which a page must have done what it was asked to do, on a machine several times slower and busy. */
const PATIENCE = 30_000;

/** Of the time waited so far, the share that is waited for before the next look. */
const SHARE_BETWEEN_LOOKS = 0.05;

/**
 * Expects what a page will soon show. Looks are the rarer the longer it takes: many of them ask the server, which answers
 * one address so many times a minute, and a page that is refused for it complains.
 */
export const soon: typeof expect.poll = <T>(look: () => T, options: Parameters<typeof expect.poll>[1] = {}) => {
  const begun = performance.now();
  const patient = async (): Promise<Awaited<T>> => {
    await setTimeout((performance.now() - begun) * SHARE_BETWEEN_LOOKS);
    return await look();
  };
  return expect.poll(patient, { timeout: PATIENCE, ...options });
};

const LOOK_AGAIN_AFTER_MS = 500;

/** Waits, before the tests of a file, for what the server does in the background. */
export const until = async (isDone: () => Promise<boolean>): Promise<void> => {
  while (!(await isDone())) await setTimeout(LOOK_AGAIN_AFTER_MS);
};

/** Whether React has taken over what the server rendered: until then keys and clicks come to nothing. */
const isTakenOver = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const parts = [...(document.querySelector("main")?.children ?? [])];
    return parts.length > 0 && parts.every((part) => Object.keys(part).some((key) => key.startsWith("__reactProps$")));
  });

/** Waits until a page that was loaded has what it asks for, obeys and is painted. */
export async function settled(page: Page): Promise<void> {
  await soon(() => isTakenOver(page), { interval: 20 }).toBe(true);
  await quiet(page, PATIENCE / 2);
  await painted(page);
}

/** Goes to another page by its address, as one who types it. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settled(page);
}

/** Loads a page anew, as a reader does who presses the key for it. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

/** How a page is visited; a wide light page in English where nothing is said. */
export interface Visit extends Partial<View> {
  /** Complaints of the browser that the test brings about on purpose. */
  readonly noise?: readonly RegExp[];
}

/** A server with the samples and a browser, for all tests of one file. */
export interface Session {
  readonly url: string;
  readonly browser: Browser;
  readonly lantu: Lantu;
  /** Opens a page in a browser context of its own, closed after the test; the test fails if the page complained. */
  readonly visit: (path: string, visit?: Visit) => Promise<Page>;
  /** Opens a page in another window of the same browser, watched like the first. */
  readonly visitBeside: (page: Page, path: string) => Promise<Page>;
  /** Fetches JSON of the interface. */
  readonly api: <T>(path: string) => Promise<T>;
  /** Sends a file and waits until it is in review, published or refused. */
  readonly bring: (fileName: string, bytes: string | Uint8Array, publish?: boolean) => Promise<Brought>;
  /** Ends the server and starts it again on the same data and the same port. */
  readonly restart: (signal?: NodeJS.Signals) => Promise<void>;
}

/** What became of a file that was sent. */
export interface Brought {
  readonly id: string;
  readonly state: string;
  readonly document: string | null;
}

const send = async (url: string, fileName: string, bytes: string | Uint8Array, publish: boolean): Promise<Brought> => {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(Buffer.from(bytes))]), fileName);
  const imports = `${url}/api/v1/imports`;
  const answer = await fetch(`${imports}?publish=${publish}`, { method: "POST", body, headers: { origin: url } });
  const { items }: { items: Brought[] } = await answer.json();
  for (let one = items[0]; ; await setTimeout(100)) {
    one = await (await fetch(`${imports}/${one?.id}`)).json();
    if (one && one.state !== "queued" && one.state !== "reading") return one;
  }
};

type Env = Readonly<Record<string, string>>;

/** Starts a server and a browser before the tests of a file and ends both after them. `given`: what the server is told. */
export function startSession(given: Env | (() => Promise<Env>) = {}): Session {
  let env: Env = {};
  let browser: Browser;
  let running: Lantu;
  let data: string;
  let visited: WatchedPage[] = [];
  beforeAll(async () => {
    data = copyData(inject("samplesRead"));
    browser = await launch();
    env = typeof given === "function" ? await given() : given;
    running = await startLantu(data, env);
  });
  afterEach(async () => {
    const complaints = visited.flatMap((page) => page.complaints);
    for (const { context } of visited) await context.close();
    visited = [];
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    if (running?.process.exitCode === null) await running.end();
    removeData(data);
  });
  return {
    get url() {
      return running.url;
    },
    get browser() {
      return browser;
    },
    get lantu() {
      return running;
    },
    visit: async (path, { width = 1440, theme = "light", language = "en", noise = [] } = {}) => {
      const watched = await open(browser, running.url + path, { width, theme, language }, noise);
      watched.context.setDefaultTimeout(PATIENCE);
      visited.push(watched);
      await settled(watched.page);
      return watched.page;
    },
    visitBeside: async (page, path) => {
      const watched = visited.find(({ context }) => context === page.context());
      if (watched === undefined) throw new Error("the page is none that was visited");
      const another = await openBeside(watched, running.url + path);
      await settled(another);
      return another;
    },
    api: async (path) => {
      const answer = await fetch(`${running.url}/api/v1${path}`);
      if (answer.status === 429) throw new Error(`asked too often: ${path}`);
      return answer.json();
    },
    bring: (fileName, bytes, publish = false) => send(running.url, fileName, bytes, publish),
    restart: async (signal) => {
      await running.end(signal);
      running = await startLantu(data, { ...env, LANTU_PORT: new URL(running.url).port });
    },
  };
}
