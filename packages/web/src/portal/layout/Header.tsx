import { Link, useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SearchField } from "./SearchField.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { Unread } from "./Unread.tsx";

/** Where the navigation is wider than the screen, the page the reader is on is brought into its view. */
const useCurrentInView = (nav: RefObject<HTMLElement | null>): void => {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another current link.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]") ?? null;
    if (nav.current === null || current === null) return;
    const end = current.offsetLeft - nav.current.offsetLeft + current.offsetWidth;
    nav.current.scrollLeft = Math.max(0, end - nav.current.clientWidth);
  }, [nav, path]);
};

/** Brand, main navigation, search, and the reader's preferences. */
export const Header = () => {
  const { product, nav, indicators } = useMessages();
  const { canWrite, may } = useVisitor();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const links = useRef<HTMLElement>(null);
  useCurrentInView(links);
  return (
    <header className="site-header">
      <Link to="/" className="brand" aria-label={product.name}>
        <span className="brand-mark" aria-hidden="true" />
        {product.name}
      </Link>
      <nav aria-label={nav.label} className="site-nav" ref={links}>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          {nav.home}
        </Link>
        <Link to="/commitments" activeOptions={{ includeSearch: false }}>
          {nav.ledger}
        </Link>
        <Link to="/cockpit" activeOptions={{ includeSearch: false }}>
          {nav.cockpit}
        </Link>
        <Link to="/indicators" activeOptions={{ includeSearch: false }}>
          {indicators.nav}
        </Link>
        <Link to="/reconciliations" activeOptions={{ includeSearch: false }}>
          {nav.reconciliations}
        </Link>
        <Link to="/alignments" activeOptions={{ includeSearch: false }}>
          {nav.alignments}
        </Link>
        <Link to="/findings" activeOptions={{ includeSearch: false }}>
          {nav.findings}
        </Link>
        <Link to="/warnings" activeOptions={{ includeSearch: false }}>
          {nav.warnings}
        </Link>
        {/* Page loads, not navigations: the workbench has a content security policy of its own. */}
        {canWrite ? <a href="/import">{nav.import}</a> : null}
        {may("read-work") ? (
          <a href="/work" aria-current={path.startsWith("/work") ? "page" : undefined}>
            {nav.work}
            <Unread />
          </a>
        ) : null}
      </nav>
      <SearchField />
      <div className="preferences">
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
};
