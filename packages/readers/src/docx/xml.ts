/** The elements of one name in a part of a Word file, each with its attributes and its content as written. */
export interface XmlElement {
  readonly attributes: string;
  readonly content: string;
}

/**
 * The elements named `name` in `xml`, in order; those inside another of the same name are part of it. In one pass,
 * whatever the markup: an element that does not end ends the search.
 */
export function elementsOf(xml: string, name: string): readonly XmlElement[] {
  const opening = new RegExp(`<${name}(\\s[^>]*?)?(/?)>`, "g");
  const elements: XmlElement[] = [];
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const isEmpty = found[2] === "/";
    const end = isEmpty ? opening.lastIndex : xml.indexOf(`</${name}>`, opening.lastIndex);
    if (end < 0) break;
    elements.push({ attributes: found[1] ?? "", content: xml.slice(opening.lastIndex, end) });
    opening.lastIndex = end;
  }
  return elements;
}

/** The `w:val` of the first element named `name`, or null. */
export function settingOf(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml);
  return found?.[1] === undefined ? null : decodeXml(found[1]);
}

/** An attribute of an element, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes);
  return found?.[1] === undefined ? null : decodeXml(found[1]);
}

/** Characters as they must be written in XML. */
export function encodeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Characters out of the references of XML; of others than its five entities and numbers nothing is made. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (_, decimal, hex, name) => {
    if (name) return entities[name] ?? "";
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
