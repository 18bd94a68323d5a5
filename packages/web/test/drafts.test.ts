import { beforeEach, describe, expect, test, vi } from "vitest";
import { dropDraft, keepDraft, readDraft } from "../src/shell/draft.ts";

/** A store of the browser in memory. */
const storage = (): Storage => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
};

/** Another window of the same browser: what is kept is shared, its name is its own. */
const inAnotherWindow = (): void => {
  vi.stubGlobal("sessionStorage", storage());
};

const typed = (values: string) => ({ version: 1, values });

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  inAnotherWindow();
});

describe("what was typed and not saved", () => {
  test("comes back in the window it was typed in", () => {
    keepDraft("report", typed("here"));
    expect(readDraft("report")).toMatchObject(typed("here"));
    expect(readDraft("other")).toBeNull();
  });

  test("goes over to the window that takes it up, which can let go of it alone", () => {
    keepDraft("report", typed("in the closed window"));
    inAnotherWindow();
    expect(readDraft("report")).toMatchObject(typed("in the closed window"));
    dropDraft("report", "own");
    expect(readDraft("report")).toBeNull();
  });

  test("stays that of each window where both are typed in", () => {
    keepDraft("report", typed("first"));
    inAnotherWindow();
    keepDraft("report", typed("second"));
    expect(readDraft("report")).toMatchObject(typed("second"));
    dropDraft("report", "own");
    expect(readDraft("report")).toMatchObject(typed("first"));
    dropDraft("report");
    expect(readDraft("report")).toBeNull();
  });
});
