/**
 * Content security policy of a page. Scripts only from this server or with the page's nonce; style attributes
 * everywhere (bars and time lines are drawn with them). The workbench's components bring `<style>` elements of their
 * own, so its pages allow those; everywhere else they need the nonce.
 */
export function pagePolicy(nonce: string, workbench: boolean): string {
  const styles = workbench ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Policy of the picture of a page: an SVG may show the pictures it holds itself. */
export const picturePolicy = "default-src 'none'; img-src data:; frame-ancestors 'none'; sandbox";

/** Policy of everything that is no page: it may load nothing and stand in no frame, even if shown as a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
