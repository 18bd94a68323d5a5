import type { BookSection } from "@lantu/server/contract";

/** A section with those under it. */
export interface OutlineNode {
  readonly section: BookSection;
  readonly children: readonly OutlineNode[];
}

const childrenByParent = (sections: readonly BookSection[]): ReadonlyMap<number, readonly BookSection[]> => {
  const children = new Map<number, BookSection[]>();
  for (const section of sections) {
    if (section.parent === null) continue;
    children.set(section.parent, [...(children.get(section.parent) ?? []), section]);
  }
  return children;
};

/** Levels of the whole document and of its title; the text's own divisions come below. */
const titleLevel = 1;

/** The document and its title are no part of its outline: what is under them is. A lone chapter is one. */
const skipTitles = (nodes: readonly OutlineNode[]): readonly OutlineNode[] => {
  const [only] = nodes;
  if (nodes.length !== 1 || only === undefined || only.children.length === 0) return nodes;
  return only.section.level > titleLevel ? nodes : skipTitles(only.children);
};

/** The outline of a document as a tree, without the whole document itself and titles above everything. */
export const outlineOf = (sections: readonly BookSection[]): readonly OutlineNode[] => {
  const children = childrenByParent(sections);
  const node = (section: BookSection): OutlineNode => ({
    section,
    children: (children.get(section.index) ?? []).map(node),
  });
  return skipTitles(sections.filter(({ parent }) => parent === null).map(node));
};

/** Indices of a section and all sections around it. */
export const pathTo = (sections: readonly BookSection[], index: number | null): ReadonlySet<number> => {
  const path = new Set<number>();
  for (let at = index; at !== null; at = sections[at]?.parent ?? null) path.add(at);
  return path;
};

/** The sections whose parts are shown: those around the one being read, and one that is all there is. */
export const openSections = (nodes: readonly OutlineNode[], path: ReadonlySet<number>): ReadonlySet<number> => {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? new Set([...path, only.section.index]) : path;
};

/** The innermost section a block stands in, null before the first. */
export const sectionAt = (sections: readonly BookSection[], block: number): number | null => {
  let found: number | null = null;
  for (const { index, first, last } of sections) if (first <= block && block <= last) found = index;
  return found;
};
