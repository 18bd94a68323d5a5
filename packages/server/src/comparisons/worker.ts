import type { MessagePort } from "node:worker_threads";
import { type ConcludedAnew, concludeAnew } from "./conclude-anew.ts";
import type { HeldConclusions } from "./held-conclusions.ts";
import type { Answer, CompareTask, Question } from "./task.ts";

/** Compares documents away from the thread that serves people. */
export default async function compare({ port, ...given }: CompareTask): Promise<ConcludedAnew> {
  try {
    return await concludeAnew(asking(port), given);
  } finally {
    port.close();
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What is held, asked for over a port. */
function asking(port: MessagePort): HeldConclusions {
  const waiting = new Map<number, Waiting>();
  port.on("message", (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if ("failure" in answer) reject?.(new Error(answer.failure));
    else resolve?.(answer.value);
  });
  let asked = 0;
  const ask = <T>(name: Question["name"], ...args: Question["args"]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve: resolve as Waiting["resolve"], reject });
      port.postMessage({ id: asked, name, args } satisfies Question);
    });
  return {
    spoken: (documents) => ask("spoken", documents),
    places: (without) => ask("places", without),
    slices: (places, without) => ask("slices", places, without),
    series: (places) => ask("series", places),
    observations: (places, concepts) => ask("observations", places, concepts),
  };
}
