import type { ConclusionsChange, ObservedChange, StaleDocument, Store } from "@lantu/store";
import type { FastifyBaseLogger } from "fastify";
import { type Background, inBackground } from "../following/background.ts";
import { loggable } from "../http/loggable.ts";
import { alone } from "../imports/alone.ts";
import type { PlanReader } from "../imports/plan-reader.ts";
import { changedRegistry } from "../observations/books.ts";
import { type AccountOfVersion, accountOfVersion } from "./account-of-document.ts";
import { comparingPool } from "./comparing-pool.ts";

/** What comparing needs. */
export interface ComparingServices {
  readonly store: Store;
  readonly reader: PlanReader;
}

/** Documents compared in one transaction: one is there at once, and hundreds at a first start do not wait for each other. */
const BATCH = 16;
/** Milliseconds after which is looked again whatever was heard. */
const LOOK_AGAIN = 30_000;

/**
 * Compares whatever is published, changed or withdrawn, by whatever process: what has to be done is found by holding
 * versions against each other, so that nothing is lost when a process ends in the middle, and doing it twice changes nothing.
 */
export async function openComparer(services: ComparingServices, log: FastifyBaseLogger): Promise<Background> {
  const pool = comparingPool((error) => log.error({ error: loggable(error) }, "a comparing worker failed"));
  const { close } = await inBackground(
    {
      work: (signal) => compareStale({ ...services, pool, signal }, log),
      watch: services.store.conclusions.watch,
      ...{ every: LOOK_AGAIN, failure: "comparing failed" },
    },
    log,
  );
  return {
    close: async () => {
      await close();
      await pool.close();
    },
  };
}

type Comparing = ComparingServices & {
  readonly pool: ReturnType<typeof comparingPool>;
  readonly signal: AbortSignal;
};

/** Compares batch by batch until nothing is stale. */
async function compareStale(comparing: Comparing, log: FastifyBaseLogger): Promise<void> {
  const { store, signal } = comparing;
  while (!signal.aborted) {
    const observed = await store.conclusions.observed();
    if (observed === null && (await store.conclusions.stale(1)).length === 0) return;
    await alone(store.pool, "comparisons", async () => {
      const basis = await store.conclusions.basis();
      const observed = await store.conclusions.observed();
      const stale = await store.conclusions.stale(BATCH);
      if (stale.length === 0 && observed === null) return;
      const begun = performance.now();
      await compareOrPart(comparing, { stale, basis, observed }, log);
      log.info({ documents: stale.length, milliseconds: Math.round(performance.now() - begun) }, "compared");
    });
  }
}

/** A document as it could be read again: what it says, or why nothing can be made of it. */
type Read = StaleDocument & ({ readonly told: AccountOfVersion } | { readonly failure: string });

/** What is compared in one transaction: documents, and places of which statistics tell something else now. */
interface Batch {
  readonly stale: readonly StaleDocument[];
  /** What it is concluded by. */
  readonly basis: string;
  readonly observed: ObservedChange | null;
}

/**
 * Compares a batch; where that fails, document by document. One that fails twice by itself is left out until it changes: it
 * must not keep the others waiting, nor be tried for ever.
 */
async function compareOrPart(comparing: Comparing, batch: Batch, log: FastifyBaseLogger, tried = false): Promise<void> {
  const { stale } = batch;
  try {
    await compareBatch(comparing, batch, await readAll(comparing, stale, log));
  } catch (error) {
    comparing.signal.throwIfAborted();
    const [only, second] = stale;
    if (only === undefined || (second === undefined && only.version === null)) throw error;
    if (second !== undefined) {
      for (const one of stale) await compareOrPart(comparing, { ...batch, stale: [one] }, log);
    } else if (!tried) {
      await compareOrPart(comparing, batch, log, true);
    } else {
      log.error({ error: loggable(error), document: only.document }, "a document could not be compared");
      await compareBatch(comparing, batch, [{ ...only, failure: String(error) }]);
    }
  }
}

async function readAll(
  { signal, ...services }: Comparing,
  stale: readonly StaleDocument[],
  log: FastifyBaseLogger,
): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const one of stale) {
    if (one.version !== null && !one.again) read.push(await readAgain(services, one, signal, log));
  }
  return read;
}

async function compareBatch(
  { pool, signal, ...services }: Comparing,
  { stale, basis, observed }: Batch,
  read: readonly Read[],
): Promise<void> {
  const { conclusions } = services.store;
  const gone = stale.filter(({ version }) => version === null).map(({ document }) => document);
  const settled = new Set(read.map(({ document }) => document));
  const again = stale.filter((one) => one.again && !settled.has(one.document));
  const failed = read.flatMap((one) => ("failure" in one ? [one.document] : []));
  const removed = [...gone, ...failed];
  const accounts = read.flatMap((one) => ("told" in one ? [one.told.account] : []));
  const digests = Object.fromEntries(stale.map(({ document, digest }) => [document, digest]));
  const registry = await changedRegistry(services.store);
  const places = observed?.places ?? [];
  const given = { removed, accounts, digests, again: again.map(({ document }) => document), registry, places };
  const { digests: now, ...concluded } = await pool.conclude(conclusions, given, signal);
  const compared = [...again.map(unread), ...read.map((one) => comparedDocument(one, now[one.document] ?? ""))];
  await conclusions.save({ ...concluded, removed: gone, compared, basis, seq: observed?.seq });
}

/** A document that says what it said. */
const unread = ({ document, version, digest }: StaleDocument): ConclusionsChange["compared"][number] => ({
  ...{ document, version: version ?? 0, digest: digest ?? "", failure: null, unchanged: true },
});

function comparedDocument(one: Read, digest: string): ConclusionsChange["compared"][number] {
  const { document } = one;
  if ("failure" in one) {
    return { document, version: one.version ?? 0, digest: "", failure: one.failure, unchanged: false };
  }
  return { document, version: one.told.version, digest, failure: null, unchanged: digest === one.digest };
}

/** One document that cannot be read again does not keep the others waiting. */
async function readAgain(
  services: ComparingServices,
  one: StaleDocument,
  signal: AbortSignal,
  log: FastifyBaseLogger,
): Promise<Read> {
  try {
    return { ...one, told: await accountOfVersion(services, one.document, signal) };
  } catch (error) {
    signal.throwIfAborted();
    log.error({ error: loggable(error as Error), document: one.document }, "a document could not be compared");
    return { ...one, failure: String(error) };
  }
}
