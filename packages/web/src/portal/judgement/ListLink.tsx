import { Link } from "@tanstack/react-router";
import { type JudgementAddress, plainOf } from "../../address/judgements.ts";
import type { StatusLink, StatusLinkProps } from "../status/StatusStrip.tsx";

/** Leads to the list of judgements under some conditions. */
export const ListLink = ({ address, ...link }: StatusLinkProps & { readonly address: JudgementAddress }) => (
  <Link to="/judgements" search={plainOf(address)} activeProps={{}} {...link} />
);

/** Links that lead to what each status counts of a part: of a chapter, of the binding ones. */
export const linkTo =
  (part: JudgementAddress): StatusLink =>
  (status, props) => <ListLink address={{ ...part, status: [status] }} {...props} />;
