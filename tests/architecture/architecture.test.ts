import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { breach, importsOf, STAGES } from "./import-rule.ts";

const root = join(import.meta.dirname, "..", "..");

const sources = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
  .map((path) => join("packages", path).replaceAll("\\", "/"))
  .filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

/** Data: words, patterns, sentences and database tables may be as long as they are. */
const isData = (file: string): boolean => /\/(lexicon|messages|data|schema)\b|lexicon|\.data\.ts$/.test(file);

describe("worker threads", () => {
  test("of every pool are imported and never required, so that closing one that starts ends nothing else", () => {
    const pools = sources.filter(({ text }) => text.includes("new Piscina"));
    expect(pools.length).toBeGreaterThan(2);
    expect(pools.filter(({ text }) => !text.includes("execArgv: [...workerFlags]")).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

describe("the import rule", () => {
  test("sources are found", () => expect(sources.length).toBeGreaterThan(50));

  test("holds for every import of every package", () => {
    const breaches = sources.flatMap(({ file, text }) =>
      importsOf(file, text).flatMap((edge) => {
        const why = breach(edge);
        return why ? [`${file} → ${edge.specifier}: ${why}`] : [];
      }),
    );
    expect(breaches).toEqual([]);
  });

  test.each([
    ["packages/core/src/text/span.ts", "../document/index.ts"],
    ["packages/core/src/document/block.ts", "../language/index.ts"],
    ["packages/core/src/statements/figure.ts", "../text/span.ts"],
    ["packages/core/src/statements/figure.ts", "../pipeline.ts"],
    ["packages/core/src/text/span.ts", "node:fs"],
    ["packages/core/src/text/span.ts", "zod"],
    ["packages/store/src/index.ts", "@lantu/server"],
    ["packages/readers/src/index.ts", "@lantu/store"],
    ["packages/web/src/portal/home.tsx", "@lantu/store"],
    ["packages/web/src/portal/home.tsx", "antd"],
    ["packages/web/src/portal/home.tsx", "../workbench/review.tsx"],
    ["packages/cli/src/serve.ts", "../../web/src/index.ts"],
  ])("is broken by %s importing %s", (file, specifier) => {
    expect(breach({ file, specifier, typeOnly: false })).not.toBeNull();
  });

  test("core's project references say the same as the rule", () => {
    for (const [stage, earlier] of Object.entries(STAGES)) {
      const config = JSON.parse(readFileSync(join(root, `packages/core/src/${stage}/tsconfig.json`), "utf8"));
      const referenced = config.references.map((r: { path: string }) => r.path.replace("../", ""));
      expect(referenced.every((name: string) => earlier.includes(name))).toBe(true);
    }
  });
});

describe("the habits", () => {
  test("core is compiled without any environment's types", () => {
    const config = JSON.parse(readFileSync(join(root, "tsconfig.base.json"), "utf8"));
    expect(config.compilerOptions.types).toEqual([]);
    expect(config.compilerOptions.lib).toEqual(["es2023"]);
    const stages = Object.keys(STAGES).map((stage) =>
      readFileSync(join(root, `packages/core/src/${stage}/tsconfig.json`), "utf8"),
    );
    for (const text of stages) expect(text).not.toMatch(/"types"|"lib"/);
  });

  test("no junk drawers", () => {
    const drawers = sources
      .filter(({ file }) => /(^|\/)(utils?|helpers?|lib|common|misc)(\.tsx?|\/)/.test(file))
      .map(({ file }) => file);
    expect(drawers).toEqual([]);
  });

  test("no file of code is longer than 400 lines", () => {
    const long = sources
      .filter(({ file, text }) => !isData(file) && text.split("\n").length > 401)
      .map(({ file }) => relative(root, join(root, file)));
    expect(long).toEqual([]);
  });

  test("no any", () => {
    const any = sources
      .filter(({ text }) =>
        /(:|<|as|,)\s*any\b(?!\w)(?=[\s,;>)\]|&=[])/.test(
          text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"[^"\n]*"|`[^`]*`/gm, ""),
        ),
      )
      .map(({ file }) => file);
    expect(any).toEqual([]);
  });
});
