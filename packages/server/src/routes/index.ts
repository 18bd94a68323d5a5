import type { App } from "../http/app.ts";
import { additionRoutes, figureRoutes, joiningRoutes, undoRoutes } from "./acts.ts";
import { commitmentRoutes, commitmentWrites } from "./commitments.ts";
import { conceptRoutes } from "./concepts.ts";
import { documentRoutes, documentWrites } from "./documents.ts";
import { editionExports, editionRoutes, editionWrites } from "./editions.ts";
import { exportRoutes } from "./exports.ts";
import { importEventRoutes } from "./import-events.ts";
import { importEnds, importInsistence, importRoutes, importStops } from "./imports.ts";
import { journalRoutes } from "./journal.ts";
import { layoutRoutes, pageImageRoute } from "./layout.ts";
import {
  observationEnds,
  observationImportRoutes,
  observationReleases,
  observationUploads,
} from "./observation-imports.ts";
import { observationEntry, observationExports, observationRoutes } from "./observations.ts";
import { bookRoutes, originalRoutes } from "./originals.ts";
import { overviewRoutes } from "./overview.ts";
import { goldRoutes, readingRoutes } from "./readings.ts";
import { opinionRoutes, reviewRoutes } from "./review.ts";
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
  layoutRoutes(app, services);
  pageImageRoute(app, services);
  commitmentRoutes(app, services);
  commitmentWrites(app, services);
  additionRoutes(app, services);
  joiningRoutes(app, services);
  figureRoutes(app, services);
  undoRoutes(app, services);
  opinionRoutes(app, services);
  reviewRoutes(app, services);
  readingRoutes(app, services);
  goldRoutes(app, services);
  editionRoutes(app, services);
  editionWrites(app, services);
  editionExports(app, services);
  exportRoutes(app, services);
  searchRoutes(app, services);
  importRoutes(app, services);
  importStops(app, services);
  importInsistence(app, services);
  importEnds(app, services);
  uploadRoutes(app, services);
  importEventRoutes(app, services);
  conceptRoutes(app, services);
  observationRoutes(app, services);
  observationExports(app, services);
  observationEntry(app, services);
  observationImportRoutes(app, services);
  observationUploads(app, services);
  observationEnds(app, services);
  observationReleases(app, services);
  journalRoutes(app, services);
}
