import type { SignInWays } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from "@tanstack/react-router";
import { readAlignablesAddress, readAlignmentAddress } from "./address/alignment.ts";
import { readAsOfAddress } from "./address/as-of.ts";
import { readEditionAddress } from "./address/edition.ts";
import { readFindingAddress } from "./address/findings.ts";
import {
  commitmentIdForm,
  conceptForm,
  documentIdForm,
  findingIdForm,
  unitIdForm,
  warningIdForm,
} from "./address/ids.ts";
import { readCompareAddress, readIndicatorAddress, readIndicatorsAddress } from "./address/indicators.ts";
import { readKeyWorksAddress } from "./address/key-works.ts";
import { readLedgerAddress } from "./address/ledger.ts";
import { readPlain } from "./address/plain.ts";
import { readPlanAddress } from "./address/plan.ts";
import { writeQuery } from "./address/query.ts";
import { readPlanReconciliationAddress, readReconciliationAddress } from "./address/reconciliation.ts";
import { readSearchAddress } from "./address/search.ts";
import { readSignInAddress } from "./address/sign-in.ts";
import { readUnitAddress, readUnitsAddress } from "./address/units.ts";
import { type Api, ApiError } from "./api/api.ts";
import { commitmentResource, findingRulesResource, overviewResource, searchResource } from "./api/resources.ts";
import { todayResource } from "./api/series-resources.ts";
import { Comparing } from "./portal/alignment/Comparing.tsx";
import { Layout } from "./portal/layout/Layout.tsx";
import type { workbenchRoutes } from "./workbench/routes.tsx";

/**
 * What fetches the data of a page comes with the page: the first load holds none of it.
 */
const loaders = {
  alignables: () => import("./portal/alignment/load-alignables.ts"),
  alignment: () => import("./portal/alignment/load-alignment.ts"),
  comparison: () => import("./portal/compare/load-compare.ts"),
  economy: () => import("./portal/economy/index.ts"),
  edition: () => import("./portal/plan/edition/load-edition.ts"),
  findings: () => import("./portal/findings/load-findings.ts"),
  indicator: () => import("./portal/indicators/load-indicator.ts"),
  indicators: () => import("./portal/indicators/load-indicators.ts"),
  indices: () => import("./portal/indices/index.ts"),
  ledger: () => import("./portal/ledger/load-ledger.ts"),
  link: () => import("./portal/sign-in/load-link.ts"),
  targets: () => import("./portal/reconciliation/load-reconciliation.ts"),
  warnings: () => import("./portal/warnings/index.ts"),
};

/** What every route may use. */
export interface RouterContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/**
 * Loads what an id of an address names. An id that is none by its form, and one the API does not know, is the router's
 * "not found": a page of its own and no failure.
 */
const named = async <T,>(id: string, form: RegExp, load: () => Promise<T>): Promise<T> => {
  if (!form.test(id)) throw notFound();
  try {
    return await load();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) throw notFound();
    throw error;
  }
};

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Layout });

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  loader: ({ context: { api, queries } }) => queries.ensureQueryData(overviewResource(api)),
  component: lazyRouteComponent(() => import("./portal/home/HomePage.tsx"), "HomePage"),
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
  component: lazyRouteComponent(() => import("./portal/plan/PlanPage.tsx"), "PlanPage"),
});

export const editionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$id/edition",
  validateSearch: readEditionAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { id }, deps }) =>
    named(id, documentIdForm, async () => (await loaders.edition()).loadEdition(context, id, deps)),
  component: lazyRouteComponent(() => import("./portal/plan/edition/EditionPage.tsx"), "EditionPage"),
});

export const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/commitments",
  validateSearch: readLedgerAddress,
  loaderDeps: ({ search: { columns: _, ...list } }) => list,
  loader: async ({ context, deps }) => (await loaders.ledger()).loadLedger(context, deps),
  component: lazyRouteComponent(() => import("./portal/ledger/LedgerPage.tsx"), "LedgerPage"),
});

export const commitmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/commitments/$id",
  validateSearch: readAsOfAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, params: { id }, deps }) =>
    named(id, commitmentIdForm, () => queries.ensureQueryData(commitmentResource(api, id, deps))),
  component: lazyRouteComponent(() => import("./portal/commitment/CommitmentPage.tsx"), "CommitmentPage"),
});

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: readSearchAddress,
  loaderDeps: ({ search }) => ({ query: search.q === undefined ? null : writeQuery({ ...search }) }),
  loader: ({ context: { api, queries }, deps }) =>
    deps.query === null ? null : queries.ensureQueryData(searchResource(api, deps.query)),
  component: lazyRouteComponent(() => import("./portal/search/SearchPage.tsx"), "SearchPage"),
});

export const developersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/developers",
  loader: async ({ context: { api, queries } }) => {
    const { interfaceResource } = await import("./portal/developers/load-interface.ts");
    return queries.ensureQueryData(interfaceResource(api));
  },
  component: lazyRouteComponent(() => import("./portal/developers/DevelopersPage.tsx"), "DevelopersPage"),
});

export const reconciliationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reconciliations",
  validateSearch: readReconciliationAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.targets()).loadAllTargets(context, deps),
  component: lazyRouteComponent(() => import("./portal/reconciliation/ReconciliationsPage.tsx"), "ReconciliationsPage"),
});

export const planReconciliationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$id/reconciliation",
  validateSearch: readPlanReconciliationAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { id }, deps }) =>
    named(id, documentIdForm, async () => (await loaders.targets()).loadPlanTargets(context, id, deps)),
  component: lazyRouteComponent(
    () => import("./portal/reconciliation/PlanReconciliationPage.tsx"),
    "PlanReconciliationPage",
  ),
});

export const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings",
  validateSearch: readFindingAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.findings()).loadFindings(context, deps),
  component: lazyRouteComponent(() => import("./portal/findings/FindingsPage.tsx"), "FindingsPage"),
});

export const findingRulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/rules",
  loader: ({ context: { api, queries } }) => queries.ensureQueryData(findingRulesResource(api)),
  component: lazyRouteComponent(() => import("./portal/findings/RulesPage.tsx"), "RulesPage"),
});

export const findingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/findings/$id",
  loader: ({ context, params: { id } }) =>
    named(id, findingIdForm, async () => (await loaders.findings()).loadFinding(context, id)),
  component: lazyRouteComponent(() => import("./portal/findings/FindingPage.tsx"), "FindingPage"),
});

export const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indicators",
  validateSearch: readIndicatorsAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.indicators()).loadIndicators(context, deps),
  component: lazyRouteComponent(() => import("./portal/indicators/IndicatorsPage.tsx"), "IndicatorsPage"),
});

export const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indicators/$concept",
  validateSearch: readIndicatorAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { concept }, deps }) =>
    named(concept, conceptForm, async () => (await loaders.indicator()).loadIndicator(context, concept, deps)),
  component: lazyRouteComponent(() => import("./portal/indicators/IndicatorPage.tsx"), "IndicatorPage"),
});

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/compare",
  validateSearch: readCompareAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.comparison()).loadComparison(context, deps),
  component: lazyRouteComponent(() => import("./portal/compare/ComparePage.tsx"), "ComparePage"),
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
  component: lazyRouteComponent(() => import("./portal/alignment/AlignmentsPage.tsx"), "AlignmentsPage"),
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
  component: lazyRouteComponent(() => import("./portal/alignment/AlignmentPage.tsx"), "AlignmentPage"),
  pendingComponent: Comparing,
  pendingMs: patience,
});

export const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units",
  validateSearch: readUnitsAddress,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await import("./portal/units/load-units.ts")).loadUnits(context, deps),
  component: lazyRouteComponent(() => import("./portal/units/UnitsPage.tsx"), "UnitsPage"),
});

export const unitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/units/$unit",
  validateSearch: readUnitAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { unit }, deps }) =>
    named(unit, unitIdForm, async () => (await import("./portal/units/load-units.ts")).loadUnit(context, unit, deps)),
  component: lazyRouteComponent(() => import("./portal/units/UnitPage.tsx"), "UnitPage"),
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
  component: lazyRouteComponent(() => import("./portal/key-works/KeyWorksPage.tsx"), "KeyWorksPage"),
});

export const warningsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/warnings",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.warnings()).loadWarnings(context, deps),
  component: lazyRouteComponent(loaders.warnings, "WarningsPage"),
});

export const warningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/warnings/$warning",
  loader: ({ context, params: { warning } }) =>
    named(warning, warningIdForm, async () => (await loaders.warnings()).loadWarning(context, warning)),
  component: lazyRouteComponent(() => import("./portal/warnings/WarningPage.tsx"), "WarningPage"),
});

export const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/briefing",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.warnings()).loadBriefing(context, deps),
  component: lazyRouteComponent(loaders.warnings, "BriefingPage"),
});

export const indicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indices",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.indices()).loadIndices(context, deps),
  component: lazyRouteComponent(loaders.indices, "IndicesPage"),
});

export const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indices/$index",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { index }, deps }) =>
    named(index, conceptForm, async () => (await loaders.indices()).loadIndex(context, index, deps)),
  component: lazyRouteComponent(loaders.indices, "IndexPage"),
});

export const economyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/economy",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await loaders.economy()).loadPlaces(context, deps),
  component: lazyRouteComponent(loaders.economy, "EconomyPage"),
});

export const economyBoardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/economy/$place",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { place }, deps }) =>
    named(place, /./, async () => (await loaders.economy()).loadBoard(context, place, deps)),
  component: lazyRouteComponent(loaders.economy, "BoardPage"),
});

export const economySeriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/economy/$place/$series",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    named(params.series, /./, async () => (await loaders.economy()).loadSeries(context, params, deps)),
  component: lazyRouteComponent(loaders.economy, "SeriesPage"),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: readSignInAddress,
  loader: ({ context: { api } }) => api.get<SignInWays>("/api/v1/sign-in"),
  component: lazyRouteComponent(() => import("./portal/sign-in/SignInPage.tsx"), "SignInPage"),
});

export const signInLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/link/$token",
  loader: async ({ context, params: { token } }) => (await loaders.link()).loadLink(context, token),
  component: lazyRouteComponent(() => import("./portal/sign-in/LinkPage.tsx"), "LinkPage"),
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
  warningsRoute,
  warningRoute,
  briefingRoute,
  indicesRoute,
  indexRoute,
  economyRoute,
  economyBoardRoute,
  economySeriesRoute,
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
