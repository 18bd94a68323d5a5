import type { BookBlock, BookSection } from "@lantu/server/contract";

/** Styles of the great divisions of a document; a heading without a number can stand among them (序言). */
const divisions: ReadonlySet<string | null> = new Set(["part", "chapter", "section"]);

const place = ({ parent, level }: BookSection): string => `${parent}:${level}`;

/** Style of the divisions of each place in the outline: under one section, at one level. */
const stylesByPlace = (blocks: readonly BookBlock[], sections: readonly BookSection[]): ReadonlyMap<string, string> =>
  new Map(
    sections.flatMap((section) => {
      const style = section.heading === null ? null : (blocks[section.heading]?.style ?? null);
      return style !== null && divisions.has(style) ? [[place(section), style] as const] : [];
    }),
  );

/** Blocks as they are to be set: a heading without a number looks like those it stands beside in the outline. */
export const ranked = (blocks: readonly BookBlock[], sections: readonly BookSection[]): readonly BookBlock[] => {
  const styles = stylesByPlace(blocks, sections);
  const placeOf = new Map(
    sections.flatMap((section) => (section.heading === null ? [] : [[section.heading, place(section)]])),
  );
  return blocks.map((block) => {
    const plain = block.kind === "heading" && (block.style === null || block.style === "plain");
    const style = plain ? styles.get(placeOf.get(block.index) ?? "") : undefined;
    return style === undefined ? block : { ...block, style };
  });
};
