import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PageRenderer } from "../contract/pages.ts";

/** Loads the pages built into `<webDir>/server/entry.js`; null where they were not built. Throws on a broken build. */
export async function loadRenderer(webDir: string): Promise<PageRenderer | null> {
  const entry = join(webDir, "server", "entry.js");
  if (!existsSync(entry)) return null;
  const module: unknown = await import(pathToFileURL(entry).href);
  if (isRendererModule(module)) return module.default;
  throw new Error(`${entry} exports no page renderer`);
}

function isRendererModule(module: unknown): module is { readonly default: PageRenderer } {
  return typeof module === "object" && module !== null && "default" in module && typeof module.default === "function";
}
