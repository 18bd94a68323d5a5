import type { SignInWays } from "@lantu/server/contract";
import { createRoute, redirect } from "@tanstack/react-router";
import { readAlignablesAddress, readAlignmentAddress } from "./address/alignment.ts";
import { readAsOfAddress } from "./address/as-of.ts";
import { readEditionAddress } from "./address/edition.ts";
import { readFindingAddress } from "./address/findings.ts";
import { commitmentIdForm, conceptForm, documentIdForm, findingIdForm, unitIdForm } from "./address/ids.ts";
import { readCompareAddress, readIndicatorAddress, readIndicatorsAddress } from "./address/indicators.ts";
import { readKeyWorksAddress } from "./address/key-works.ts";
import { readLedgerAddress } from "./address/ledger.ts";
import { readPlanAddress } from "./address/plan.ts";
import { writeQuery } from "./address/query.ts";
import { readPlanReconciliationAddress, readReconciliationAddress } from "./address/reconciliation.ts";
import { readSearchAddress } from "./address/search.ts";
import { readSignInAddress } from "./address/sign-in.ts";
import { readUnitAddress, readUnitsAddress } from "./address/units.ts";
import { commitmentResource, findingRulesResource, overviewResource, searchResource } from "./api/resources.ts";
import { todayResource } from "./api/series-resources.ts";
import { judgementRoutes } from "./judgement-routes.tsx";
import { lazyPage } from "./lazy-page.tsx";
import { Comparing } from "./portal/alignment/Comparing.tsx";
import { named, rootRoute } from "./root-route.tsx";
import { watchRoutes } from "./watch-routes.tsx";
import type { workbenchRoutes } from "./workbench/routes.tsx";

export { type RouterContext, rootRoute } from "./root-route.tsx";

/**
 * What fetches the data of a page comes with the page: the first load holds none of it.
 */
const loaders = {
  alignables: () => import("./portal/alignment/load-alignables.ts"),
  alignment: () => import("./portal/alignment/load-alignment.ts"),
  comparison: () => import("./portal/compare/load-compare.ts"),
  edition: () => import("./portal/plan/edition/load-edition.ts"),
  findings: () => import("./portal/findings/load-findings.ts"),
  indicator: () => import("./portal/indicators/load-indicator.ts"),
  indicators: () => import("./portal/indicators/load-indicators.ts"),
  ledger: () => import("./portal/ledger/load-ledger.ts"),
  link: () => import("./portal/sign-in/load-link.ts"),
  targets: () => import("./portal/reconciliation/load-reconciliation.ts"),
};

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  loader: ({ context: { api, queries } }) => queries.ensureQueryData(overviewResource(api)),
  component: lazyPage(() => import("./portal/home/HomePage.tsx"), "HomePage"),
});

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$id",
  validateSearch: readPlanAddress,
  loader: ({ context, params: { id } }) =>
    named(id, documentIdForm, async () => {
      const plan = import("./portal/plan/load-plan.ts").then(({ loadPlan }) => loadPlan(context, id));
      const neighbours = loaders.alignment().then(({ prepareNeighbours }) => prepareNeighbours(context, id));
      const [loaded] = await Promise.all([plan, neighbours]);
      return loaded;
    }),
  // The router must not show an earlier visit's answer first: its book may have stood in a page that is gone.
  gcTime: 0,
  component: lazyPage(() => import("./portal/plan/PlanPage.tsx"), "PlanPage"),
});

export const editionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$id/edition",
  validateSearch: readEditionAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { id }, deps }) =>
    named(id, documentIdForm, async () => (await loaders.edition()).loadEdition(context, id, deps)),
  component: lazyPage(() => import("./portal/plan/edition/EditionPage.tsx"), "EditionPage"),
});

export const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/commitments",
  validateSearch: readLedgerAddress,
  loaderDeps: ({ search: { columns: _, ...list } }) => list,
  loader: async ({ context, deps }) => (await loaders.ledger()).loadLedger(context, deps),
  component: lazyPage(() => import("./portal/ledger/LedgerPage.tsx"), "LedgerPage"),
});

export const commitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/commitments/$id",
  validateSearch: readAsOfAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, params: { id }, deps }) =>
    named(id, commitmentIdForm, () => queries.ensureQueryData(commitmentResource(api, id, deps))),
  component: lazyPage(() => import("./portal/commitment/CommitmentPage.tsx"), "CommitmentPage"),
});

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: readSearchAddress,
  loaderDeps: ({ search }) => ({ query: search.q === undefined ? null : writeQuery({ ...search }) }),
  loader: ({ context: { api, queries }, deps }) =>
    deps.query === null ? null : queries.ensureQueryData(searchResource(api, deps.query)),
  component: lazyPage(() => import("./portal/search/SearchPage.tsx"), "SearchPage"),
});

export const developersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/developers",
  loader: async ({ context: { api, queries } }) => {
    const { interfaceResource } = await import("./portal/developers/load-interface.ts");
    return queries.ensureQueryData(interfaceResource(api));
  },
  component: lazyPage(() => import("./portal/developers/DevelopersPage.tsx"), "DevelopersPage"),
});

export const reconciliationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reconciliations",
  validateSearch: readReconciliationAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.targets()).loadAllTargets(context, deps),
  component: lazyPage(() => import("./portal/reconciliation/ReconciliationsPage.tsx"), "ReconciliationsPage"),
});

export const planReconciliationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$id/reconciliation",
  validateSearch: readPlanReconciliationAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { id }, deps }) =>
    named(id, documentIdForm, async () => (await loaders.targets()).loadPlanTargets(context, id, deps)),
  component: lazyPage(() => import("./portal/reconciliation/PlanReconciliationPage.tsx"), "PlanReconciliationPage"),
});

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings",
  validateSearch: readFindingAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.findings()).loadFindings(context, deps),
  component: lazyPage(() => import("./portal/findings/FindingsPage.tsx"), "FindingsPage"),
});

export const findingRulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/rules",
  loader: ({ context: { api, queries } }) => queries.ensureQueryData(findingRulesResource(api)),
  component: lazyPage(() => import("./portal/findings/RulesPage.tsx"), "RulesPage"),
});

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/$id",
  loader: ({ context, params: { id } }) =>
    named(id, findingIdForm, async () => (await loaders.findings()).loadFinding(context, id)),
  component: lazyPage(() => import("./portal/findings/FindingPage.tsx"), "FindingPage"),
});

export const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indicators",
  validateSearch: readIndicatorsAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.indicators()).loadIndicators(context, deps),
  component: lazyPage(() => import("./portal/indicators/IndicatorsPage.tsx"), "IndicatorsPage"),
});

export const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indicators/$concept",
  validateSearch: readIndicatorAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { concept }, deps }) =>
    named(concept, conceptForm, async () => (await loaders.indicator()).loadIndicator(context, concept, deps)),
  component: lazyPage(() => import("./portal/indicators/IndicatorPage.tsx"), "IndicatorPage"),
});

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/compare",
  validateSearch: readCompareAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.comparison()).loadComparison(context, deps),
  component: lazyPage(() => import("./portal/compare/ComparePage.tsx"), "ComparePage"),
});

export const alignmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/alignments",
  validateSearch: readAlignablesAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { from, to } = deps;
    if (from !== undefined && to !== undefined && from !== to) {
      throw redirect({ to: "/alignments/$from/$to", params: { from, to } });
    }
    return (await loaders.alignables()).loadAlignables(context, deps);
  },
  component: lazyPage(() => import("./portal/alignment/AlignmentsPage.tsx"), "AlignmentsPage"),
});

/** Laying two long documents side by side for the first time takes seconds: from here on the page says what it does. */
const patience = 800;

export const alignmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/alignments/$from/$to",
  validateSearch: readAlignmentAddress,
  loaderDeps: ({ search: { line: _, ...lines } }) => lines,
  loader: ({ context, params: { from, to }, deps }) =>
    named(from, documentIdForm, () =>
      named(to, documentIdForm, async () => (await loaders.alignment()).loadAlignment(context, { from, to }, deps)),
    ),
  component: lazyPage(() => import("./portal/alignment/AlignmentPage.tsx"), "AlignmentPage"),
  pendingComponent: Comparing,
  pendingMs: patience,
});

export const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units",
  validateSearch: readUnitsAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await import("./portal/units/load-units.ts")).loadUnits(context, deps),
  component: lazyPage(() => import("./portal/units/UnitsPage.tsx"), "UnitsPage"),
});

export const unitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units/$unit",
  validateSearch: readUnitAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { unit }, deps }) =>
    named(unit, unitIdForm, async () => (await import("./portal/units/load-units.ts")).loadUnit(context, unit, deps)),
  component: lazyPage(() => import("./portal/units/UnitPage.tsx"), "UnitPage"),
});

export const keyWorkYearsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/key-works",
  loader: async ({ context }) => {
    const [latest] = await (await import("./portal/key-works/load-key-works.ts")).loadYears(context);
    const { queries } = context;
    const year = latest?.year ?? (await queries.ensureQueryData(todayResource)).slice(0, 4);
    throw redirect({ to: "/key-works/$year", params: { year: String(year) }, search: {} });
  },
});

export const keyWorksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/key-works/$year",
  validateSearch: readKeyWorksAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { year }, deps }) =>
    named(year, /^(19|20|21)\d{2}$/, async () =>
      (await import("./portal/key-works/load-key-works.ts")).loadKeyWorks(context, Number(year), deps),
    ),
  component: lazyPage(() => import("./portal/key-works/KeyWorksPage.tsx"), "KeyWorksPage"),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readSignInAddress,
  loader: ({ context: { api } }) => api.get<SignInWays>("/api/v1/sign-in"),
  component: lazyPage(() => import("./portal/sign-in/SignInPage.tsx"), "SignInPage"),
});

export const signInLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/link/$token",
  loader: async ({ context, params: { token } }) => (await loaders.link()).loadLink(context, token),
  component: lazyPage(() => import("./portal/sign-in/LinkPage.tsx"), "LinkPage"),
});

const portalRoutes = [
  homeRoute,
  planRoute,
  editionRoute,
  ledgerRoute,
  commitmentRoute,
  searchRoute,
  developersRoute,
  reconciliationsRoute,
  planReconciliationRoute,
  findingsRoute,
  findingRulesRoute,
  findingRoute,
  indicatorsRoute,
  indicatorRoute,
  compareRoute,
  alignmentsRoute,
  alignmentRoute,
  unitsRoute,
  unitRoute,
  keyWorkYearsRoute,
  keyWorksRoute,
  ...watchRoutes,
  ...judgementRoutes,
  signInRoute,
  signInLinkRoute,
] as const;

/** The pages of the workbench, as a tree takes them up. */
export type WorkbenchRoutes = ReturnType<typeof workbenchRoutes>;

/**
 * Paths of the workbench. The portal leads to them by page loads, never by navigations: a visit of the portal does not
 * even know their routes.
 */
export const isWorkbenchPath = (path: string): boolean => /^\/(import|admin|account|journal|work)(\/|$)/.test(path);

// The types know every page, so that links to them are checked wherever they stand.
const none = [] as unknown as WorkbenchRoutes;

/** Every page there is; null: those of the portal alone, under the same names. */
export const routeTreeWith = (workbench: WorkbenchRoutes | null) =>
  rootRoute.addChildren([...portalRoutes, ...(workbench ?? none)]);
