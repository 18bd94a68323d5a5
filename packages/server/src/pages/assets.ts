import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { App } from "../http/app.ts";

/** Names of these carry a hash of their content: they never change. */
const FOREVER = { maxAge: "365d", immutable: true } as const;
const FRESH = { cacheControl: false } as const;

/** Serves what the web build made for the browser: hashed assets for good, the few files beside them afresh. */
export async function assetRoutes(app: App, webDir: string): Promise<void> {
  const root = join(webDir, "client");
  if (!existsSync(root)) return;
  await app.register(staticFiles, { root, serve: false, preCompressed: true });
  const config = { access: "public" } as const;
  app.get("/assets/*", { config, schema: { hide: true } }, (request, reply) =>
    reply.sendFile(decodeURIComponent(pathOf(request.url)), FOREVER),
  );
  for (const name of looseFiles(root)) {
    app.get(`/${name}`, { config, schema: { hide: true } }, (_request, reply) =>
      reply.header("cache-control", "no-cache").sendFile(name, FRESH),
    );
  }
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}

/** The icon, robots.txt and the like; pages are rendered, never sent as files. */
function looseFiles(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !/\.(html|br|gz)$/.test(entry.name))
    .map(({ name }) => name);
}
