import { childrenOf, type DomDocument, type DomNode, isElement, parseMarkup } from "./dom.ts";
import { bearsOut, type Decoded, decode, decodeAs, markedEncoding } from "./encoding.ts";
import type { Guard } from "./guard.ts";
import { walkHtml } from "./html-walk.ts";
import { mainContent } from "./main-content.ts";
import { checkMarkupSize } from "./markup-size.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";

/** Bytes a charset must be declared in (HTML Living Standard, 4.2.5.4: 1024), with room for sites that do not care. */
const declarationLength = 4096;

/** Web pages: the article of the page, or all of it, as a text layer with headings, tables and DOM paths. */
export const htmlReader: Reader = {
  format: "html",
  async read(bytes: Uint8Array, { guard, encoding }: ReadContext): Promise<Layer> {
    const { text: markup, encoding: used } = encoding === null ? decodeHtml(bytes) : decodeAs(bytes, encoding);
    checkMarkupSize(markup, guard);
    const document = parseMarkup(markup);
    guard.check();
    return { ...readPage(document, markup, guard), encoding: used };
  },
};

function readPage(document: DomDocument, markup: string, guard: Guard): Omit<Layer, "encoding"> {
  const starts = mainContent(document, markup).map((node) => ({ node, path: pathTo(node) }));
  guard.check();
  const layer = walkHtml(starts, guard).finish();
  if (layer.text.trim() === "") throw new ReadProblem("file-no-text", { pages: 1 });
  return layer;
}

/** Decodes a page: byte order mark, then its own declaration where the bytes bear it out, then the bytes alone. */
function decodeHtml(bytes: Uint8Array): Decoded {
  const declared = markedEncoding(bytes) === null ? declaredEncoding(bytes) : null;
  if (declared === null) return decode(bytes);
  const asDeclared = tryDecode(bytes, declared);
  return asDeclared && bearsOut(asDeclared.text) ? asDeclared : decode(bytes);
}

function tryDecode(bytes: Uint8Array, label: string): Decoded | null {
  try {
    return decodeAs(bytes, label);
  } catch {
    return null;
  }
}

/** The charset a page declares in `meta` or in an XML declaration, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, declarationLength));
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Path of an element below the root, such as `body[1]/div[2]`. */
function pathTo(node: DomNode): string {
  const steps: string[] = [];
  for (let at: DomNode | null = node; at && isElement(at) && at.localName !== "html"; at = at.parentNode) {
    steps.unshift(`${at.localName}[${placeAmongTwins(at)}]`);
  }
  return steps.join("/");
}

function placeAmongTwins(node: DomNode): number {
  let place = 0;
  for (const sibling of node.parentNode ? childrenOf(node.parentNode) : [node]) {
    if (sibling.localName === node.localName) place += 1;
    if (sibling === node) break;
  }
  return place;
}
