import { dirname, join, normalize } from "node:path";

/** The stages of core, and which earlier ones each may import (ARCHITECTURE.md, "The import rule"). */
export const STAGES: Readonly<Record<string, readonly string[]>> = {
  text: [],
  document: ["text"],
  language: ["text"],
  statements: ["text", "document", "language"],
  commitments: ["text", "document", "language", "statements"],
  ledger: ["text", "document", "language", "statements", "commitments"],
  indicators: ["text", "document", "language", "statements", "commitments", "ledger"],
  signals: ["text", "document", "language", "statements", "commitments", "ledger", "indicators"],
  comparisons: ["text", "document", "language", "statements", "commitments", "ledger", "indicators", "signals"],
  judgements: [
    ...["text", "document", "language", "statements", "commitments", "ledger", "indicators", "signals"],
    "comparisons",
  ],
};

/** Which packages of the workspace each package may import, and whether it may use Node.js. */
const PACKAGES: Readonly<Record<string, { readonly lantu: readonly RegExp[]; readonly node: boolean }>> = {
  core: { lantu: [], node: false },
  readers: { lantu: [/^@lantu\/core/], node: true },
  proposer: { lantu: [/^@lantu\/core/], node: true },
  store: { lantu: [/^@lantu\/core/], node: true },
  server: { lantu: [/^@lantu\/(core|readers|store)/], node: true },
  web: {
    lantu: [/^@lantu\/core/, /^@lantu\/server\/(contract|messages|messages\/(quantity|relations|statuses))$/],
    node: false,
  },
  cli: { lantu: [/^@lantu\/(core|readers|proposer|store|server)/], node: true },
};

/** One import of one file; paths are relative to the root folder, with forward slashes. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

/** Every static and dynamic import of a source text. */
export function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map((m) => ({ file, specifier: m[2] ?? m[3] ?? "", typeOnly: m[1] !== undefined }));
}

/** Why an import breaks the rule, in words, or null. */
export function breach(edge: Import): string | null {
  const [, name = ""] = /^packages\/([^/]+)\//.exec(edge.file) ?? [];
  const rule = PACKAGES[name];
  if (!rule) return `no rule for package ${name}`;
  return edge.specifier.startsWith(".") ? relativeBreach(edge, name) : bareBreach(edge, name, rule);
}

function bareBreach(edge: Import, name: string, rule: { lantu: readonly RegExp[]; node: boolean }): string | null {
  const { specifier } = edge;
  if (specifier.startsWith("@lantu/")) {
    if (!rule.lantu.some((allowed) => allowed.test(specifier))) return `${name} may not import ${specifier}`;
    return name === "web" && specifier.startsWith("@lantu/core") && !edge.typeOnly
      ? "web takes only types from core"
      : null;
  }
  if (name === "core") return "core imports nothing outside itself";
  if (specifier.startsWith("node:") && !rule.node)
    return `${name} runs in the browser too and may not import ${specifier}`;
  if (/^antd|^@ant-design/.test(specifier) && !edge.file.includes("/workbench/"))
    return "antd belongs to the workbench";
  return null;
}

function relativeBreach(edge: Import, name: string): string | null {
  const target = normalize(join(dirname(edge.file), edge.specifier)).replaceAll("\\", "/");
  if (!target.startsWith(`packages/${name}/`)) return `reaches out of package ${name}`;
  if (name === "core") return stageBreach(edge.file, target);
  if (edge.file.includes("/web/src/portal/") && target.includes("/workbench/"))
    return "the portal does not know the workbench";
  return null;
}

const stageOf = (file: string): string | undefined => /^packages\/core\/src\/([^/]+)\//.exec(file)?.[1];

function stageBreach(file: string, target: string): string | null {
  const from = stageOf(file);
  const to = stageOf(target);
  if (from === undefined || from === to) return null;
  if (to === undefined) return `${from} imports ${target}, which stands above the stages`;
  if (!STAGES[from]?.includes(to)) return `${from} may not import ${to}`;
  return target.endsWith("/index.ts") ? null : `${from} must import ${to} through its index.ts`;
}
