import { decodeXml } from "../docx/xml.ts";
import { type Guard, tooLarge } from "../guard.ts";
import { ReadProblem } from "../problem.ts";

/** An element of an XML file; names without their prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own characters, those of its children left out. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/**
 * Tags, comments, processing instructions and CDATA sections, each whole; attribute values may hold `>`. What opens like
 * one of them and does not end matches as a bare `<`: so that each is looked for once, however many there are.
 */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?"'<]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|(<)/g;

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The outermost element of an XML file. Document types are refused, and with them every entity but the five of XML.
 * Throws `file-unreadable`, and `file-too-large` for more elements than an OFD file may have objects.
 */
export function parseXml(bytes: Uint8Array, guard: Guard): XmlNode {
  const source = new TextDecoder().decode(bytes);
  if (source.includes("<!DOCTYPE") || source.includes("<!ENTITY")) throw unreadable("entities");
  const root: OpenNode = { name: "", attributes: new Map(), children: [], text: "" };
  const open: OpenNode[] = [root];
  let at = 0;
  let count = 0;
  for (const found of source.matchAll(markup)) {
    const node = open.at(-1) ?? root;
    node.text += decodeXml(source.slice(at, found.index)) + (found[1] ?? "");
    at = found.index + found[0].length;
    const [, , closing, name, attributes = "", empty] = found;
    if (found[6] !== undefined) throw unreadable("damaged");
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.length === 1 || node.name !== localName(name)) throw unreadable("damaged");
      open.pop();
      continue;
    }
    if (++count > guard.limits.objects) throw tooLarge("objects", count, guard.limits.objects);
    const child: OpenNode = { name: localName(name), attributes: attributesOf(attributes), children: [], text: "" };
    node.children.push(child);
    if (empty !== "/" && open.push(child) > guard.limits.nesting) throw unreadable("nesting");
  }
  const [first] = root.children;
  if (first === undefined || open.length > 1) throw unreadable("damaged");
  return first;
}

/** The children of a node by their name. */
export function childrenOf(node: XmlNode | null, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of a name, or null. */
export function childOf(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** The numbers of an attribute or element, divided by blanks; those that are none are left out. */
export function numbersOf(list: string | undefined): readonly number[] {
  return (list ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(Number)
    .filter(Number.isFinite);
}

function attributesOf(list: string): ReadonlyMap<string, string> {
  const found = [...list.matchAll(attribute)];
  return new Map(found.map(([, name = "", double, single]) => [localName(name), decodeXml(double ?? single ?? "")]));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function unreadable(reason: string): ReadProblem {
  return new ReadProblem("file-unreadable", { reason, format: "ofd" });
}
