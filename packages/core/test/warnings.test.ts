import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Judgement,
  type PriorityFacts,
  priorityKey,
  priorityReasons,
  type RuleLimits,
  type Status,
  type Turn,
  turnOf,
  turnsOf,
  type Warning,
  warningsFor,
} from "../src/judgements/index.ts";
import { addDays } from "../src/ledger/index.ts";

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../specs/warnings/${name}.json`, import.meta.url), "utf8"));

interface QuietCases {
  readonly limits: RuleLimits;
  readonly cases: readonly {
    readonly why: string;
    readonly due?: string;
    /** `day status [probability|reason] [disagrees]` */
    readonly days: readonly string[];
    readonly then: readonly string[];
  }[];
}
const quiet = read<QuietCases>("quiet");
const COMMITMENT = "d000000000001-1";

interface Day {
  readonly on: string;
  readonly status: Status;
  readonly probability: number | null;
  readonly reason: string | null;
  readonly disagrees: boolean;
}

function judgementOf({ on, status, probability, reason, disagrees }: Day, due: string | null): Judgement {
  return {
    ...{ commitment: COMMITMENT, document: "d000000000001", on, status, basis: "forecast", due, probability },
    ...{ reason: reason as Judgement["reason"], rule: { id: "level", version: 1 } },
    ...{ targets: [], signals: [], unitSays: null, documentsSay: [], disagrees },
  };
}

function dayOf(line: string): Day {
  const [on = "", status = "", ...rest] = line.split(" ");
  const number = rest.find((one) => /^[\d.]+$/.test(one));
  const reason = rest.find((one) => one !== number && one !== "disagrees") ?? null;
  const probability = number === undefined ? null : Number(number);
  return { on, status: status as Status, probability, reason, disagrees: rest.includes("disagrees") };
}

/** Judges a commitment day after day as the store does, and tells every warning that was raised or ended. */
function lived(days: readonly Day[], due: string | null = "2025-12-31") {
  const turns: Turn[] = [];
  const held: Warning[] = [];
  const told: string[] = [];
  let before: Judgement | null = null;
  for (const day of days) {
    const judgement = judgementOf(day, due);
    const turn = turnOf(before, judgement, { kind: "calendar" });
    if (turn !== null) turns.push(turn);
    before = judgement;
    const given = { judgement, limits: quiet.limits, turns, held: [...held], title: { zh: "", en: "" } };
    for (const change of warningsFor({ ...given, cause: { kind: "calendar" } })) {
      if (change.kind === "raise") {
        const { kind, since } = change.warning;
        held.push({ ...change.warning, id: `${kind} ${since}`, ended: null });
        told.push(`${day.on} + ${kind}`);
      } else {
        const at = held.findIndex(({ id }) => id === change.id);
        const ended = held[at];
        if (ended === undefined || ended.ended !== null) throw new Error(`${change.id} does not last`);
        held[at] = { ...ended, ended: change.on };
        told.push(`${day.on} - ${ended.kind} ${change.because}`);
      }
    }
  }
  return { told, held, turns };
}

describe("G38 warnings are raised once a cause and are over when it is over", () => {
  it.each(quiet.cases)("$why", ({ days, then, due }) => {
    expect(lived(days.map(dayOf), due).told).toEqual(then);
  });

  const TROUBLES = ["turned-worse", "likely-to-miss", "missed"];
  const anyDay = fc.record({
    gap: fc.integer({ min: 0, max: 40 }),
    status: fc.constantFrom<Status>("reached", "on-track", "at-risk", "off-track", "missed", "unknown", "withdrawn"),
    probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    reason: fc.constantFrom("no-signal", "not-reported", null),
    disagrees: fc.boolean(),
  });
  const anyLife = fc.array(anyDay, { maxLength: 25 }).map((days) => {
    let on = "2025-01-01";
    return days.map(({ gap, ...day }): Day => {
      on = addDays(on, gap);
      return { on, ...day };
    });
  });

  it("never lets two warnings last for one cause", () => {
    fc.assert(
      fc.property(anyLife, (days) => {
        for (let until = 1; until <= days.length; until++) {
          const lasting = lived(days.slice(0, until)).held.filter(({ ended }) => ended === null);
          expect(lasting.filter(({ kind }) => TROUBLES.includes(kind)).length).toBeLessThanOrEqual(1);
          expect(lasting.filter(({ kind }) => kind === "said-against-data").length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lets what is over stay over: none comes back under its own name", () => {
    fc.assert(
      fc.property(anyLife, (days) => {
        const ids = lived(days).held.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("changes nothing when the same day is judged twice", () => {
    fc.assert(
      fc.property(anyLife, (days) => {
        expect(lived(days.flatMap((day) => [day, day])).told).toEqual(lived(days).told);
      }),
    );
  });

  it("raises one of a kind for what wobbles around a limit within the margin, however long", () => {
    const near = fc.record({
      step: fc.integer({ min: 1, max: 20 }),
      off: fc.double({ min: -0.049, max: 0.049, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom<"onTrack" | "offTrack">("onTrack", "offTrack"), fc.array(near), (limit, wobble) => {
        let on = "2025-01-01";
        const first: Day = { on, status: "on-track", probability: 0.9, reason: null, disagrees: false };
        const days = wobble.map(({ step, off }, index): Day => {
          on = addDays(on, step);
          // Every fourth lies below: no better stretch lasts a quarter.
          const probability = quiet.limits[limit] + (index % 4 === 3 ? -Math.abs(off) - 0.0001 : off);
          const status = probability >= 0.6 ? "on-track" : probability >= 0.3 ? "at-risk" : "off-track";
          return { on, status, probability, reason: null, disagrees: false };
        });
        const { told } = lived([first, ...days], "2045-12-31");
        const raised = told.filter((line) => line.includes(" + ")).map((line) => line.split(" ").at(-1));
        expect(new Set(raised).size).toBe(raised.length);
        expect(told.filter((line) => line.includes("recovered"))).toEqual([]);
      }),
    );
  });
});

describe("turns are changes of status, told once", () => {
  const one = (on: string, status: Status) =>
    judgementOf({ on, status, probability: 0.5, reason: null, disagrees: false }, null);

  it("tells nothing of what stands as it stood", () => {
    expect(turnOf(one("2025-01-01", "at-risk"), one("2025-01-02", "at-risk"), { kind: "calendar" })).toBeNull();
  });

  it("calls the first judgement the first, whatever brought it about", () => {
    const turn = turnOf(null, one("2025-01-01", "at-risk"), { kind: "document", document: "d000000000002" });
    expect(turn).toMatchObject({ before: null, after: "at-risk", cause: { kind: "first" } });
  });

  it("tells those that turned, in the order they are given", () => {
    const before = new Map([[COMMITMENT, one("2025-01-01", "on-track")]]);
    const turns = turnsOf(before, [one("2025-01-02", "missed")], { kind: "calendar" });
    expect(turns.map((turn) => [turn.before, turn.after])).toEqual([["on-track", "missed"]]);
  });
});

describe("the ten that matter stand in the published order", () => {
  type Case = PriorityFacts & { readonly id: string; readonly reasons: readonly string[] };
  const { day, inOrder } = read<{ readonly day: string; readonly inOrder: readonly Case[] }>("priority");

  it("orders by binding, sureness, due day, newness and what hangs on it", () => {
    const sorted = [...inOrder].reverse().sort((a, b) => (priorityKey(a) < priorityKey(b) ? -1 : 1));
    expect(sorted.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
  });

  it.each(inOrder)("$id: says why", ({ reasons, ...facts }) => {
    expect(priorityReasons(facts, day)).toEqual(reasons);
  });
});
