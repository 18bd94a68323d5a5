import { read } from "@lantu/core";
import { ReadProblem } from "./problem.ts";
import { readFile } from "./read-file.ts";
import type { ReadOutcome, ReadTask } from "./task.ts";

/** Reads one file in a worker thread; the entry of the workers of `ReaderPool`. */
export default async function readTask(task: ReadTask): Promise<ReadOutcome> {
  try {
    return await readWhole(task);
  } catch (thrown) {
    if (thrown instanceof ReadProblem) return { kind: "problem", code: thrown.code, params: thrown.params };
    throw thrown;
  } finally {
    task.progress.close();
  }
}

async function readWhole({ bytes, fileName, limits, encoding, whole, progress }: ReadTask): Promise<ReadOutcome> {
  progress.postMessage("decode");
  const source = await readFile(bytes, fileName, limits, undefined, encoding);
  if (!whole) return { kind: "source", source };
  const reading = read(source, { onStage: (stage) => progress.postMessage(stage) });
  return { kind: "reading", source, reading };
}
