import type { AlignedPair, AlignmentPage } from "@lantu/server/contract";
import { useAlignmentWords } from "../../messages/alignment.ts";

/** Names a document by what it is beside the other: the upper plan, the later one. */
export const useSideName = ({ from }: AlignedPair, mode: AlignmentPage["mode"]): ((document: string) => string) => {
  const sides = useAlignmentWords().sides[mode];
  return (document) => (from?.citation.document === document ? sides.from : sides.to);
};
