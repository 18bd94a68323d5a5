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

/** Chunks a page of the portal loads: the entry and all it imports statically, and both catalogues. */
const portalOf = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const found = new Set<Chunk>();
  const follow = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) follow(chunks.find(({ fileName }) => fileName === name));
  };
  for (const chunk of chunks) if (chunk.isEntry || isPortalPart(chunk)) follow(chunk);
  return [...found];
};

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

  test("the portal's code stays light: at most 150 kB compressed", () => {
    const size = portalOf(chunks).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    expect(size).toBeLessThan(150_000);
  });
});
