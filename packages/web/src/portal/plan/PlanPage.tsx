import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { Head } from "../../shell/page-head.tsx";
import { useMessages } from "../../shell/preferences.tsx";
import { forgetBookInPage } from "./book-in-page.ts";
import type { OpenPlan } from "./load-plan.ts";
import { Reader } from "./Reader.tsx";

const route = getRouteApi("/documents/$id");

const PlanHead = ({ plan }: { readonly plan: OpenPlan["plan"] }) => {
  const messages = useMessages();
  const { id, title, counts } = plan.document;
  return (
    <Head
      title={title}
      description={messages.plan.description(title, counts.commitments)}
      canonical={`/documents/${id}`}
    />
  );
};

/** A document to read: outline, book, ledger rail. */
export const PlanPage = () => {
  const { plan, html } = route.useLoaderData();
  const queries = useQueryClient();
  const { id } = plan.document;
  useEffect(() => () => forgetBookInPage(queries, id), [queries, id]);
  return (
    <>
      <PlanHead plan={plan} />
      {/* Another document is another reader: nothing of the one before may linger. */}
      <Reader key={id} plan={plan} html={html} />
    </>
  );
};
