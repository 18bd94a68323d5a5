import { Readability } from "@mozilla/readability";
import {
  bodyOf,
  childrenOf,
  type DomDocument,
  type DomNode,
  descendants,
  isElement,
  isText,
  parseMarkup,
} from "./dom.ts";
import { headingLevel, isSilent } from "./html-elements.ts";
import { dataGrid } from "./html-table.ts";

/** Share of the article's characters a child must hold for the search to go down into it. */
const holdsArticle = 0.98;

/** Share of the page's prose (text outside links) below which the article cannot be the whole document. */
const leastProse = 0.75;

/** Rows of a data table that must not be lost with the furniture. */
const leastRows = 4;

/**
 * The nodes of a page to read: the element that holds the article, led by the page's own heading where that stands
 * outside; the whole body where Readability finds no article, or one that drops prose or tables.
 */
export function mainContent(document: DomDocument, markup: string): readonly DomNode[] {
  const body = bodyOf(document);
  const article = articleTexts(document, markup);
  if (article === null) return [body];
  const root = smallestHolding(body, article);
  if (root === body || losesProse(body, root) || losesTable(body, root)) return [body];
  const title = headingBefore(body, root);
  return title ? [title, root] : [root];
}

/**
 * The text nodes Readability keeps. It moves and renames elements of a copy, but text nodes stay themselves:
 * their place among all text nodes leads back to the document. Null where it finds nothing.
 */
function articleTexts(document: DomDocument, markup: string): ReadonlySet<DomNode> | null {
  const copy = parseMarkup(markup);
  const order = new Map([...textNodes(bodyOf(copy))].map((node, place) => [node, place]));
  const content = readable(copy);
  if (content === null) return null;
  const kept = new Set([...textNodes(content)].map((node) => order.get(node)));
  return new Set([...textNodes(bodyOf(document))].filter((_, place) => kept.has(place)));
}

function readable(copy: DomDocument): DomNode | null {
  const reading = new Readability<DomNode>(copy, { serializer: (node: DomNode) => node, disableJSONLD: true });
  return reading.parse()?.content ?? null;
}

function* textNodes(root: DomNode): Generator<DomNode> {
  for (const node of descendants(root)) if (isText(node)) yield node;
}

/** The deepest element that still holds nearly all the characters of the article. */
function smallestHolding(body: DomNode, article: ReadonlySet<DomNode>): DomNode {
  const weights = weigh(body, article);
  const total = weights.get(body) ?? 0;
  let root = body;
  for (let next: DomNode | undefined = body; next; ) {
    root = next;
    next = [...childrenOf(root)].find((child) => isElement(child) && (weights.get(child) ?? 0) >= holdsArticle * total);
  }
  return total === 0 ? body : root;
}

/** Article characters under every element. */
function weigh(body: DomNode, article: ReadonlySet<DomNode>): ReadonlyMap<DomNode, number> {
  const weights = new Map<DomNode, number>();
  for (const text of article) {
    const length = lengthOf(text);
    for (let node: DomNode | null = text; node; node = node === body ? null : node.parentNode) {
      weights.set(node, (weights.get(node) ?? 0) + length);
    }
  }
  return weights;
}

function losesProse(body: DomNode, root: DomNode): boolean {
  return proseLength(root) < leastProse * proseLength(body);
}

/** Characters of a node outside links, lists of them being what site furniture consists of. */
function proseLength(node: DomNode): number {
  let length = 0;
  for (const child of childrenOf(node)) {
    if (isText(child)) length += lengthOf(child);
    else if (isElement(child) && child.localName !== "a" && !isSilent(child)) length += proseLength(child);
  }
  return length;
}

function losesTable(body: DomNode, root: DomNode): boolean {
  for (const node of descendants(body)) {
    if (!isElement(node) || node.localName !== "table" || isInside(node, root)) continue;
    if ((dataGrid(node)?.rows ?? 0) >= leastRows) return true;
  }
  return false;
}

/** The last heading before the article: sites set the document's title outside the element of its text. */
function headingBefore(body: DomNode, root: DomNode): DomNode | null {
  let last: DomNode | null = null;
  for (const node of descendants(body)) {
    if (node === root) return last;
    const level = headingLevel(node);
    if (level !== null && level <= 2 && lengthOf(node) > 0) last = node;
  }
  return null;
}

function isInside(node: DomNode, root: DomNode): boolean {
  for (let at: DomNode | null = node; at; at = at.parentNode) if (at === root) return true;
  return false;
}

function lengthOf(node: DomNode): number {
  return (node.textContent ?? "").replace(/\s+/g, "").length;
}
