import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { accountOf, read } from "@lantu/core";
import { drawPage } from "./draw-page.ts";
import type { Host } from "./host.ts";
import { ReadProblem } from "./problem.ts";
import { readFile } from "./read-file.ts";
import { type FileProgress, isPage, type ReadOutcome, type ReadTask, type WorkerMessage } from "./task.ts";

/** How often a worker looks at its memory, in milliseconds: a packed page unfolds some 200 MB a second. */
const lookInterval = 50;

/** Reads one file in a worker thread; the entry of the workers of `ReaderPool`. */
export default async function readTask(task: ReadTask): Promise<ReadOutcome> {
  const look = setInterval(() => tellWhenExhausted(task), lookInterval);
  try {
    return await readWhole(task);
  } catch (thrown) {
    if (thrown instanceof ReadProblem) return { kind: "problem", code: thrown.code, params: thrown.params };
    throw thrown;
  } finally {
    clearInterval(look);
    task.progress.close();
  }
}

async function readWhole({ bytes, fileName, limits, encoding, keep, want, progress }: ReadTask): Promise<ReadOutcome> {
  if (isPage(want)) return { kind: "page", image: await drawPage(bytes, fileName, want, limits) };
  const follow = (told: FileProgress) => tell(progress, { kind: "progress", progress: told });
  follow({ stage: "decode" });
  const source = await readFile(bytes, fileName, limits, undefined, encoding, hostBehind(progress));
  if (want === "source") return { kind: "source", source };
  const reading = read(source, { onStage: (stage) => follow({ stage }), keep });
  if (want === "reading") return { kind: "reading", source, reading };
  return { kind: "account", account: accountOf(reading, want.document) };
}

/** The pool, as a reader in this thread sees it. */
function hostBehind(port: MessagePort): Host {
  return {
    turn: async () => {
      tell(port, { kind: "turn" });
      await once(port, "message");
    },
    recognising: (page, pages) => tell(port, { kind: "progress", progress: { stage: "recognise", page, pages } }),
    moreTime: (milliseconds) => tell(port, { kind: "more-time", milliseconds }),
  };
}

function tell(port: MessagePort, message: WorkerMessage): void {
  port.postMessage(message);
}

/** V8's limit on the heap leaves out buffers, which is where a page packed a thousandfold unfolds. */
function tellWhenExhausted({ limits, progress }: ReadTask): void {
  if (process.memoryUsage().arrayBuffers > limits.memory * 1024 * 1024) tell(progress, { kind: "exhausted" });
}
