import { useMessages } from "../../shell/preferences.tsx";

/** Closing line of every page. */
export const Footer = () => {
  const { product, footer, nav } = useMessages();
  return (
    <footer className="site-footer">
      <p>
        {product.name} · {footer.principle} {footer.sample}
      </p>
      <nav aria-label={footer.labels}>
        <a href="/key-works">{footer.keyWorks}</a> <a href="/developers">{nav.developers}</a>
      </nav>
    </footer>
  );
};
