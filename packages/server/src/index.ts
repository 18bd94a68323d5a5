export { commitmentColumns } from "./contract/columns.ts";
export { type Language, languages, renderProblem } from "./contract/messages/index.ts";
export { exportedText, type TextFormat } from "./exports/observations.ts";
export { type FileToImport, type ImportOptions, importFiles } from "./imports/import-files.ts";
export type { PlanReader, ReadingProgress } from "./imports/plan-reader.ts";
export type { ReadingServices } from "./imports/read-import.ts";
export { type TableDesk, type TableFile, tableDesk } from "./observations/desk.ts";
export { defaultServerLimits, type ServerLimits } from "./routes/services.ts";
export { createServer, type LantuServer, type ServerOptions } from "./server.ts";
