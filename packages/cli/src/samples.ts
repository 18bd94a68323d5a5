import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type FileToImport, importFiles, type PlanReader } from "@lantu/server";
import { renderProblem } from "@lantu/server/messages";
import type { Store } from "@lantu/store";
import { message } from "./messages/start.ts";
import { projectRoot } from "./place.ts";
import type { Terminal } from "./terminal.ts";

/** Set once the samples were imported, so that whoever discards them is not given them again. */
const DONE = "samples-imported";

/** On the very first start of a database: imports and publishes the invented city, saying each step. */
export async function importSamplesOnce(store: Store, reader: PlanReader, { language, out }: Terminal): Promise<void> {
  if ((await store.settings.get(DONE)) !== null) return;
  if ((await store.documents.list()).length === 0) {
    out(`${message(language, "serve-samples")}\n`);
    const files = await sampleFiles();
    let number = 0;
    await importFiles({ store, reader }, files, {
      publish: true,
      actor: "system",
      sample: true,
      onProgress: ({ fileName: file }, { finishedAt, problem, summary }) => {
        if (finishedAt === null) return;
        const params = { number: ++number, total: files.length, file };
        if (problem)
          out(
            `${message(language, "serve-sample-failed", { ...params, problem: renderProblem(problem.code, problem.params, language).detail })}\n`,
          );
        else
          out(
            `${message(language, "serve-sample", { ...params, title: summary?.title ?? file, count: summary?.counts.commitments ?? 0 })}\n`,
          );
      },
    });
  }
  await store.settings.set(DONE, true);
}

/** The files `samples/manifest.json` lists, in its order. */
async function sampleFiles(): Promise<readonly FileToImport[]> {
  const folder = join(projectRoot, "samples");
  const manifest: { readonly documents: readonly { readonly file: string }[] } = JSON.parse(
    await readFile(join(folder, "manifest.json"), "utf8"),
  );
  return manifest.documents.map(({ file }) => ({
    fileName: basename(file),
    bytes: () => readFile(join(folder, file)),
  }));
}
