import { Link, type LinkProps, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ReconciliationAddress } from "../../address/reconciliation.ts";

/** Which targets a list holds: those of one plan, by its id, or of all. */
export type Scope = { readonly kind: "plan"; readonly id: string } | { readonly kind: "all" };

interface ListLinkProps {
  readonly scope: Scope;
  readonly address: ReconciliationAddress;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** Leads to a list of targets under other conditions. */
export const ListLink = ({ scope, address, current = false, children }: ListLinkProps) => {
  const shared = { "aria-current": current ? ("true" as const) : undefined, activeProps: {}, resetScroll: false };
  return scope.kind === "plan" ? (
    <Link to="/documents/$id/reconciliation" params={{ id: scope.id }} search={address} {...shared}>
      {children}
    </Link>
  ) : (
    <Link to="/reconciliations" search={address} {...shared}>
      {children}
    </Link>
  );
};

/** A list of targets under other conditions, as the address of a link. */
export const listAt = (scope: Scope, search: ReconciliationAddress): Pick<LinkProps, "to" | "params" | "search"> =>
  scope.kind === "plan"
    ? { to: "/documents/$id/reconciliation", params: { id: scope.id }, search: { ...search } }
    : { to: "/reconciliations", search: { ...search } };

/** Goes to a list of targets under other conditions. */
export const useGoToList = (scope: Scope): ((address: ReconciliationAddress) => void) => {
  const navigate = useNavigate();
  return (search) =>
    void (scope.kind === "plan"
      ? navigate({ to: "/documents/$id/reconciliation", params: { id: scope.id }, search, resetScroll: false })
      : navigate({ to: "/reconciliations", search, resetScroll: false }));
};
