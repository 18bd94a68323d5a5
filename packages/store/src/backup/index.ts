export { backup } from "./backup.ts";
export type { Manifest } from "./manifest.ts";
export { BackupProblem, type BackupProblemCode } from "./problem.ts";
export { type RestoreOptions, restore } from "./restore.ts";
