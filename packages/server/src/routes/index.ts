import type { App } from "../http/app.ts";
import { commitmentRoutes, commitmentWrites } from "./commitments.ts";
import { documentRoutes, documentWrites } from "./documents.ts";
import { exportRoutes } from "./exports.ts";
import { importEventRoutes } from "./import-events.ts";
import { importEnds, importRoutes, importStops } from "./imports.ts";
import { journalRoutes } from "./journal.ts";
import { bookRoutes, originalRoutes } from "./originals.ts";
import { overviewRoutes } from "./overview.ts";
import { searchRoutes } from "./search.ts";
import type { Services } from "./services.ts";
import { uploadRoutes } from "./uploads.ts";

/** Every route of the interface. */
export function interfaceRoutes(app: App, services: Services): void {
  overviewRoutes(app, services);
  documentRoutes(app, services);
  documentWrites(app, services);
  bookRoutes(app, services);
  originalRoutes(app, services);
  commitmentRoutes(app, services);
  commitmentWrites(app, services);
  exportRoutes(app, services);
  searchRoutes(app, services);
  importRoutes(app, services);
  importStops(app, services);
  importEnds(app, services);
  uploadRoutes(app, services);
  importEventRoutes(app, services);
  journalRoutes(app, services);
}
