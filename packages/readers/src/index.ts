export { defaultLimits, type Limits } from "./limits.ts";
export { ReadProblem, type ReadProblemCode, type ReadProblemParams } from "./problem.ts";
export { readFile } from "./read-file.ts";
