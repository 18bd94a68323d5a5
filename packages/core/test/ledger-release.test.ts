import { describe, expect, it } from "vitest";
import {
  applyEntry,
  type Command,
  decide,
  EMPTY_LEDGER,
  type EntryBody,
  type LedgerState,
  type ReleasePublished,
  UnfoldableEntry,
} from "../src/ledger/index.ts";

const published: ReleasePublished = {
  ...{ fileName: "主要指标.csv", sha256: "a".repeat(64), observations: 3, corrections: 1, digest: "b".repeat(64) },
  reason: null,
};
const release = "o000000000001";
const commands: Readonly<Record<"publish" | "withdraw" | "restore", Command>> = {
  publish: { kind: "publish-observations", release, published },
  withdraw: { kind: "withdraw-observations", release, reason: "口径有误" },
  restore: { kind: "restore-observations", release },
};

/** The state after commands, or the code of the first refusal. */
function after(...names: readonly (keyof typeof commands)[]): LedgerState | string {
  let state: LedgerState = EMPTY_LEDGER;
  for (const name of names) {
    const outcome = decide(state, commands[name]);
    if ("kind" in outcome) return outcome.code;
    state = outcome.reduce<LedgerState>(applyEntry, state);
  }
  return state;
}

describe("observations published together", () => {
  it.each([
    [["publish"], "published", 1],
    [["publish", "withdraw"], "withdrawn", 2],
    [["publish", "withdraw", "restore"], "published", 3],
    [["publish", "withdraw", "restore", "withdraw"], "withdrawn", 4],
  ] as const)("after %j are %s", (names, state, version) => {
    const held = after(...names);
    expect(typeof held === "string" ? held : held.releases?.get(release)).toEqual({
      ...{ id: release, state, published, version },
    });
  });

  it.each([
    [["withdraw"], "not-found"],
    [["restore"], "not-found"],
    [["publish", "publish"], "conflict"],
    [["publish", "restore"], "conflict"],
    [["publish", "withdraw", "withdraw"], "conflict"],
    [["publish", "withdraw", "publish"], "conflict"],
  ] as const)("%j is refused as %s", (names, code) => {
    expect(after(...names)).toBe(code);
  });

  it("cannot be withdrawn by a journal that never published them", () => {
    const entry: EntryBody = { kind: "observations.withdrawn", subject: release, payload: { reason: null } };
    expect(() => applyEntry(EMPTY_LEDGER, entry)).toThrow(UnfoldableEntry);
  });
});
