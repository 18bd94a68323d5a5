import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { PlanAddress } from "../../address/plan.ts";

const route = getRouteApi("/documents/$id");

/** The plan page's address, and the means to change parts of it without moving the page. */
export const usePlanAddress = () => {
  const address = route.useSearch();
  const navigate = useNavigate({ from: "/documents/$id" });
  const change = useCallback(
    (part: PlanAddress) => {
      void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  return useMemo(() => ({ address, change }), [address, change]);
};
