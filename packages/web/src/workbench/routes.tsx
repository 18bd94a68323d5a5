import { createRoute } from "@tanstack/react-router";
import { readImportAddress, readReviewAddress } from "../address/workbench.ts";
import type { rootRoute } from "../routes.tsx";
import { Head } from "../shell/page-head.tsx";
import { useMessages } from "../shell/preferences.tsx";
import { Workbench, type WorkbenchLoader } from "./Workbench.tsx";

const loadImports: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./import/ImportPage.tsx")).ImportPage;

const loadReview: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./review/ReviewPage.tsx")).ReviewPage;

const WorkbenchHead = () => {
  const { nav } = useMessages();
  return <Head title={nav.import} description={nav.import} canonical="/import" />;
};

const Imports = () => (
  <>
    <WorkbenchHead />
    <Workbench load={loadImports} />
  </>
);

const Review = () => (
  <>
    <WorkbenchHead />
    <Workbench load={loadReview} />
  </>
);

/** The workbench's pages. Their code, and the component library with it, is loaded only when one of them is opened. */
export const workbenchRoutes = (root: typeof rootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: "/import",
      validateSearch: readImportAddress,
      component: Imports,
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/import/$id",
      validateSearch: readReviewAddress,
      component: Review,
    }),
  ] as const;
