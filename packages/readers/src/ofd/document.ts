import type { Guard } from "../guard.ts";
import { ReadProblem } from "../problem.ts";
import { type Container, pathOf } from "./container.ts";
import { childOf, childrenOf, numbersOf, type XmlNode } from "./xml.ts";

/** A rectangle in millimetres (ST_Box; GB/T 33190, 7.3). */
export interface OfdBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What pages refer to by number: pictures, fonts and drawings used again and again (GB/T 33190, 7.9). */
export interface Resources {
  /** Path of a picture's file. */
  readonly media: ReadonlyMap<string, string>;
  /** Name of a font's family. */
  readonly fonts: ReadonlyMap<string, string>;
  readonly drawings: ReadonlyMap<string, XmlNode>;
}

/** A page: its size, and its layers in the order they are painted. */
export interface OfdPage {
  readonly box: OfdBox;
  readonly layers: readonly XmlNode[];
  readonly resources: Resources;
}

/** A page's place in its container, before it is opened. */
export interface PagePlace {
  readonly path: string;
  readonly document: OfdDocument;
}

interface OfdDocument {
  readonly box: OfdBox | null;
  readonly templates: ReadonlyMap<string, { readonly path: string; readonly order: string }>;
  readonly resources: Resources;
}

/** A4, for files that name no size. */
const usualBox: OfdBox = { x: 0, y: 0, width: 210, height: 297 };

/** Every page of every document of a container, in order. Throws `file-unreadable`, `file-too-many-pages`. */
export function pagesOf(container: Container, guard: Guard): readonly PagePlace[] {
  const roots = childrenOf(container.xml("OFD.xml"), "DocBody").flatMap((body) => childOf(body, "DocRoot") ?? []);
  const pages = roots.flatMap((root) => documentPages(container, pathOf(root.text, "OFD.xml")));
  if (pages.length === 0) throw new ReadProblem("file-unreadable", { reason: "damaged", format: "ofd" });
  guard.pages(pages.length);
  return pages;
}

function documentPages(container: Container, path: string): readonly PagePlace[] {
  const root = container.xml(path);
  const common = childOf(root, "CommonData");
  const templates = childrenOf(common, "TemplatePage").map(
    ({ attributes }) =>
      [
        attributes.get("ID") ?? "",
        { path: pathOf(attributes.get("BaseLoc") ?? "", path), order: attributes.get("ZOrder") ?? "Background" },
      ] as const,
  );
  const document = {
    box: boxOf(childOf(common, "PageArea")),
    templates: new Map(templates),
    resources: resourcesOf(container, [...childrenOf(common, "PublicRes"), ...childrenOf(common, "DocumentRes")], path),
  };
  return childrenOf(childOf(root, "Pages"), "Page").map(({ attributes }) => ({
    path: pathOf(attributes.get("BaseLoc") ?? "", path),
    document,
  }));
}

/** Opens a page with the templates it stands on (GB/T 33190, 7.7). */
export function openPage(container: Container, { path, document }: PagePlace): OfdPage {
  const root = container.xml(path);
  const templates = childrenOf(root, "Template").flatMap(({ attributes }) => {
    const template = document.templates.get(attributes.get("TemplateID") ?? "");
    return template ? [{ root: container.xml(template.path), order: attributes.get("ZOrder") ?? template.order }] : [];
  });
  const isAbove = ({ order }: { readonly order: string }) => order === "Foreground";
  const below = templates.filter((template) => !isAbove(template)).map((template) => template.root);
  const above = templates.filter(isAbove).map((template) => template.root);
  const box = [root, ...templates.map((template) => template.root)].map((one) => boxOf(childOf(one, "Area")));
  return {
    box: box.find((one) => one !== null) ?? document.box ?? usualBox,
    layers: [...below, root, ...above].flatMap((one) => childrenOf(childOf(one, "Content"), "Layer")),
    resources: joined(document.resources, resourcesOf(container, childrenOf(root, "PageRes"), path)),
  };
}

function boxOf(area: XmlNode | null): OfdBox | null {
  const physical = childOf(area, "PhysicalBox") ?? childOf(area, "ApplicationBox");
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(physical?.text);
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function resourcesOf(container: Container, locations: readonly XmlNode[], from: string): Resources {
  const [media, fonts, drawings] = [new Map<string, string>(), new Map<string, string>(), new Map<string, XmlNode>()];
  for (const location of locations) {
    const path = pathOf(location.text, from);
    if (container.bytes(path) === null) continue;
    const root = container.xml(path);
    const base = `${pathOf(root.attributes.get("BaseLoc") ?? "", path)}/`;
    for (const node of root.children.flatMap((list) => list.children)) {
      const id = node.attributes.get("ID") ?? "";
      const file = childOf(node, "MediaFile");
      if (node.name === "MultiMedia" && file) media.set(id, pathOf(file.text, base));
      if (node.name === "Font")
        fonts.set(id, node.attributes.get("FamilyName") ?? node.attributes.get("FontName") ?? "");
      if (node.name === "CompositeGraphicUnit") drawings.set(id, node);
    }
  }
  return { media, fonts, drawings };
}

function joined(all: Resources, own: Resources): Resources {
  return {
    media: new Map([...all.media, ...own.media]),
    fonts: new Map([...all.fonts, ...own.fonts]),
    drawings: new Map([...all.drawings, ...own.drawings]),
  };
}
