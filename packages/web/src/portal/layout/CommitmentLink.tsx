import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { readAsOfAddress } from "../../address/as-of.ts";

interface CommitmentLinkProps {
  readonly id: string;
  readonly title?: string;
  readonly rel?: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** Leads to a commitment as known at the time the page in hand tells of. */
export const CommitmentLink = ({ id, ...link }: CommitmentLinkProps) => {
  const { asOf } = readAsOfAddress(useSearch({ strict: false }));
  return <Link to="/commitments/$id" params={{ id }} search={{ asOf }} {...link} />;
};
