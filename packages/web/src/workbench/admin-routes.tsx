import { createRoute, redirect } from "@tanstack/react-router";
import { readPeopleAddress, readRefusalsAddress, readUnitsAddress } from "../address/admin.ts";
import { readJournalAddress } from "../address/journal.ts";
import type { rootRoute } from "../routes.tsx";
import { Head } from "../shell/page-head.tsx";
import { useMessages } from "../shell/preferences.tsx";
import { Workbench, type WorkbenchLoader } from "./Workbench.tsx";

const loadAccount: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./account/AccountPage.tsx")).AccountPage;

const loadJournal: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./journal/JournalPage.tsx")).JournalPage;

const loadRoots: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./journal/RootsPage.tsx")).RootsPage;

const loadEntry: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./journal/EntryPage.tsx")).EntryPage;

const loadPeople: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/people/PeoplePage.tsx")).PeoplePage;

const loadPerson: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/people/PersonPage.tsx")).PersonPage;

const loadUnits: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/units/UnitsPage.tsx")).UnitsPage;

const loadUnitSheet: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/units/UnitSheetPage.tsx")).UnitSheetPage;

const loadSettings: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/settings/SettingsPage.tsx")).SettingsPage;

const loadPermissions: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/rights/PermissionsPage.tsx")).PermissionsPage;

const loadRefusals: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/rights/RefusalsPage.tsx")).RefusalsPage;

const loadBackup: WorkbenchLoader = import.meta.env.SSR
  ? null
  : async () => (await import("./admin/rights/BackupPage.tsx")).BackupPage;

type Name = "own" | "administration" | "journal";

interface WaitingProps {
  readonly name: Name;
  readonly path: string;
  readonly load: WorkbenchLoader;
}

const Page = ({ name, path, load }: WaitingProps) => {
  const { account } = useMessages();
  return (
    <>
      <Head title={account[name]} description={account[name]} canonical={path} />
      <Workbench load={load} />
    </>
  );
};

const page = (name: Name, path: string, load: WorkbenchLoader) => () => <Page name={name} path={path} load={load} />;

/** The pages of one's account, of administration and of the journal. */
export const adminRoutes = (root: typeof rootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: "/account",
      component: page("own", "/account", loadAccount),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin",
      beforeLoad: () => {
        throw redirect({ to: "/admin/people" });
      },
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/people",
      validateSearch: readPeopleAddress,
      component: page("administration", "/admin/people", loadPeople),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/people/$id",
      component: page("administration", "/admin/people", loadPerson),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/units",
      validateSearch: readUnitsAddress,
      component: page("administration", "/admin/units", loadUnits),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/units/sheet",
      component: page("administration", "/admin/units/sheet", loadUnitSheet),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/units/$id",
      validateSearch: readUnitsAddress,
      component: page("administration", "/admin/units", loadUnits),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/settings",
      component: page("administration", "/admin/settings", loadSettings),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/permissions",
      component: page("administration", "/admin/permissions", loadPermissions),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/refusals",
      validateSearch: readRefusalsAddress,
      component: page("administration", "/admin/refusals", loadRefusals),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/admin/backup",
      component: page("administration", "/admin/backup", loadBackup),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/journal",
      validateSearch: readJournalAddress,
      component: page("journal", "/journal", loadJournal),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/journal/roots",
      component: page("journal", "/journal/roots", loadRoots),
    }),
    createRoute({
      getParentRoute: () => root,
      path: "/journal/$seq",
      component: page("journal", "/journal", loadEntry),
    }),
  ] as const;
