import { attributeOf, elementsOf, settingOf } from "./xml.ts";

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The label with `%1` to `%9` for the numbers of the levels, such as `（%2）`. */
  readonly text: string;
  /** What stands between label and text. */
  readonly suffix: "tab" | "space" | "nothing";
  /** The paragraph style that takes this level, or null. */
  readonly style: string | null;
}

/** A list of a Word file: its levels, the counting it shares with others, and levels it begins anew. */
export interface List {
  /** Lists of one abstract definition count on together. */
  readonly counting: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** Where a paragraph stands in which list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Lists by id and the list places of paragraph styles, as `numbering.xml` and `styles.xml` define them. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
  readonly styles: ReadonlyMap<string, ListPlace>;
}

/** Reads the numbering of a Word file (ECMA-376-1, 17.9). */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const abstract = new Map(
    elementsOf(numberingXml, "w:abstractNum").map(({ attributes, content }) => [
      attributeOf(attributes, "w:abstractNumId"),
      levelsOf(content),
    ]),
  );
  const lists = new Map<string, List>();
  for (const { attributes, content } of elementsOf(numberingXml, "w:num")) {
    const id = attributeOf(attributes, "w:numId");
    const counting = settingOf(content, "w:abstractNumId");
    const levels = abstract.get(counting);
    if (id !== null && counting !== null && levels) lists.set(id, { counting, levels, restarts: restartsOf(content) });
  }
  return { lists, styles: stylePlaces(stylesXml, lists) };
}

/** The list place a paragraph's own properties give it; null where they give none, `list` 0 where they take it away. */
export function placeOf(properties: string): { readonly list: string | null; readonly level: number | null } | null {
  const own = elementsOf(properties, "w:numPr")[0]?.content;
  if (own === undefined) return null;
  const level = settingOf(own, "w:ilvl");
  return { list: settingOf(own, "w:numId"), level: level === null ? null : Number(level) };
}

function levelsOf(xml: string): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsOf(xml, "w:lvl").map(({ attributes, content }) => [
      Number(attributeOf(attributes, "w:ilvl") ?? 0),
      {
        start: Number(settingOf(content, "w:start") ?? 0),
        format: settingOf(content, "w:numFmt") ?? "decimal",
        text: settingOf(content, "w:lvlText") ?? "",
        suffix: suffixOf(settingOf(content, "w:suff")),
        style: settingOf(content, "w:pStyle"),
      },
    ]),
  );
}

function suffixOf(written: string | null): ListLevel["suffix"] {
  return written === "nothing" || written === "space" ? written : "tab";
}

function restartsOf(xml: string): ReadonlyMap<number, number> {
  const restarts = new Map<number, number>();
  for (const { attributes, content } of elementsOf(xml, "w:lvlOverride")) {
    const start = settingOf(content, "w:startOverride");
    if (start !== null) restarts.set(Number(attributeOf(attributes, "w:ilvl") ?? 0), Number(start));
  }
  return restarts;
}

interface Style {
  readonly based: string | null;
  readonly place: ReturnType<typeof placeOf>;
}

function stylePlaces(xml: string, lists: ReadonlyMap<string, List>): ReadonlyMap<string, ListPlace> {
  const styles = new Map<string, Style>();
  for (const { attributes, content } of elementsOf(xml, "w:style")) {
    const id = attributeOf(attributes, "w:styleId");
    if (id !== null) styles.set(id, { based: settingOf(content, "w:basedOn"), place: placeOf(content) });
  }
  const places = new Map<string, ListPlace>();
  for (const id of styles.keys()) {
    const place = stylePlace(id, styles, lists);
    if (place) places.set(id, place);
  }
  return places;
}

/** Styles rest on one another; a chain longer than this is a circle. */
const longestChain = 20;

/** The list place of a style or of the one it rests on; the level is the one that names the style, or its own. */
function stylePlace(
  id: string,
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
): ListPlace | null {
  let at: string | null = id;
  for (let steps = 0; at !== null && steps < longestChain; steps += 1) {
    const style: Style | undefined = styles.get(at);
    const list = style?.place?.list ?? null;
    if (list !== null) {
      const named = [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === at);
      return { list, level: named?.[0] ?? style?.place?.level ?? 0 };
    }
    at = style?.based ?? null;
  }
  return null;
}
