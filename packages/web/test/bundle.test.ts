import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { clientBuild } from "../client-build.mjs";

interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  /** The module a dynamic import asked for. */
  readonly facadeModuleId: string | null;
}

/** The chunks asked for, first, and all they import statically. */
const loadedWith = (chunks: readonly Chunk[], asked: (chunk: Chunk) => boolean): readonly Chunk[] => {
  const found = new Set<Chunk>();
  const follow = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) follow(chunks.find(({ fileName }) => fileName === name));
  };
  for (const chunk of chunks) if (asked(chunk)) follow(chunk);
  return [...found];
};

/** Whatever a page of the portal may load, in any language. */
const portalOf = (chunks: readonly Chunk[]): readonly Chunk[] =>
  loadedWith(chunks, (chunk) => chunk.isEntry || isPortalPart(chunk));

const isPortalPart = ({ facadeModuleId }: Chunk): boolean => /\/src\/(messages|portal)\//.test(facadeModuleId ?? "");

describe("what the browser loads", () => {
  let chunks: readonly Chunk[] = [];

  beforeAll(async () => {
    // Under the test runner Vite would take the development builds of the libraries.
    vi.stubEnv("NODE_ENV", "production");
    const result = await build({ ...clientBuild, build: { ...clientBuild.build, write: false } });
    const { output } = result as { output: readonly (Chunk & { type: string })[] };
    chunks = output.filter(({ type }) => type === "chunk");
  }, 60_000);

  afterAll(() => vi.unstubAllEnvs());

  test("no page of the portal loads antd or the reader's code of the server", () => {
    const modules = portalOf(chunks).flatMap(({ moduleIds }) => moduleIds);
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((id) => /node_modules\/(antd|@ant-design|rc-|@rc-component|zod)/.test(id))).toEqual([]);
  });

  test("no visit of the portal loads more than 150 kB compressed: the entry, one language, one page", () => {
    const sizeOf = (found: readonly Chunk[]): number => found.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    const entry = loadedWith(chunks, ({ isEntry }) => isEntry);
    const parts = chunks.filter(isPortalPart).map((part) => loadedWith(chunks, (chunk) => chunk === part));
    const beyond = (part: readonly Chunk[]): number => sizeOf(part.filter((chunk) => !entry.includes(chunk)));
    const isCatalogue = (part: readonly Chunk[]): boolean => /\/messages\//.test(part[0]?.facadeModuleId ?? "");
    const [catalogues, pages] = [parts.filter(isCatalogue), parts.filter((part) => !isCatalogue(part))];
    expect(catalogues.length).toBeGreaterThan(1);
    expect(pages.length).toBeGreaterThan(1);
    const most = Math.max(...catalogues.map(beyond)) + Math.max(...pages.map(beyond));
    expect(sizeOf(entry) + most).toBeLessThan(150_000);
  });
});
