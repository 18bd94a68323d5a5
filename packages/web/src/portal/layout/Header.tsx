import { Link } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SearchField } from "./SearchField.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** Brand, main navigation, search, and the reader's preferences. */
export const Header = () => {
  const { product, nav, indicators } = useMessages();
  const { canWrite } = useVisitor();
  return (
    <header className="site-header">
      <Link to="/" className="brand" aria-label={product.name}>
        <span className="brand-mark" aria-hidden="true" />
        {product.name}
      </Link>
      <nav aria-label={nav.label} className="site-nav">
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          {nav.home}
        </Link>
        <Link to="/commitments" activeOptions={{ includeSearch: false }}>
          {nav.ledger}
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
        {/* A page load, not a navigation: the workbench has a content security policy of its own. */}
        {canWrite ? <a href="/import">{nav.import}</a> : null}
      </nav>
      <SearchField />
      <div className="preferences">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
};
