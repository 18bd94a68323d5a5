import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import type { AlignmentAddress } from "../../address/alignment.ts";

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Keeps the line that stands open in the address, beside what was chosen last; called with its name, or with none. */
export const useNamedLine = ({ from, to }: Pair, address: AlignmentAddress): ((line: string | undefined) => void) => {
  const navigate = useNavigate();
  const latest = useRef(address);
  useEffect(() => {
    latest.current = address;
  });
  return useCallback(
    (line) => {
      const search: AlignmentAddress = { ...latest.current, line };
      void navigate({
        to: "/alignments/$from/$to",
        params: { from, to },
        search,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, from, to],
  );
};
