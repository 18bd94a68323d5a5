import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { inBackground } from "../src/following/background.ts";

const log = pino({ level: "silent" });

/** Work that takes a while, with how to say that something happened, and when it began. */
async function working(milliseconds: number) {
  const begun: number[] = [];
  let happened = (): void => {};
  const { close } = await inBackground(
    {
      work: async () => {
        begun.push(performance.now());
        await sleep(milliseconds);
      },
      watch: async (onChange) => {
        happened = onChange;
        return async () => {};
      },
      ...{ every: 60_000, failure: "it failed" },
    },
    log,
  );
  return { begun, close, happened: () => happened() };
}

const INSTANT = 60;

describe("work in the background", () => {
  it("is begun at once, and at once again where something happens after it rested", async () => {
    const { begun, close, happened } = await working(1);
    await sleep(300);
    const told = performance.now();
    happened();
    await sleep(INSTANT);
    expect(begun).toHaveLength(2);
    expect((begun[1] ?? 0) - told).toBeLessThan(INSTANT);
    await close();
  });

  it("rests as long as it worked, and finds whatever happened meanwhile by one look", async () => {
    const { begun, close, happened } = await working(200);
    for (let told = 0; told < 50; told++) {
      happened();
      await sleep(10);
    }
    await sleep(700);
    await close();
    expect(begun.length).toBeGreaterThanOrEqual(2);
    for (const [at, time] of begun.slice(1).entries()) expect(time - (begun[at] ?? 0)).toBeGreaterThanOrEqual(390);
  });

  it("ends without waiting for the end of a rest, and is not begun again", async () => {
    const { begun, close, happened } = await working(400);
    await sleep(450);
    happened();
    const ended = performance.now();
    await close();
    expect(performance.now() - ended).toBeLessThan(200);
    await sleep(500);
    expect(begun).toHaveLength(1);
  });
});
