import { createRoute } from "@tanstack/react-router";
import { chapterForm, documentIdForm } from "./address/ids.ts";
import { type PlainAddress, readPlain } from "./address/plain.ts";
import { lazyPage } from "./lazy-page.tsx";
import { named, rootRoute } from "./root-route.tsx";

/** Pages of judgements read their addresses themselves. */
const judged = { getParentRoute: () => rootRoute, validateSearch: readPlain } as const;
const searched = { ...judged, loaderDeps: ({ search }: { readonly search: PlainAddress }) => search };

const load = () => import("./portal/judgement/load.ts");
const cockpitPages = () => import("./portal/judgement/CockpitPage.tsx");
const screenPages = () => import("./portal/judgement/ScreenPage.tsx");

const cockpitRoute = createRoute({
  ...searched,
  path: "/cockpit",
  loader: async ({ context, deps }) => (await load()).loadCockpit(context, null, deps),
  component: lazyPage(cockpitPages, "CockpitPage"),
});

const planCockpitRoute = createRoute({
  ...searched,
  path: "/documents/$id/cockpit",
  loader: ({ context, params: { id }, deps }) =>
    named(id, documentIdForm, async () => (await load()).loadCockpit(context, id, deps)),
  component: lazyPage(cockpitPages, "PlanCockpitPage"),
});

const chapterRoute = createRoute({
  ...searched,
  path: "/documents/$id/chapters/$chapter",
  loader: ({ context, params: { id, chapter }, deps }) =>
    named(`${id} ${chapter}`, chapterForm, async () => (await load()).loadChapter(context, id, Number(chapter), deps)),
  component: lazyPage(() => import("./portal/judgement/ChapterPage.tsx"), "ChapterPage"),
});

const judgementsRoute = createRoute({
  ...searched,
  path: "/judgements",
  loader: async ({ context, deps }) => (await load()).loadJudgements(context, deps),
  component: lazyPage(() => import("./portal/judgement/JudgementsPage.tsx"), "JudgementsPage"),
});

const screenRoute = createRoute({
  ...searched,
  path: "/screen",
  loader: async ({ context, deps }) => (await load()).loadCockpit(context, null, deps),
  component: lazyPage(screenPages, "ScreenPage"),
});

const planScreenRoute = createRoute({
  ...searched,
  path: "/screen/$document",
  loader: ({ context, params: { document }, deps }) =>
    named(document, documentIdForm, async () => (await load()).loadCockpit(context, document, deps)),
  component: lazyPage(screenPages, "PlanScreenPage"),
});

const methodRoute = createRoute({
  ...judged,
  path: "/method",
  loader: async ({ context }) => (await import("./portal/judgement/load-method.ts")).loadMethod(context),
  component: lazyPage(() => import("./portal/judgement/MethodPage.tsx"), "MethodPage"),
});

/** Pages of how commitments stand. */
export const judgementRoutes = [
  cockpitRoute,
  planCockpitRoute,
  chapterRoute,
  judgementsRoute,
  screenRoute,
  planScreenRoute,
  methodRoute,
] as const;
