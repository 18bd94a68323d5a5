import type { Comparator } from "@lantu/core/language";
import type {
  Measure as FigureMeasure,
  Modality as FigureModality,
  Nature as FigureNature,
} from "@lantu/core/statements";
import { z } from "zod";

/** What is said of a number besides its value, wherever one is told. */
export const Nature = z.enum(["binding", "expected"] as const satisfies readonly FigureNature[]);
export const Op = z.enum(["=", ">=", ">", "<=", "<", "~"] as const satisfies readonly Comparator[]);
export const Measure = z.enum(["level", "delta", "rate", "share"] as const satisfies readonly FigureMeasure[]);
export const Modality = z.enum(["target", "actual", "estimate"] as const satisfies readonly FigureModality[]);
