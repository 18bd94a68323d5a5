import { attribute, type DomNode, isElement } from "./dom.ts";

/** Elements that begin and end a line (HTML Living Standard, 15.3 "display: block" and its kin). */
const blockTags = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
  tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Elements a reader of the page does not see as text. */
const silentTags = new Set(
  `audio base button canvas embed head iframe img input link map math meta noscript object param script select style
  svg template textarea title video`.split(/\s+/),
);

/** Whether an element begins and ends a line. */
export function isBlock(node: DomNode): boolean {
  return isElement(node) && blockTags.has(node.localName);
}

/** Whether an element and all it holds is left out of the text layer: scripts, controls, hidden parts. */
export function isSilent(node: DomNode): boolean {
  if (!isElement(node)) return false;
  return silentTags.has(node.localName) || attribute(node, "hidden") !== null || isUndisplayed(node);
}

/** Level of a heading element, 1 to 6, or null. */
export function headingLevel(node: DomNode): number | null {
  const level = isElement(node) ? /^h([1-6])$/.exec(node.localName)?.[1] : undefined;
  return level === undefined ? null : Number(level);
}

function isUndisplayed(node: DomNode): boolean {
  const style = attribute(node, "style");
  return style !== null && /display\s*:\s*none/i.test(style);
}
