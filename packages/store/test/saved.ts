import type { DocumentDetail, Outcome, Store } from "../src/index.ts";
import { type Given, readingOf } from "./reading.ts";

let files = 0;

/** Saves a made-up reading as a new file. */
export async function saved(store: Store, given: Given): Promise<DocumentDetail> {
  const fileName = `plan-${++files}.txt`;
  const sha256 = await store.sources.put({ bytes: Buffer.from(`${fileName} ${JSON.stringify(given)}`), fileName });
  const reading = { sha256, fileName, reading: readingOf(given), engine: "1", sample: false };
  return done(await store.documents.saveReading(reading, { actor: "local" }));
}

/** Saves and publishes. */
export async function published(store: Store, given: Given): Promise<DocumentDetail> {
  const { id } = await saved(store, given);
  return done(await store.documents.publish(id, { actor: "local" }));
}

/** The value of a write that must have been done. */
export function done<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}
