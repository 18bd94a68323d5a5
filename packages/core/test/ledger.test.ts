import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../../specs/ledger/decisions.json" with { type: "json" };
import {
  applyEntry,
  type Command,
  canonical,
  commitmentId,
  commitmentPlace,
  decide,
  documentId,
  documentOf,
  EMPTY_LEDGER,
  type Entry,
  type EntryBody,
  figureId,
  type LedgerState,
  UnfoldableEntry,
  verifyChain,
} from "../src/ledger/index.ts";
import { COMMITMENTS, command, DOCUMENTS, HELD, reading, run, sealed, sha256 } from "./ledger-fixture.ts";

const history = fc.array(command, { maxLength: 30 });
const fold = (bodies: readonly EntryBody[], from: LedgerState): LedgerState => bodies.reduce(applyEntry, from);

describe("the chain", () => {
  it("verifies for every history, and in parts as in one", () => {
    fc.assert(
      fc.property(history, fc.nat(), (commands, cut) => {
        const entries = sealed(run(commands, HELD).bodies);
        const whole = verifyChain(entries, sha256);
        const at = entries.length === 0 ? 0 : cut % entries.length;
        const first = verifyChain(entries.slice(0, at), sha256);
        expect(whole.kind).toBe("intact");
        expect(first.kind === "intact" && verifyChain(entries.slice(at), sha256, first.head)).toEqual(whole);
      }),
    );
  });

  it("shows any change of any field of any entry", () => {
    const tampered: fc.Arbitrary<(entry: Entry) => unknown> = fc.constantFrom(
      (entry: Entry) => ({ ...entry, actor: "someone" }),
      (entry: Entry) => ({ ...entry, at: "2026-11-20T08:00:01Z" }),
      (entry: Entry) => ({ ...entry, subject: `${entry.subject}0` }),
      (entry: Entry) => ({ ...entry, kind: "commitment.touched" }),
      (entry: Entry) => ({ ...entry, payload: { ...entry.payload, more: 1 } }),
      (entry: Entry) => ({ ...entry, previous: "f".repeat(64) }),
      (entry: Entry) => ({ ...entry, hash: "f".repeat(64) }),
      (entry: Entry) => ({ ...entry, seq: entry.seq + 1 }),
    );
    fc.assert(
      fc.property(history, fc.nat(), tampered, (commands, index, tamper) => {
        const entries = sealed(run(commands, HELD).bodies);
        fc.pre(entries.length > 0);
        const at = index % entries.length;
        const forged = entries.map((entry, i) => (i === at ? (tamper(entry) as Entry) : entry));
        expect(verifyChain(forged, sha256)).toMatchObject({ kind: "broken", seq: at + 1 });
      }),
    );
  });

  it("shows an entry left out, repeated or moved", () => {
    const entries = sealed(
      run(
        DOCUMENTS.map((document) => ({ kind: "publish", document })),
        HELD,
      ).bodies,
    );
    const [first, second] = entries as [Entry, Entry];
    for (const forged of [[second], [second, first], [first, first, second]]) {
      expect(verifyChain(forged, sha256).kind).toBe("broken");
    }
  });

  it("does not depend on the order keys were written in", () => {
    expect(canonical({ b: [1, { d: null, c: "二" }], a: undefined })).toBe('{"b":[1,{"c":"二","d":null}]}');
    expect(() => canonical({ a: Number.NaN })).toThrow(TypeError);
    const upsideDown = fc.jsonValue().map((value) => [value, JSON.parse(JSON.stringify(value), reversed)] as const);
    fc.assert(
      fc.property(upsideDown, ([value, other]) => {
        expect(canonical(other)).toBe(canonical(value));
      }),
    );
  });
});

function reversed(_: string, value: unknown): unknown {
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value).reverse()) : value;
}

describe("the fold", () => {
  it("is the same in one go, in batches and through JSON", () => {
    fc.assert(
      fc.property(history, fc.nat(), (commands, cut) => {
        const { bodies, state } = run(commands, HELD);
        const at = bodies.length === 0 ? 0 : cut % bodies.length;
        expect(fold(bodies.slice(at), fold(bodies.slice(0, at), HELD))).toEqual(state);
        expect(fold(JSON.parse(JSON.stringify(bodies)), HELD)).toEqual(state);
      }),
    );
  });

  it("leaves the state before as it was", () => {
    const before = structuredClone(HELD);
    fc.assert(fc.property(history, (commands) => void run(commands, HELD)));
    expect(HELD).toEqual(before);
  });

  it("refuses loudly what it does not know", () => {
    const strange = { kind: "document.burned", subject: DOCUMENTS[0], payload: {} } as unknown as EntryBody;
    expect(() => applyEntry(HELD, strange)).toThrow(UnfoldableEntry);
    const early: EntryBody = { kind: "document.restored", subject: DOCUMENTS[0], payload: {} };
    expect(() => applyEntry(EMPTY_LEDGER, early)).toThrow(UnfoldableEntry);
  });
});

describe("publishing", () => {
  it("is open to a document that promises nothing, as a statistical table does", () => {
    const id = "d000000000003";
    const command: Command = { kind: "read", document: id, read: { ...reading(id), commitments: [] } };
    const { state } = run([command, { kind: "publish", document: id }], EMPTY_LEDGER);
    expect(state.documents.get(id)?.state).toBe("published");
  });
});

describe("commands that undo", () => {
  const [document] = DOCUMENTS;
  const [commitment = ""] = COMMITMENTS;
  const edit = (title: string): Command => ({ kind: "edit", commitment, changes: { title }, reason: null });
  const read = HELD.documents.get(document)?.commitments.get(commitment)?.record;

  it("bring back the wording read", () => {
    const { state } = run([edit("别的"), edit(read?.title ?? "")], HELD);
    expect(state.documents.get(document)?.commitments.get(commitment)?.record).toEqual(read);
  });

  it("bring a withdrawn document back as it was", () => {
    const published = run([{ kind: "publish", document }], HELD).state;
    const { state } = run(
      [
        { kind: "withdraw", document, reason: "误发" },
        { kind: "restore", document },
      ],
      published,
    );
    const before = published.documents.get(document);
    expect(state.documents.get(document)).toEqual({ ...before, version: (before?.version ?? 0) + 2 });
  });

  it("bring decisions back to proposed, whatever was decided", () => {
    fc.assert(
      fc.property(history, (commands) => {
        const { state } = run(
          [...commands, { kind: "decide", ids: COMMITMENTS, decision: "reset", reason: null }],
          HELD,
        );
        for (const held of state.documents.values()) {
          if (held.state !== "review" && held.state !== "published") return;
        }
        const states = [...state.documents.values()].flatMap((held) => [...held.commitments.values()]);
        expect(new Set(states.map((one) => one.state))).toEqual(new Set(["proposed"]));
      }),
    );
  });
});

describe("decisions", () => {
  it.each(cases)("$name", ({ before, command: asked, outcome }) => {
    const { state } = run(before as Command[], HELD);
    expect(decide(state, asked as Command)).toMatchObject(outcome);
  });

  it("are asked twice and recorded once", () => {
    fc.assert(
      fc.property(history, command, (commands, one) => {
        const { state } = run([...commands, one], HELD);
        const again = decide(state, one);
        expect("kind" in again || again.length === 0).toBe(true);
      }),
    );
  });
});

describe("ids", () => {
  it("are short, and lead back to their document", () => {
    expect(documentId("f".repeat(64))).toMatch(/^d[0-9a-z]{12}$/);
    expect(documentId("0".repeat(64))).toBe("d000000000000");
    expect(commitmentId("d000000000001", commitmentPlace(10) + 3)).toBe("d000000000001-4j");
    expect(figureId("d000000000001", 35)).toBe("d000000000001-fz");
    expect(documentOf("d000000000001-4j")).toBe("d000000000001");
  });

  it("differ for different places", () => {
    const place = fc.tuple(fc.nat(9_999_999), fc.nat(15));
    fc.assert(
      fc.property(place, place, ([a, i], [b, j]) => {
        const same = commitmentId("d", commitmentPlace(a) + i) === commitmentId("d", commitmentPlace(b) + j);
        expect(same).toBe(a === b && i === j);
      }),
    );
  });
});
