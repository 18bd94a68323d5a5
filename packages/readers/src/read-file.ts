import type { Source, SourceFormat } from "@lantu/core";
import { detectFormat } from "./format.ts";
import { startGuard, tooLarge } from "./guard.ts";
import { type Host, noHost } from "./host.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { asProblem, inFile, ReadProblem } from "./problem.ts";
import type { ReadContext, Reader } from "./reader.ts";

/** The readers, each loaded with its libraries when the first file of its format comes. */
const readers: Readonly<Record<SourceFormat, () => Promise<Reader>>> = {
  txt: async () => (await import("./txt.ts")).txtReader,
  html: async () => (await import("./html.ts")).htmlReader,
  docx: async () => (await import("./docx.ts")).docxReader,
  pdf: async () => (await import("./pdf.ts")).pdfReader,
  ofd: async () => (await import("./ofd.ts")).ofdReader,
  image: async () => (await import("./image.ts")).imageReader,
};

/**
 * Reads a file into a Source, on the calling thread. The format is told by content first, then by name.
 *
 * @param limits what the file may take at most; members left out are those of `defaultLimits`
 * @param signal stops the reading; the promise is then rejected with the signal's reason
 * @param encoding insists on a character encoding (a label of the WHATWG Encoding Standard) for txt and html
 * @param host is asked before a page is recognised, and told of it
 * @throws ReadProblem with the file's name in `params.file`
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<Limits> = {},
  signal?: AbortSignal,
  encoding: string | null = null,
  host: Host = noHost,
): Promise<Source> {
  const guard = startGuard({ ...defaultLimits, ...limits }, signal);
  try {
    return await readGuarded(bytes, fileName, { guard, encoding, host });
  } catch (thrown) {
    signal?.throwIfAborted();
    throw inFile(asProblem(thrown), fileName);
  }
}

async function readGuarded(bytes: Uint8Array, fileName: string, context: ReadContext): Promise<Source> {
  const { guard } = context;
  guard.check();
  if (bytes.length === 0) throw new ReadProblem("file-empty");
  if (bytes.length > guard.limits.bytes) throw tooLarge("bytes", bytes.length, guard.limits.bytes);
  const reader = await readers[detectFormat(bytes, fileName)]();
  const layer = await reader.read(bytes, context);
  guard.check();
  return { name: fileName, format: reader.format, ...layer };
}
