import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Head } from "../../shell/page-head.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { Frame } from "../frame/Frame.tsx";
import type { AccessWords } from "../words/access.ts";
import { useAdminWords } from "../words/admin.ts";
import "../observations/observations.css";
import "../journal/journal.css";
import "./admin.css";

type Action = keyof AccessWords["actions"];

interface Part {
  readonly to:
    | "/admin/people"
    | "/admin/units"
    | "/admin/settings"
    | "/admin/permissions"
    | "/admin/refusals"
    | "/admin/backup";
  readonly name: "people" | "units" | "settings" | "permissions" | "refusals" | "backup";
  /** Right one needs to see it; null: none. */
  readonly needs: Action | null;
}

/** Parts of administration. */
export const adminParts = {
  people: { to: "/admin/people", name: "people", needs: "manage-people" },
  units: { to: "/admin/units", name: "units", needs: null },
  settings: { to: "/admin/settings", name: "settings", needs: "manage-settings" },
  permissions: { to: "/admin/permissions", name: "permissions", needs: null },
  refusals: { to: "/admin/refusals", name: "refusals", needs: "manage-people" },
  backup: { to: "/admin/backup", name: "backup", needs: "manage-settings" },
} as const satisfies Readonly<Record<string, Part>>;

const AdminNav = ({ current }: { readonly current: Part }) => {
  const { nav } = useAdminWords();
  const { may } = useVisitor();
  return (
    <nav className="desk-nav" aria-label={nav.label}>
      {Object.values<Part>(adminParts)
        .filter(({ needs }) => needs === null || may(needs))
        .map(({ to, name }) => (
          <Link key={name} to={to} {...(current.to === to ? { "aria-current": "page" as const } : {})}>
            {nav[name]}
          </Link>
        ))}
    </nav>
  );
};

interface AdminFrameProps {
  readonly part: Part;
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** What every page of administration stands in. */
export const AdminFrame = ({ part, title, description, children }: AdminFrameProps) => (
  <Frame needs={part.needs}>
    <div className="imports admin">
      <Head title={title} description={description} canonical={part.to} />
      <AdminNav current={part} />
      {children}
    </div>
  </Frame>
);
