import { createRoute } from "@tanstack/react-router";
import { readAssignAddress } from "../address/assign.ts";
import { readKeyWorksAddress } from "../address/key-works.ts";
import { readMineAddress } from "../address/mine.ts";
import { readEntryAddress, readTablesAddress, readValuesAddress } from "../address/observations.ts";
import { readBreakdownsAddress, readCalendarAddress, readSchedulesAddress } from "../address/work.ts";
import { readImportAddress, readReviewAddress } from "../address/workbench.ts";
import type { rootRoute } from "../routes.tsx";
import { Head } from "../shell/page-head.tsx";
import { useMessages } from "../shell/preferences.tsx";
import { adminRoutes } from "./admin-routes.tsx";
import { Workbench, type WorkbenchLoader } from "./Workbench.tsx";

const loadImports: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./import/ImportPage.tsx")).ImportPage;

const loadReview: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./review/ReviewPage.tsx")).ReviewPage;

const loadTables: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./observations/tables/TablesPage.tsx")).TablesPage;

const loadMapping: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./observations/mapping/MappingPage.tsx")).MappingPage;

const loadValues: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./observations/values/ValuesPage.tsx")).ValuesPage;

const loadEntry: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./observations/entry/EntryPage.tsx")).EntryPage;

const loadMine: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./mine/MinePage.tsx")).MinePage;

const loadAssign: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./assign/AssignPage.tsx")).AssignPage;

const loadReport: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./report/ReportPage.tsx")).ReportPage;

const loadBreakdown: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./breakdown/BreakdownPage.tsx")).BreakdownPage;

const loadBreakdowns: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./breakdown/list/BreakdownsPage.tsx")).BreakdownsPage;

const loadCalendar: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./calendar/CalendarPage.tsx")).CalendarPage;

const loadSchedules: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./calendar/schedules/SchedulesPage.tsx")).SchedulesPage;

const loadKeyWorks: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./key-works/KeyWorksDesk.tsx")).KeyWorksDesk;

const loadRule: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./rules/RuleDesk.tsx")).RuleDesk;

const loadIndex: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./indices/IndexDesk.tsx")).IndexDesk;

const WorkbenchHead = ({ path }: { readonly path: string }) => {
  const { nav } = useMessages();
  return <Head title={nav.import} description={nav.import} canonical={path} />;
};

/** A page of the workbench under its address. */
const page = (path: string, load: WorkbenchLoader) => () => (
  <>
    <WorkbenchHead path={path} />
    <Workbench load={load} />
  </>
);

/** The workbench's pages. Their code, and the component library with it, is loaded only when one of them is opened. */
export const workbenchRoutes = (root: typeof rootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: "/import",
      validateSearch: readImportAddress,
      component: page("/import", loadImports),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/import/$id",
      validateSearch: readReviewAddress,
      component: page("/import", loadReview),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/import/observations",
      validateSearch: readTablesAddress,
      component: page("/import/observations", loadTables),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/import/observations/$id",
      component: page("/import/observations", loadMapping),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/import/observations/values",
      validateSearch: readValuesAddress,
      component: page("/import/observations/values", loadValues),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/import/observations/new",
      validateSearch: readEntryAddress,
      component: page("/import/observations/new", loadEntry),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work",
      validateSearch: readMineAddress,
      component: page("/work", loadMine),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/assign",
      validateSearch: readAssignAddress,
      component: page("/work/assign", loadAssign),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/report/$report",
      component: page("/work/calendar", loadReport),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/breakdown/$commitment",
      component: page("/work/breakdowns", loadBreakdown),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/breakdowns",
      validateSearch: readBreakdownsAddress,
      component: page("/work/breakdowns", loadBreakdowns),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/calendar",
      validateSearch: readCalendarAddress,
      component: page("/work/calendar", loadCalendar),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/schedules",
      validateSearch: readSchedulesAddress,
      component: page("/work/schedules", loadSchedules),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/key-works/$year",
      validateSearch: readKeyWorksAddress,
      component: page("/work/key-works", loadKeyWorks),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/rules/$commitment",
      component: page("/work/rules", loadRule),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/work/indices/$index",
      component: page("/work/indices", loadIndex),
    }),
    ...adminRoutes(root),
  ] as const;
