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

/** A level that holds a single section (the document's own title) says nothing to a reader: what is under it counts. */
const skipSingles = (nodes: readonly OutlineNode[]): readonly OutlineNode[] => {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined && only.children.length > 0 ? skipSingles(only.children) : nodes;
};

/** The outline of a document as a tree, without the whole document itself and lone titles above everything. */
export const outlineOf = (sections: readonly BookSection[]): readonly OutlineNode[] => {
  const children = childrenByParent(sections);
  const node = (section: BookSection): OutlineNode => ({
    section,
    children: (children.get(section.index) ?? []).map(node),
  });
  return skipSingles(sections.filter(({ parent }) => parent === null).map(node));
};

/** Indices of a section and all sections around it. */
export const pathTo = (sections: readonly BookSection[], index: number | null): ReadonlySet<number> => {
  const path = new Set<number>();
  for (let at = index; at !== null; at = sections[at]?.parent ?? null) path.add(at);
  return path;
};

/** The innermost section a block stands in, null before the first. */
export const sectionAt = (sections: readonly BookSection[], block: number): number | null => {
  let found: number | null = null;
  for (const { index, first, last } of sections) if (first <= block && block <= last) found = index;
  return found;
};
