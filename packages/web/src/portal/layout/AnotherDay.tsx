import { useNavigate, useRouterState } from "@tanstack/react-router";
import { KnownOn } from "../ledger/KnownOn.tsx";

interface AnotherDayProps {
  readonly asOf: string | undefined;
}

/** Leads to the page in hand as it was on another day, from its first line on. */
export const AnotherDay = ({ asOf }: AnotherDayProps) => {
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const show = (day: string) =>
    void navigate({
      to: path,
      search: (before: object) => ({ ...before, asOf: day, after: undefined, before: undefined }),
    });
  return <KnownOn asOf={asOf} onChange={show} />;
};
