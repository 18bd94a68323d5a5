export { defaultLimits, type Limits } from "./limits.ts";
export { type PoolOptions, type PoolReadOptions, ReaderPool, readIsolated, youngGeneration } from "./pool.ts";
export { ReadProblem, type ReadProblemCode, type ReadProblemParams } from "./problem.ts";
export { readFile } from "./read-file.ts";
export type { RowBatch, TableWanted } from "./table/batch.ts";
export { defaultTableLimits, type TableLimits } from "./table/limits.ts";
export { readTable, sheetNames } from "./table/read-table.ts";
export { readTableApart, type TableOptions } from "./table/read-table-apart.ts";
export type { FileProgress, FileStage, PageImage, PageWanted } from "./task.ts";
