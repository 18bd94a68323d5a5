import { expect, test } from "vitest";
import { openStore } from "../src/index.ts";
import { administer, testDatabase } from "./database.ts";
import { migrateUpTo } from "./migrate-up-to.ts";

/** The last migration before commitments told whether a person had decided on them. */
const BEFORE = "0002_layout_pages";

const DOCUMENT = "dplan00000001";

/** A document as the first version of Lantu kept it, with the commitments named and the state each had come to. */
function documentWith(states: Readonly<Record<string, string>>): string {
  const source = "a".repeat(64);
  const commitments = Object.entries(states).map(
    ([
      name,
      state,
    ]) => `('${DOCUMENT}-${name}', '${DOCUMENT}', 'task', '建设绿道', '建设绿道', '[{"start":0,"end":4}]', 0, 4,
      0, 0, '¶1', '[]', '{}', '[]', 0, '[]', '{}', '${state}', false, 2, '')`,
  );
  return `
    insert into sources (id, bytes, size, file_name) values ('${source}', '\\x61', 1, 'plan.txt');
    insert into documents (id, source, file_name, format, size, engine, sample, state, description, counts, raw_text,
      received_at, version)
      values ('${DOCUMENT}', '${source}', 'plan.txt', 'txt', 1, '1', false, 'review', '{}', '{}', '建设绿道', now(), 1);
    begin;
    insert into sections (document, index, parent, level, title, first_block, last_block)
      values ('${DOCUMENT}', 0, null, 0, '', 0, 0);
    insert into blocks (document, index, kind, section, address, raw_start, raw_end, text, item)
      values ('${DOCUMENT}', 0, 'paragraph', 0, '¶1', 0, 4, '建设绿道', false);
    commit;
    insert into commitments (id, document, kind, title, quote, spans, raw_start, raw_end, block, section, address,
      lead, lead_names, cooperating, figures, doubts, doubt_codes, state, edited, version, terms)
      values ${commitments.join(", ")};`;
}

/** What had been done, in its order: the kind of the entry and the commitments it names. */
function journalOf(told: readonly (readonly [kind: string, ...names: string[]])[]): string {
  const hash = (seq: number): string => String(seq).padStart(64, "0");
  return told
    .map(([kind, ...names], index) => {
      const seq = index + 1;
      const subjects = [DOCUMENT, ...names.map((name) => `${DOCUMENT}-${name}`)].map((one) => `('${one}', ${seq})`);
      return `insert into journal (seq, at, actor, kind, subject, payload, summary, previous, hash)
          values (${seq}, now(), 'local', '${kind}', '${DOCUMENT}', '{}', '{}', '${hash(seq - 1)}', '${hash(seq)}');
        insert into journal_subjects (subject, seq) values ${subjects.join(", ")};`;
    })
    .join("\n");
}

test("what a person had decided before decisions were told apart stands as reviewed", async () => {
  const { connection, drop } = await testDatabase();
  await migrateUpTo(connection, BEFORE);
  const states = {
    accepted: "accepted",
    rejected: "rejected",
    reset: "proposed",
    published: "accepted",
    again: "accepted",
  };
  await administer(connection, documentWith(states));
  await administer(
    connection,
    journalOf([
      ["document.read"],
      ["commitment.accepted", "again"],
      ["document.discarded"],
      ["document.read"],
      ["commitment.accepted", "accepted", "reset"],
      ["commitment.rejected", "rejected"],
      ["commitment.reset", "reset"],
      ["document.published"],
    ]),
  );
  await (await openStore(connection)).close();
  const rows = await administer(
    connection,
    "select split_part(id, '-', 2) as name, reviewed, state from commitments order by id",
  );
  expect(rows).toEqual([
    { name: "accepted", reviewed: true, state: "accepted" },
    { name: "again", reviewed: false, state: "accepted" },
    { name: "published", reviewed: false, state: "accepted" },
    { name: "rejected", reviewed: true, state: "rejected" },
    { name: "reset", reviewed: false, state: "proposed" },
  ]);
  const counts = await administer(connection, "select counts ->> 'unconfirmed' as unconfirmed from documents");
  expect(counts).toEqual([{ unconfirmed: "0" }]);
  await drop();
});
