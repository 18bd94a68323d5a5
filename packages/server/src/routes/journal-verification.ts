import type { Verification as Found, Store } from "@lantu/store";
import { addresses, Verification } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answers } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Checks of the journal, one at a time: whoever asks while one is under way is told of that one. */
export function journalVerificationRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "read-journal" as const, ...perMinute(limits.searchesPerMinute) };
  const check = journalCheck(store);
  app.addHook("onClose", async () => {
    check.cancel();
  });

  app.get(
    addresses.journalVerification,
    {
      config,
      schema: {
        tags: ["journal"],
        operationId: "getJournalVerification",
        summary: "How the check of the journal stands",
        description: "How far it has come, and the first entry or row that is not as it has to be.",
        response: answers({ 200: Verification }),
      },
    },
    async () => check.stand(),
  );

  app.post(
    addresses.journalVerification,
    {
      config,
      schema: {
        tags: ["journal"],
        operationId: "startJournalVerification",
        summary: "Check the journal",
        description: "Its chain, and every table against what it says. While one check runs no other is begun.",
        response: answers({ 202: Verification }),
      },
    },
    async (_request, reply) => {
      check.start();
      return reply.code(202).send(check.stand());
    },
  );

  app.delete(
    addresses.journalVerification,
    {
      config,
      schema: {
        tags: ["journal"],
        operationId: "cancelJournalVerification",
        summary: "Give up the check under way",
        description: "Nothing happens where none is.",
        response: answers({ 200: Verification }),
      },
    },
    async () => {
      check.cancel();
      return check.stand();
    },
  );
}

const IDLE: Verification = {
  ...{ state: "idle", checked: 0, total: 0, startedAt: null, finishedAt: null, head: null, broken: null },
};

function journalCheck(store: Store) {
  let stand: Verification = IDLE;
  let stop = new AbortController();
  const run = async () => {
    const onProgress = (checked: number, total: number) => {
      stand = { ...stand, checked, total };
    };
    const found = await store.journal.verify({ signal: stop.signal, onProgress }).catch(() => null);
    stand = { ...stand, ...resultOf(found), finishedAt: new Date().toISOString() };
  };
  return {
    stand: () => stand,
    start: () => {
      if (stand.state === "running") return;
      stop = new AbortController();
      stand = { ...IDLE, state: "running", startedAt: new Date().toISOString() };
      void run();
    },
    cancel: () => stop.abort(),
  };
}

function resultOf(found: Found | null): Pick<Verification, "state" | "head" | "broken"> {
  if (found === null) return { state: "failed", head: null, broken: null };
  if (found.kind === "cancelled") return { state: "cancelled", head: null, broken: null };
  if (found.kind === "intact") return { state: "intact", head: found.head, broken: null };
  const { at, seq, table, row } = found;
  return { state: "broken", head: null, broken: { at, seq, table, row } };
}
