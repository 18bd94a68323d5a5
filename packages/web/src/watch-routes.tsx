import { createRoute } from "@tanstack/react-router";
import { conceptForm, warningIdForm } from "./address/ids.ts";
import { readPlain } from "./address/plain.ts";
import { lazyPage } from "./lazy-page.tsx";
import { named, rootRoute } from "./root-route.tsx";

const economy = () => import("./portal/economy/load-economy.ts");
const indices = () => import("./portal/indices/index.ts");
const warnings = () => import("./portal/warnings/index.ts");

const warningsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/warnings",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await warnings()).loadWarnings(context, deps),
  component: lazyPage(warnings, "WarningsPage"),
});

const warningRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/warnings/$warning",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { warning }, deps }) =>
    named(warning, warningIdForm, async () => (await warnings()).loadWarning(context, warning, deps)),
  component: lazyPage(() => import("./portal/warnings/WarningPage.tsx"), "WarningPage"),
});

const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/briefing",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await warnings()).loadBriefing(context, deps),
  component: lazyPage(warnings, "BriefingPage"),
});

const indicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indices",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await indices()).loadIndices(context, deps),
  component: lazyPage(indices, "IndicesPage"),
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indices/$index",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { index }, deps }) =>
    named(index, conceptForm, async () => (await indices()).loadIndex(context, index, deps)),
  component: lazyPage(indices, "IndexPage"),
});

const economyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/economy",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await economy()).loadPlaces(context, deps),
  component: lazyPage(() => import("./portal/economy/EconomyPage.tsx"), "EconomyPage"),
});

const economyBoardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/economy/$place",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { place }, deps }) =>
    named(place, /./, async () => (await economy()).loadBoard(context, place, deps)),
  component: lazyPage(() => import("./portal/economy/BoardPage.tsx"), "BoardPage"),
});

const economySeriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/economy/$place/$series",
  validateSearch: readPlain,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    named(params.series, /./, async () => (await economy()).loadSeries(context, params, deps)),
  component: lazyPage(() => import("./portal/economy/SeriesPage.tsx"), "SeriesPage"),
});

/** Pages of what is watched: warnings, the morning page, indices, the economy. */
export const watchRoutes = [
  warningsRoute,
  warningRoute,
  briefingRoute,
  indicesRoute,
  indexRoute,
  economyRoute,
  economyBoardRoute,
  economySeriesRoute,
] as const;
