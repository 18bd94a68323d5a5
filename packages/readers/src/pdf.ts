import { ReadProblem } from "./problem.ts";
import type { Layer, Reader } from "./reader.ts";

export const pdfReader: Reader = {
  format: "pdf",
  async read(): Promise<Layer> {
    throw new ReadProblem("file-unreadable", { reason: "damaged" });
  },
};
