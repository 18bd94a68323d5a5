import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { CONCEPTS } from "@lantu/core/indicators";
import { changeItems, setChannel, type Unit, type WorkReport } from "@lantu/core/ledger";
import { extract, pack } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BackupProblem, backup, restore } from "../src/index.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import { done, published, saved } from "./saved.ts";

let db: TestStore;
let folder: string;
let archive: string;
beforeAll(async () => {
  db = await testStore();
  folder = mkdtempSync(join(tmpdir(), "lantu-backup-"));
  archive = join(folder, "all.tar.gz");
  await filled();
  await backup(db.store.pool, archive);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db.close();
});

const ME = { actor: "local" };
const unit = (n: number, name: string): Unit => ({
  ...{ id: `u${n.toString(16).padStart(16, "0")}`, code: String(n), name, shortName: null, kind: "department" },
  ...{ parent: null, place: null, order: n, since: null, until: null, becomes: [] },
});

async function named(n: number, name: string | null): Promise<void> {
  const value = unit(n, name ?? "");
  const wanted = new Map([[value.id, name === null ? null : value]]);
  const act = { noun: "unit", act: "named", wanted, reason: "分工\t调整\\n", subject: "unit" } as const;
  done(await db.store.items.act({ items: { unit: [value.id] } }, (held) => changeItems(held, act), ME));
}

async function filled(): Promise<void> {
  const given = { lines: ["# 第一章", "新建公园10处，修复河道20公里。"], commitments: [{ quote: "新建公园10处" }] };
  const { id } = await published(db.store, given);
  await saved(db.store, { ...given, title: "另一份\\规划" });
  done(await db.store.documents.describe(id, { title: "改过的\t名称\n二" }, ME));
  await named(1, "水务局");
  await named(2, "园林局");
  await named(1, "水务和园林局");
  await named(2, null);
  await named(2, "园林和绿化局");
  const mail = { channel: "mail", enabled: true, to: "mail.example:25", kept: "0".repeat(64) } as const;
  done(
    await db.store.items.act(
      { items: { channel: ["mail"] } },
      (held) => setChannel(held, mail),
      ME,
      (settings) => settings.set("mail", { host: "mail.example" }),
    ),
  );
  // A table of many times the bytes the driver takes from the network at once: it uses its memory again.
  await db.store.concepts.keep(CONCEPTS, "registry");
}

/** What each table holds, in one line for each table. */
async function told({ connection }: TestStore): Promise<Readonly<Record<string, string>>> {
  const tables = (await administer(
    connection,
    "select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r'",
  )) as { name: string }[];
  const parts = tables.map(
    ({
      name,
    }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
      as line from "${name}" t`,
  );
  const lines = (await administer(connection, parts.join(" union all "))) as { name: string; line: string }[];
  return Object.fromEntries(lines.map(({ name, line }) => [name, line]));
}

async function problem(path: string, limit?: number): Promise<string> {
  const empty = await testStore();
  try {
    const error = await restore(empty.store.pool, path, { limit }).then(
      () => null,
      (one: unknown) => one,
    );
    expect((await empty.store.journal.head()).seq).toBe(0);
    if (!(error instanceof BackupProblem)) throw new Error(`no BackupProblem: ${error}`);
    return error.code;
  } finally {
    await empty.close();
  }
}

interface File {
  readonly name: string;
  readonly text: Buffer;
}

async function filesOf(path: string): Promise<File[]> {
  const files: File[] = [];
  const reading = extract();
  reading.end(gunzipSync(readFileSync(path)));
  for await (const entry of reading) {
    const pieces: Buffer[] = [];
    for await (const piece of entry as AsyncIterable<Buffer>) pieces.push(piece);
    files.push({ name: entry.header.name, text: Buffer.concat(pieces) });
  }
  return files;
}

/** An archive of other files, with a manifest that fits them unless it is one of them that is changed. */
async function archiveOf(files: readonly File[], name: string): Promise<string> {
  const writing = pack();
  for (const { name, text } of files) writing.entry({ name }, text);
  writing.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of writing as AsyncIterable<Buffer>) pieces.push(piece);
  const path = join(folder, name);
  writeFileSync(path, gzipSync(Buffer.concat(pieces)));
  return path;
}

/** The same archive with one part changed, and the manifest telling of it as if it had always been so. */
async function forged(part: string, change: (text: string) => string): Promise<string> {
  const files = await filesOf(archive);
  const changed = files.map(({ name, text }) => ({
    name,
    text: name === part ? Buffer.from(change(text.toString("utf8")), "utf8") : text,
  }));
  const texts = new Map(changed.map(({ name, text }) => [name, text]));
  const manifest = JSON.parse(String(texts.get("manifest.json")));
  for (const one of manifest.parts) {
    const text = texts.get(one.name) ?? Buffer.alloc(0);
    Object.assign(one, { size: text.length, sha256: createHash("sha256").update(text).digest("hex") });
  }
  const first = { name: "manifest.json", text: Buffer.from(JSON.stringify(manifest)) };
  return archiveOf([first, ...changed.slice(1)], `forged-${part.replaceAll("/", "-")}.tar.gz`);
}

describe("a backup", { timeout: 120_000 }, () => {
  test("taken into an empty database gives every table back as it was, and goes on from there", async () => {
    const other = await testStore();
    try {
      await restore(other.store.pool, archive);
      const [was, is] = [await told(db), await told(other)];
      expect(is).toEqual(was);
      expect(await other.store.journal.verify()).toEqual(await db.store.journal.verify());
      const again = await saved(other.store, {
        lines: ["# 第二章", "扩建医院。"],
        commitments: [{ quote: "扩建医院" }],
      });
      expect(again.state).toBe("review");
      expect((await other.store.journal.verify()).kind).toBe("intact");
    } finally {
      await other.close();
    }
  });

  test("is a manifest and the parts it names", async () => {
    const files = await filesOf(archive);
    const manifest = JSON.parse(String(files[0]?.text));
    expect(files.map(({ name }) => name)).toEqual([
      "manifest.json",
      ...manifest.parts.map(({ name }: { name: string }) => name),
    ]);
    expect(manifest.head).toEqual(await db.store.journal.head());
    expect(files.filter(({ name }) => name.startsWith("sources/"))).toHaveLength(2);
  });

  test("is not taken into a database that holds anything", async () => {
    const error = await restore(db.store.pool, archive).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: "database-not-empty" });
  });

  test("that is damaged, cut off, of another program, or newer is refused, and nothing is changed", async () => {
    const bytes = readFileSync(archive);
    const at = (name: string, content: Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 0x40;
    expect(["backup-damaged", "backup-altered"]).toContain(await problem(at("flipped", flipped)));
    expect(await problem(at("cut", bytes.subarray(0, bytes.length - 4000)))).toBe("backup-damaged");
    expect(await problem(at("none", Buffer.alloc(0)))).toBe("backup-damaged");
    expect(await problem(at("text", Buffer.from("a letter")))).toBe("backup-damaged");
    expect(await problem(await archiveOf([{ name: "letter.txt", text: Buffer.from("x") }], "foreign"))).toBe(
      "backup-foreign",
    );
    const files = await filesOf(archive);
    const manifest = JSON.parse(String(files[0]?.text));
    const with_ = (change: object) => ({
      name: "manifest.json",
      text: Buffer.from(JSON.stringify({ ...manifest, ...change })),
    });
    const newer = { schema: manifest.schema + 1 };
    expect(await problem(await archiveOf([with_(newer), ...files.slice(1)], "newer"))).toBe("backup-newer");
    expect(await problem(await archiveOf([with_({ format: 99 }), ...files.slice(1)], "newer"))).toBe("backup-newer");
    expect(await problem(await archiveOf(files.slice(0, -1), "fewer"))).toBe("backup-damaged");
    const outside = { name: "sources/../../outside", text: Buffer.from("x") };
    expect(await problem(await archiveOf([...files, outside], "outside"))).toBe("backup-foreign");
    const part = { name: outside.name, size: 1, sha256: "0".repeat(64) };
    expect(
      await problem(
        await archiveOf([with_({ parts: [...manifest.parts, part] }), ...files.slice(1), outside], "outside"),
      ),
    ).toBe("backup-foreign");
    const changed = files.map((one) =>
      one.name === "journal.ndjson"
        ? { ...one, text: Buffer.from(one.text.toString().replace("水务局", "水利局")) }
        : one,
    );
    expect(await problem(await archiveOf(changed, "changed"))).toBe("backup-altered");
    expect(await problem(archive, 1000)).toBe("backup-too-large");
  });

  test("whose parts were changed together with the manifest does not follow from its journal, and is refused", async () => {
    expect(await problem(await forged("journal.ndjson", (text) => text.replace("水务局", "水利局")))).toBe(
      "backup-broken",
    );
    expect(await problem(await forged("journal.ndjson", (text) => text.split("\n").slice(0, -2).join("\n")))).toBe(
      "backup-broken",
    );
    expect(
      await problem(await forged("tables/documents.copy", (text) => text.replace("\tpublished\t", "\twithdrawn\t"))),
    ).toBe("backup-broken");
  });

  test("tells which files are not what they were received as, or are gone; a forged file is refused", async () => {
    const part = (await filesOf(archive)).map(({ name }) => name).find((name) => name.startsWith("sources/")) ?? "";
    expect(await problem(await forged(part, (text) => text.replace("公园", "花园")))).toBe("backup-altered");

    const lost = "f".repeat(64);
    const report: WorkReport = {
      ...{ id: "d000000000000-1@2025", commitment: "d000000000000-1", period: "2025", unit: unit(1, "").id },
      ...{ state: "filled", answer: "progress", done: false, value: null, narrative: "已开工", blockers: [] },
      ...{ evidence: [{ kind: "file", sha256: lost, name: "验收.pdf", size: 9 }], filledBy: "local" },
      ...{ checkedBy: null, signedBy: null, returned: null },
    };
    const act = { noun: "report", act: "filled", reason: null, subject: report.id } as const;
    const wanted = new Map([[report.id, report]]);
    done(
      await db.store.items.act({ items: { report: [report.id] } }, (held) => changeItems(held, { ...act, wanted }), ME),
    );
    const id = part.slice("sources/".length);
    await administer(
      db.connection,
      `set session_replication_role = replica;
       update sources set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1) where id = '${id}'`,
    );
    const path = join(folder, "damaged.tar.gz");
    const { damaged } = await backup(db.store.pool, path);
    expect(damaged).toEqual([part, `attachments/${lost}`]);
    const other = await testStore();
    try {
      expect((await restore(other.store.pool, path)).damaged).toEqual(damaged);
      expect(await told(other)).toEqual(await told(db));
    } finally {
      await other.close();
    }
  });
});
