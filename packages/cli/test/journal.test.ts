import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBackup, takeBackup } from "../src/backup.ts";
import { journal } from "../src/journal.ts";
import { link } from "../src/link.ts";
import type { Terminal } from "../src/terminal.ts";
import { sentence, verify } from "../src/verify.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lantu-cli-"));
  chmodSync(folder, 0o755); // PostgreSQL runs as another account where we are root
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A terminal on a data directory, with what was said. */
function at(data: string, env: Record<string, string> = {}): Terminal & { readonly said: string[] } {
  const said: string[] = [];
  const tell = (text: string) => void said.push(text);
  return {
    ...{ language: "en", interactive: false, out: tell, err: tell, said },
    env: { LANTU_DATA: join(folder, data), ...env },
    bytesOf: (path) => readFile(path),
    standardInput: async () => Buffer.alloc(0),
  };
}

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

async function run(command: Command, args: readonly string[], data = "data", env = {}) {
  const terminal = at(data, env);
  const code = await command(args, terminal);
  return { code, said: terminal.said.join("") };
}

describe("the commands for the journal", () => {
  test("say how they are used", async () => {
    for (const [command, args] of [
      [verify, ["--root"]],
      [journal, ["import"]],
      [makeBackup, []],
      [takeBackup, ["--force"]],
      [link, []],
      [link, ["--all", "zhou.lan"]],
    ] as const) {
      const { code, said } = await run(command, args);
      expect(code).toBe(2);
      expect(said).toContain("lantu ");
    }
    const roots = join(folder, "roots.json");
    writeFileSync(roots, "[]");
    expect(await run(verify, ["--roots", roots])).toMatchObject({ code: 2 });
    expect((await run(verify, [], "data", { LANTU_JOURNAL_DIGEST: "md5" })).said).toContain("LANTU_JOURNAL_DIGEST");
  });

  test("verify tells an entry only of a row that belongs to one, and a row only where it is one that is wrong", () => {
    const told = (seq: number | null, row: string | null) =>
      sentence({ kind: "broken", at: "table", seq, table: "documents", row }, { language: "en" });
    expect(told(7, "d1")).toBe("Broken: table documents, row d1 is not what the journal says (entry 7).");
    expect(told(null, "d1")).toBe("Broken: table documents, row d1 is not what the journal says.");
    expect(told(null, null)).toBe("Broken: table documents holds more or fewer rows than the journal says.");
  });

  test("verify, export, back up and take in again", async () => {
    const [archive, lines] = [join(folder, "all.tar.gz"), join(folder, "journal.ndjson")];
    expect(await run(verify, [], "data", { LANTU_JOURNAL_DIGEST: "sm3" })).toMatchObject({ code: 0 });
    expect((await run(journal, ["export", lines])).said).toContain("0 entries");
    expect(readFileSync(lines, "utf8")).toBe("");
    expect(await run(journal, ["export", lines])).toMatchObject({ code: 1 });
    expect(await run(link, ["zhou.lan"])).toMatchObject({ code: 1, said: expect.stringContaining("zhou.lan") });
    expect(await run(makeBackup, [archive])).toMatchObject({ code: 0 });
    expect((await run(makeBackup, [archive])).said).toContain("already");
    expect(await run(takeBackup, [archive], "other")).toMatchObject({ code: 0 });
    expect((await run(verify, [], "other")).said).toContain("sm3");
    expect((await run(takeBackup, [join(folder, "none")], "other")).said).toContain("no file");
  }, 120_000);
});
