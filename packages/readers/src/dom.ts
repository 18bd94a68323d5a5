import { parseHTML } from "linkedom";

/** The part of a DOM node the readers use. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
  getAttribute?(name: string): string | null;
}

/** A document, as far as it is walked here; `main-content.ts` alone hands it on to Readability. */
export interface DomDocument extends DomNode {
  querySelector(selector: string): DomNode | null;
}

const elementNode = 1;
const textNode = 3;
const cdataNode = 4;

/** Whether a node is an element; its tag name is then in `localName`, in lower case. */
export function isElement(node: DomNode): node is DomNode & { readonly localName: string } {
  return node.nodeType === elementNode && node.localName !== undefined;
}

/** Whether a node holds characters. */
export function isText(node: DomNode): boolean {
  return node.nodeType === textNode || node.nodeType === cdataNode;
}

/** The children of a node, in order. */
export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** An attribute's value in whatever case the page writes its name; `null` where it is missing. */
export function attribute(node: DomNode, name: string): string | null {
  return node.getAttribute?.(name) ?? node.getAttribute?.(name.toUpperCase()) ?? null;
}

/** All descendants of a node in document order, the node itself first; not recursive, so depth costs no stack. */
export function* descendants(root: DomNode): Generator<DomNode> {
  let node: DomNode | null = root;
  while (node) {
    yield node;
    node = node.firstChild ?? following(node, root);
  }
}

/** Parses markup. Fragments and pages without a body are put into one, for the parser does not mend them. */
export function parseMarkup(markup: string): DomDocument {
  const { document } = parseHTML(/<body[\s>]/i.test(markup) && /<html[\s>]/i.test(markup) ? markup : inBody(markup));
  return document;
}

/** The body of a parsed document. */
export function bodyOf(document: DomDocument): DomNode {
  return document.querySelector("body") ?? document;
}

function inBody(markup: string): string {
  const bare = markup.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, "");
  return `<html><body>${bare}</body></html>`;
}

function following(node: DomNode, root: DomNode): DomNode | null {
  let current: DomNode | null = node;
  while (current && current !== root) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
