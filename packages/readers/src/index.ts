export { defaultLimits, type Limits } from "./limits.ts";
export { type PoolOptions, type PoolReadOptions, ReaderPool, readIsolated } from "./pool.ts";
export { ReadProblem, type ReadProblemCode, type ReadProblemParams } from "./problem.ts";
export { readFile } from "./read-file.ts";
export type { FileProgress, FileStage, PageImage, PageWanted } from "./task.ts";
