import { attribute, type DomNode, isElement } from "./dom.ts";

/** What an item begins with where its author has numbered it by hand; the browser's number would stand twice. */
const numbered =
  /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|第[一二三四五六七八九十百0-9]{1,4}[条章节项])/;

const unmarked = /list-style(?:-type)?\s*:[^;]*none/i;

/**
 * Numbers the items of a list as a browser draws them (HTML Living Standard, 4.4.5 the ol element, 4.4.8 ordinal
 * value): for each child in turn `3. `, or nothing where it draws none or the item brings its own.
 */
export function itemNumbers(list: DomNode): (item: DomNode) => string {
  if (!drawsNumbers(list)) return () => "";
  let next = integer(attribute(list, "start")) ?? 1;
  return (item) => {
    if (!isElement(item) || item.localName !== "li") return "";
    const number = integer(attribute(item, "value")) ?? next;
    next = number + 1;
    return isUnmarked(item) || numbered.test(item.textContent ?? "") ? "" : `${number}. `;
  };
}

/** Whether a list counts upwards in plain numbers. */
function drawsNumbers(list: DomNode): boolean {
  if (!isElement(list) || list.localName !== "ol" || isUnmarked(list)) return false;
  return (attribute(list, "type") ?? "1") === "1" && attribute(list, "reversed") === null;
}

function isUnmarked(element: DomNode): boolean {
  return unmarked.test(attribute(element, "style") ?? "");
}

function integer(written: string | null): number | null {
  return written !== null && /^-?\d{1,6}$/.test(written.trim()) ? Number(written) : null;
}
