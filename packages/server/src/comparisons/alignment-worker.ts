import { parentPort, workerData } from "node:worker_threads";
import { align, alignmentGround } from "@lantu/core/comparisons";
import { gather, STANDARD_PLACES } from "@lantu/core/indicators";
import type { AlignmentTask } from "./alignment-apart.ts";

/** Lays two documents side by side in a worker thread, and ends. */
const { from, to, mode, registry }: AlignmentTask = workerData;
const { series } = gather([from, to], registry, STANDARD_PLACES);
const ground = alignmentGround({ accounts: [from, to], series, registry, places: STANDARD_PLACES });
parentPort?.postMessage(align(from, to, ground, mode));
